package dev.bulwark.workspace;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a planned file meets in the tree. */
abstract class ComparisonContract {
  private final Platform platform;

  @TempDir private Path temp;
  private Path root;

  ComparisonContract(Platform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void openTree() throws IOException {
    root = platform.directory(temp);
  }

  @Test
  void a_file_that_is_not_there_is_new() throws IOException {
    assertThat(compare(Tree.replacing("k8s/service.yaml", "a\n")))
        .isEqualTo(new Change.New("k8s/service.yaml", "a\n"));
  }

  @Test
  void a_root_that_is_not_there_holds_nothing() throws IOException {
    Path nowhere = root.resolve("not").resolve("there");

    assertThat(Workspace.compare(nowhere, List.of(Tree.replacing("Dockerfile", "a\n"))))
        .containsExactly(new Change.New("Dockerfile", "a\n"));
    assertThat(Tree.texts(root)).isEmpty();
  }

  @Test
  void a_root_that_is_a_file_is_an_error() throws IOException {
    Path file = Tree.put(root, "file", "");

    assertThatThrownBy(() -> Workspace.compare(file, List.of(Tree.replacing("Dockerfile", "a\n"))))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("file: is not a directory; name a directory");
  }

  @Test
  void the_same_bytes_are_the_same_file() throws IOException {
    Tree.put(root, "Dockerfile", "FROM a\n");

    assertThat(compare(Tree.replacing("Dockerfile", "FROM a\n")))
        .isEqualTo(new Change.Same("Dockerfile"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FROM b\n", "FROM a\r\n", "FROM a", "\uFEFFFROM a\n", ""})
  void any_other_byte_makes_a_different_file(String there) throws IOException {
    Tree.put(root, "Dockerfile", there);

    Change change = compare(Tree.replacing("Dockerfile", "FROM a\n"));

    assertThat(change)
        .isInstanceOfSatisfying(
            Change.Different.class,
            different -> {
              assertThat(different.existing().text()).contains(there);
              assertThat(different.existing().size()).isEqualTo(there.getBytes(UTF_8).length);
              assertThat(different.text()).isEqualTo("FROM a\n");
            });
  }

  @Test
  void a_file_that_is_not_text_is_different_without_a_text() throws IOException {
    Tree.put(root, "latin", new byte[] {'M', (byte) 0xFC, '\n'});
    Tree.put(root, "binary", new byte[] {'a', 0, '\n'});
    Tree.put(root, "huge", new byte[Content.LIMIT + 1]);

    for (String path : List.of("latin", "binary", "huge")) {
      assertThat(compare(Tree.replacing(path, "a\n")))
          .isInstanceOfSatisfying(
              Change.Different.class,
              different -> assertThat(different.existing().text()).as(path).isEmpty());
    }
    assertThat(Diff.of(compare(Tree.replacing("huge", "a\n"))))
        .isEqualTo("Binary files a/huge and b/huge differ (there: binary, 4194305 bytes)\n");
  }

  @Test
  void the_largest_text_is_still_text() throws IOException {
    Tree.put(root, "large", "a".repeat(Content.LIMIT));

    assertThat(compare(Tree.replacing("large", "a\n")))
        .isInstanceOfSatisfying(
            Change.Different.class,
            different -> assertThat(different.existing().text()).isPresent());
  }

  @Test
  void missing_lines_are_merged_and_merging_twice_changes_nothing() throws IOException {
    Tree.put(root, ".dockerignore", "mine\n");
    PlannedFile planned = Tree.adding(".dockerignore", "**/bin/\nmine\n");

    Change change = compare(planned);

    assertThat(change)
        .isEqualTo(
            new Change.Merged(
                ".dockerignore", Content.of("mine\n"), "mine\n**/bin/\n", List.of("**/bin/")));
    Workspace.write(root, List.of(change), false);
    assertThat(compare(planned)).isEqualTo(new Change.Same(".dockerignore"));
  }

  @Test
  void lines_are_not_added_to_what_is_not_utf_8() throws IOException {
    Tree.put(root, ".dockerignore", "bin\n".getBytes(UTF_16));

    assertThat(compare(Tree.adding(".dockerignore", "obj\n")))
        .isEqualTo(
            new Change.Blocked(
                ".dockerignore", "is not UTF-8 text of at most 4194304 bytes", "save it as UTF-8"));
  }

  @Test
  void a_folder_where_a_file_shall_be_is_in_the_way() throws IOException {
    Files.createDirectory(root.resolve("Dockerfile"));

    assertThat(message(Tree.replacing("Dockerfile", "a\n")))
        .isEqualTo("Dockerfile: is a folder; move the folder away");
  }

  @Test
  void a_file_where_a_folder_shall_be_is_in_the_way() throws IOException {
    Tree.put(root, "k8s", "a file\n");

    assertThat(message(Tree.replacing("k8s/base/service.yaml", "a\n")))
        .isEqualTo("k8s/base/service.yaml: its folder k8s is a file; move the file away");
  }

  @Test
  void a_name_in_another_case_is_in_the_way_where_the_system_ignores_case() throws IOException {
    Tree.put(root, "dockerfile", "a\n");
    Tree.put(root, "K8s/service.yaml", "a\n");
    assumeTrue(Files.exists(root.resolve("DOCKERFILE")), "the system ignores case");

    assertThat(message(Tree.replacing("Dockerfile", "a\n")))
        .isEqualTo(
            "Dockerfile: dockerfile is there and differs only in case; rename it to Dockerfile");
    assertThat(message(Tree.replacing("k8s/new.yaml", "a\n")))
        .isEqualTo("k8s/new.yaml: K8s is there and differs only in case; rename it to k8s");
  }

  @Test
  void a_name_in_another_case_is_another_file_where_the_system_minds_case() throws IOException {
    Tree.put(root, "dockerfile", "a\n");
    assumeFalse(Files.exists(root.resolve("DOCKERFILE")), "the system minds case");

    assertThat(compare(Tree.replacing("Dockerfile", "a\n"))).isInstanceOf(Change.New.class);
  }

  @Test
  void two_names_that_differ_in_case_may_be_planned_where_both_are_there() throws IOException {
    Tree.put(root, "a.yaml", "a\n");
    List<PlannedFile> both =
        List.of(Tree.replacing("a.yaml", "a\n"), Tree.replacing("A.yaml", "A\n"));

    assertThatThrownBy(() -> Workspace.compare(root, both))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A.yaml: differs only in case from a.yaml; rename one of them");

    assumeFalse(Files.exists(root.resolve("A.yaml")), "the system minds case");
    Tree.put(root, "A.yaml", "A\n");
    assertThat(Workspace.compare(root, both))
        .containsExactly(new Change.Same("a.yaml"), new Change.Same("A.yaml"));
  }

  @Test
  void a_path_planned_twice_is_an_error() {
    PlannedFile file = Tree.replacing("k8s/a.yaml", "a\n");

    assertThatThrownBy(() -> Workspace.compare(root, List.of(file, file)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("k8s/a.yaml: planned twice; plan each file once");
    assertThatThrownBy(() -> Workspace.compare(root, List.of(file, Tree.replacing("k8s", "a\n"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("k8s: planned as a file and as a folder; rename one of them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NUL", "nul.yaml", "k8s/Con", "com1.txt", "LPT\u00B9", "aux .txt", "conin$", "name.",
        "name ", "k8s./a.yaml", "a\\b", "C:evil", "a:stream", "a\u001b[2J", "a\u0000b", "what?",
        "a\"b", "a\nb"
      })
  void a_name_that_some_checkout_cannot_hold_is_blocked(String path) throws IOException {
    assertThat(message(Tree.replacing(path, "a\n"))).endsWith("; rename it").matches("\\P{Cntrl}+");
    assertThat(Tree.texts(root)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "nulls.yaml", "com10", "com", "a..b", ".env", "...a", "é"})
  void a_name_that_only_looks_like_one_is_fine(String path) throws IOException {
    assertThat(compare(Tree.replacing(path, "a\n"))).isInstanceOf(Change.New.class);
  }

  @Test
  void a_name_too_long_for_the_system_is_no_crash() throws IOException {
    Change change = compare(Tree.replacing("a".repeat(5000) + "/b", "a\n"));

    assertThat(change).isInstanceOfAny(Change.Blocked.class, Change.New.class);
  }

  @Test
  void comparing_touches_nothing() throws IOException {
    Tree.put(root, "Dockerfile", "old\n");
    Tree.put(root, ".dockerignore", "bin\n");
    Map<String, String> before = Tree.state(root);

    Workspace.compare(
        root,
        List.of(
            Tree.replacing("Dockerfile", "new\n"),
            Tree.adding(".dockerignore", "obj\n"),
            Tree.replacing("k8s/a.yaml", "a\n")));

    assertThat(Tree.state(root)).isEqualTo(before);
  }

  @Test
  void a_file_that_cannot_be_read_is_blocked() throws IOException {
    Tree.put(root, "Dockerfile", "old\n");
    List<PlannedFile> plan = List.of(Tree.replacing("Dockerfile", "new\n"));

    boolean blocked = false;
    for (int operations = 4; operations < 9; operations++) {
      FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.FAILS_BEFORE, operations);
      Change change = new Comparison(disk).compare(root, plan).getFirst();
      if (disk.wasHit()) {
        blocked = true;
        assertThat(change)
            .isEqualTo(
                new Change.Blocked(
                    "Dockerfile",
                    "cannot be read: No space left on device",
                    "make it readable and run again"));
      }
    }
    assertThat(blocked).isTrue();
  }

  @Test
  void nothing_to_recover_is_no_recovery() throws IOException {
    assertThat(Workspace.recover(root)).isEqualTo(Optional.empty());
    assertThat(Workspace.recover(root.resolve("nowhere"))).isEqualTo(Optional.empty());
  }

  private Change compare(PlannedFile file) throws IOException {
    return Workspace.compare(root, List.of(file)).getFirst();
  }

  private String message(PlannedFile file) throws IOException {
    return ((Change.Blocked) compare(file)).message();
  }
}
