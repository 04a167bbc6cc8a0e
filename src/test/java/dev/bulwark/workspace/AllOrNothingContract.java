package dev.bulwark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong at whatever step: the old state whole, or the new state whole. */
abstract class AllOrNothingContract {
  private static final List<PlannedFile> PLAN =
      List.of(
          Tree.replacing("Dockerfile", "FROM new\nUSER 1654\n"),
          Tree.adding(".dockerignore", "**/bin/\n**/obj/\n"),
          Tree.replacing("k8s/base/deployment.yaml", "kind: Deployment\n"),
          Tree.replacing("k8s/service.yaml", "kind: Service\n"),
          Tree.replacing("LICENSE", "free\n"));

  private final Platform platform;

  @TempDir private Path temp;

  AllOrNothingContract(Platform platform) {
    this.platform = platform;
  }

  @ParameterizedTest
  @EnumSource
  void a_fault_at_any_operation_leaves_one_whole_state(FaultyDisk.Fault fault) throws IOException {
    int operations = List.of(FaultyDisk.Fault.values()).indexOf(fault) % platform.stride();
    for (boolean hit = true; hit; operations += platform.stride()) {
      Path root = repository();
      Map<String, String> before = Tree.state(root);
      List<Change> changes = Workspace.compare(root, PLAN);
      FaultyDisk disk = new FaultyDisk(fault, operations);

      boolean written = write(disk, root, changes);

      String step = fault + " at operation " + operations;
      if (!fault.isLasting() && !written) {
        assertThat(Tree.state(root)).as(step).isEqualTo(before);
      }
      assertEachFileIsWhole(root, before, step);
      Workspace.recover(root);
      if (disk.wasCommitted()) {
        assertThat(Tree.texts(root)).as(step).isEqualTo(wanted());
      } else {
        assertThat(Tree.state(root)).as(step).isEqualTo(before);
      }
      assertThat(written).as(step).isEqualTo(disk.wasCommitted() && !disk.wasKilled());
      hit = disk.wasHit();
    }
    assertThat(operations).as("operations until one run was whole").isGreaterThan(50);
  }

  @Test
  void a_recovery_that_is_killed_at_any_operation_goes_on_from_there() throws IOException {
    for (int killed = 25; ; killed += 19) {
      for (int again = 0; ; again += platform.stride()) {
        Path root = repository();
        Map<String, String> before = Tree.state(root);
        FaultyDisk first = new FaultyDisk(FaultyDisk.Fault.KILLED_AFTER, killed);
        write(first, root, Workspace.compare(root, PLAN));
        if (!first.wasHit()) {
          return;
        }

        FaultyDisk second = new FaultyDisk(FaultyDisk.Fault.KILLED_AFTER, again);
        try {
          new Recovery(second).recover(root);
        } catch (FaultyDisk.Killed e) {
          assertEachFileIsWhole(root, before, "killed twice");
        }
        Workspace.recover(root);

        String steps = "killed after operation " + killed + ", then after " + again;
        if (first.wasCommitted()) {
          assertThat(Tree.texts(root)).as(steps).isEqualTo(wanted());
        } else {
          assertThat(Tree.state(root)).as(steps).isEqualTo(before);
        }
        if (!second.wasHit()) {
          break;
        }
      }
    }
  }

  @Test
  void a_failure_removes_the_root_it_created() throws IOException {
    Path parent = platform.directory(temp);
    Path root = parent.resolve("deep").resolve("out");
    for (int operations = 0; ; operations += platform.stride()) {
      FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.FAILS_BEFORE, operations);
      if (write(disk, root, Workspace.compare(root, PLAN))) {
        assertThat(operations).isGreaterThan(30);
        return;
      }
      assertThat(Tree.texts(parent)).as("operation " + operations).isEmpty();
    }
  }

  @Test
  void an_edit_made_after_the_kill_survives_the_recovery() throws IOException {
    Path root = killedBeforeTheCommit();
    Tree.put(root, "Dockerfile", "FROM edited\n");

    Recovered recovered = Workspace.recover(root).orElseThrow();

    assertThat(recovered.undone()).isTrue();
    assertThat(recovered.kept()).containsExactly("Dockerfile");
    assertThat(recovered.files()).hasSize(4).contains("k8s/service.yaml");
    assertThat(Files.readString(root.resolve("Dockerfile"))).isEqualTo("FROM edited\n");
    assertThat(root.resolve("k8s")).doesNotExist();
    Map<String, String> tree = Tree.texts(root);
    tree.keySet().retainAll(tree.keySet().stream().filter(p -> p.endsWith(".old")).toList());
    assertThat(tree.values()).containsExactly("FROM old\n");
  }

  @Test
  void a_run_after_a_kill_asks_for_the_recovery_first() throws IOException {
    Path root = killedBeforeTheCommit();
    Map<String, String> cut = Tree.state(root);

    List<Change> changes = Workspace.compare(root, PLAN);
    assertThatThrownBy(() -> Workspace.write(root, changes, true))
        .isInstanceOf(WriteFailed.class)
        .hasMessageStartingWith(".bulwark-journal: another run is writing here, or was cut off;");
    assertThat(Tree.state(root)).isEqualTo(cut);
  }

  private Path killedBeforeTheCommit() throws IOException {
    for (int operations = 40; ; operations++) {
      Path root = repository();
      FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.KILLED_AFTER, operations);
      write(disk, root, Workspace.compare(root, PLAN));
      if (disk.wasCommitted()) {
        return fail("no kill left all files moved but not committed");
      }
      Map<String, String> tree = Tree.texts(root);
      if (wanted().entrySet().stream().allMatch(e -> e.getValue().equals(tree.get(e.getKey())))) {
        return root;
      }
    }
  }

  private Path repository() throws IOException {
    Path root = platform.directory(temp);
    Tree.put(root, "Dockerfile", "FROM old\n");
    Tree.put(root, ".dockerignore", "# mine\r\n**/obj/\r\n");
    Tree.put(root, "LICENSE", "free\n");
    Tree.put(root, "docs/other.md", "other\n");
    return root;
  }

  private static Map<String, String> wanted() {
    Map<String, String> texts = new HashMap<>();
    PLAN.forEach(file -> texts.put(file.path(), file.text()));
    texts.put(".dockerignore", "# mine\r\n**/obj/\r\n**/bin/\r\n");
    texts.put("docs/other.md", "other\n");
    texts.put("docs/", "");
    texts.put("k8s/", "");
    texts.put("k8s/base/", "");
    return texts;
  }

  private static boolean write(FaultyDisk disk, Path root, List<Change> changes)
      throws IOException {
    try {
      return new TreeWriter(disk).write(root, changes, true) instanceof Outcome.Written;
    } catch (FaultyDisk.Killed | WriteFailed e) {
      return false;
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left on device");
      return false;
    }
  }

  private static void assertEachFileIsWhole(Path root, Map<String, String> before, String step)
      throws IOException {
    Map<String, String> now = Tree.state(root);
    Map<String, String> wanted = wanted();
    for (PlannedFile file : PLAN) {
      String path = file.path();
      String there = now.getOrDefault(path, "nothing");
      boolean old = there.equals(before.getOrDefault(path, "nothing"));
      assertThat(old || there.startsWith(wanted.get(path) + "@"))
          .as(step + ": " + path + " holds " + there)
          .isTrue();
    }
  }
}
