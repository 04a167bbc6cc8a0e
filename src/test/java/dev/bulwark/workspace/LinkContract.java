package dev.bulwark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No link leads a write out of the tree. */
abstract class LinkContract {
  private final Platform platform;

  @TempDir private Path temp;
  private Path root;
  private Path outside;

  LinkContract(Platform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void openTree() throws IOException {
    Path parent = platform.directory(temp);
    root = Files.createDirectory(parent.resolve("root"));
    outside = Files.createDirectory(parent.resolve("root-outside"));
    Tree.put(outside, "Dockerfile", "theirs\n");
  }

  @Test
  void a_linked_file_is_not_rewritten() throws IOException {
    link("Dockerfile", outside.resolve("Dockerfile"));

    Outcome outcome =
        Workspace.rewrite(
            root, List.of(new Rewrite("Dockerfile", "theirs\n", "mine\n", StandardCharsets.UTF_8)));

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outside.resolve("Dockerfile")).hasContent("theirs\n");
  }

  @Test
  void a_linked_file_is_never_followed() throws IOException {
    Tree.put(root, "real", "mine\n");
    link("Dockerfile", outside.resolve("Dockerfile"));
    link("inside", root.resolve("real"));
    link("dangling", outside.resolve("new"));
    Map<String, String> before = Tree.state(outside);

    for (String path : List.of("Dockerfile", "inside", "dangling")) {
      Outcome outcome = Tree.write(root, true, Tree.replacing(path, "evil\n"));

      assertThat(blocked(outcome))
          .containsExactly(
              path + ": is a symbolic link; put a real file there, or remove the link");
    }
    assertThat(Tree.state(outside)).isEqualTo(before);
    assertThat(Files.readString(root.resolve("real"))).isEqualTo("mine\n");
  }

  @Test
  void a_folder_linked_out_of_the_tree_is_blocked() throws IOException {
    link("k8s", outside);
    Map<String, String> before = Tree.state(outside);

    for (String path : List.of("k8s/Dockerfile", "k8s/deep/new")) {
      Outcome outcome = Tree.write(root, true, Tree.replacing(path, "evil\n"));

      assertThat(blocked(outcome))
          .containsExactly(
              path
                  + ": its folder k8s is a link out of the tree to "
                  + outside.toRealPath()
                  + "; put a real folder there");
    }
    assertThat(Tree.state(outside)).isEqualTo(before);
  }

  @Test
  void a_folder_linked_inside_the_tree_is_followed() throws IOException {
    Files.createDirectory(root.resolve("deploy"));
    link("k8s", root.resolve("deploy"));

    Outcome outcome =
        Tree.write(root, false, Tree.replacing("k8s/a", "a\n"), Tree.replacing("k8s/new/b", "b\n"));

    assertThat(outcome).isInstanceOf(Outcome.Written.class);
    assertThat(Tree.texts(root))
        .containsKeys("k8s")
        .containsEntry("deploy/a", "a\n")
        .containsEntry("deploy/new/b", "b\n")
        .hasSize(5);
  }

  @Test
  void one_file_by_two_ways_is_blocked() throws IOException {
    Files.createDirectory(root.resolve("deploy"));
    link("k8s", root.resolve("deploy"));

    Outcome outcome =
        Tree.write(root, true, Tree.replacing("deploy/a", "a\n"), Tree.replacing("k8s/a", "b\n"));

    assertThat(blocked(outcome))
        .containsExactly("k8s/a: is by way of a link the same file as deploy/a; remove the link");
  }

  @Test
  void a_folder_linked_to_nothing_or_to_itself_is_blocked() throws IOException {
    link("nothing", root.resolve("nowhere"));
    link("loop", root.resolve("loop"));

    assertThat(Workspace.compare(root, List.of(Tree.replacing("nothing/a", "a\n"))))
        .containsExactly(
            new Change.Blocked(
                "nothing/a", "its folder nothing is a link to nothing", "remove the link"));
    assertThat(Workspace.compare(root, List.of(Tree.replacing("loop/a", "a\n"))))
        .hasOnlyElementsOfType(Change.Blocked.class);
  }

  @Test
  void a_root_that_is_a_link_is_followed() throws IOException {
    link("entrance", outside);

    Tree.write(root.resolve("entrance"), false, Tree.replacing("new", "new\n"));

    assertThat(Files.readString(outside.resolve("new"))).isEqualTo("new\n");
  }

  @Test
  void a_folder_swapped_for_a_link_after_the_comparison_refuses_all() throws IOException {
    Path folder = Files.createDirectory(root.resolve("k8s"));
    List<Change> changes =
        Workspace.compare(
            root, List.of(Tree.replacing("a", "a\n"), Tree.replacing("k8s/Dockerfile", "evil\n")));
    Files.delete(folder);
    link("k8s", outside);
    Map<String, String> before = Tree.state(outside);

    Outcome outcome = Workspace.write(root, changes, true);

    assertThat(blocked(outcome)).hasSize(1);
    assertThat(Tree.state(outside)).isEqualTo(before);
    assertThat(Tree.texts(root)).containsOnlyKeys("k8s");
  }

  @Test
  void a_folder_swapped_for_a_link_during_the_write_refuses_all() throws IOException {
    Path folder = Files.createDirectory(root.resolve("k8s"));
    link("probe", outside);
    List<Change> changes =
        Workspace.compare(
            root, List.of(Tree.replacing("a", "a\n"), Tree.replacing("k8s/Dockerfile", "evil\n")));
    Map<String, String> before = Tree.state(outside);
    Disk disk =
        new BusyDisk() {
          @Override
          void moved(Path to) throws IOException {
            if (to.endsWith("a")) {
              Files.move(folder, root.resolve("away"));
              link("k8s", outside);
            }
          }
        };

    Outcome outcome = new TreeWriter(disk).write(root, changes, true);

    assertThat(blocked(outcome)).hasSize(1).first().asString().contains("out of the tree");
    assertThat(Tree.state(outside)).isEqualTo(before);
    assertThat(root.resolve("a")).doesNotExist();
  }

  @Test
  void a_folder_swapped_for_a_link_before_the_recovery_is_not_followed() throws IOException {
    Tree.put(outside, "a", "new\n");
    link("k8s", outside);
    Map<String, String> before = Tree.state(outside);
    String fingerprint = Content.of("new\n").fingerprint();
    Tree.put(
        root, ".bulwark-journal", "bulwark-journal 3\nrun 1\n1 " + fingerprint + " - k8s/a\nend\n");

    Recovered recovered = Workspace.recover(root).orElseThrow();

    assertThat(recovered.kept()).containsExactly("k8s/a");
    assertThat(Tree.state(outside)).isEqualTo(before);
  }

  private void link(String name, Path target) throws IOException {
    try {
      Files.createSymbolicLink(root.resolve(name), target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      abort("this system lets the tests create no link: " + e);
    }
  }

  private static List<String> blocked(Outcome outcome) {
    return ((Outcome.Refused) outcome).blocked().stream().map(Change.Blocked::message).toList();
  }
}
