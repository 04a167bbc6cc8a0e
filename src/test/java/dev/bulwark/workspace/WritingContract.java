package dev.bulwark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What writing leaves in the tree. */
abstract class WritingContract {
  private final Platform platform;

  @TempDir private Path temp;
  private Path root;

  WritingContract(Platform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void openTree() throws IOException {
    root = platform.directory(temp);
  }

  @Test
  void all_files_are_written_and_nothing_else_stays() throws IOException {
    Tree.put(root, "Dockerfile", "old\n");
    Tree.put(root, ".dockerignore", "mine\n");
    Tree.put(root, "LICENSE", "free\n");

    Outcome outcome =
        Tree.write(
            root,
            true,
            Tree.replacing("Dockerfile", "new\n"),
            Tree.adding(".dockerignore", "bin\n"),
            Tree.replacing("LICENSE", "free\n"),
            Tree.replacing("k8s/base/a.yaml", "größer\n"),
            Tree.replacing("k8s/b.yaml", "b\n"));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Written(
                List.of("k8s/base/a.yaml", "k8s/b.yaml"),
                List.of("Dockerfile"),
                List.of(".dockerignore"),
                List.of("LICENSE")));
    assertThat(Tree.texts(root))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Dockerfile", "new\n",
                ".dockerignore", "mine\nbin\n",
                "LICENSE", "free\n",
                "k8s/", "",
                "k8s/base/", "",
                "k8s/base/a.yaml",
                    new String(
                        "größer\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                "k8s/b.yaml", "b\n"));
  }

  @Test
  void a_rewritten_file_keeps_its_encoding() throws IOException {
    byte[] old = "# gr\u00fc\u00dfe\r\nFROM a\r\n".getBytes(StandardCharsets.ISO_8859_1);
    Tree.put(root, "Dockerfile", old);
    Tree.put(root, "k8s/a.yaml", "\uFEFFport: 80");

    Outcome outcome =
        Workspace.rewrite(
            root,
            List.of(
                new Rewrite(
                    "Dockerfile",
                    "# gr\u00fc\u00dfe\r\nFROM a\r\n",
                    "# gr\u00fc\u00dfe\r\nFROM b\r\n",
                    StandardCharsets.ISO_8859_1),
                new Rewrite(
                    "k8s/a.yaml", "\uFEFFport: 80", "\uFEFFport: 8080", StandardCharsets.UTF_8)));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Written(
                List.of(), List.of("Dockerfile", "k8s/a.yaml"), List.of(), List.of()));
    assertThat(Files.readAllBytes(root.resolve("Dockerfile")))
        .isEqualTo("# gr\u00fc\u00dfe\r\nFROM b\r\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Files.readAllBytes(root.resolve("k8s/a.yaml")))
        .isEqualTo("\uFEFFport: 8080".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nothing_is_rewritten_when_one_file_is_not_as_it_was_read() throws IOException {
    Tree.put(root, "Dockerfile", "FROM a\n");
    Tree.put(root, "compose.yaml", "changed: meanwhile\n");
    Map<String, String> before = Tree.state(root);

    Outcome outcome =
        Workspace.rewrite(
            root,
            List.of(
                new Rewrite("Dockerfile", "FROM a\n", "FROM b\n", StandardCharsets.UTF_8),
                new Rewrite("compose.yaml", "old: 1\n", "old: 2\n", StandardCharsets.UTF_8),
                new Rewrite("gone.yaml", "old: 1\n", "old: 2\n", StandardCharsets.UTF_8)));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.blocked())
                    .extracting(Change.Blocked::message)
                    .containsExactly(
                        "compose.yaml: changed since it was compared; look at it and run again",
                        "gone.yaml: changed since it was compared; look at it and run again"));
    assertThat(Tree.state(root)).isEqualTo(before);
  }

  @Test
  void a_root_that_is_not_there_is_created() throws IOException {
    Path deep = root.resolve("a").resolve("b");

    Tree.write(deep, false, Tree.replacing("Dockerfile", "new\n"));

    assertThat(Tree.texts(root))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a/", "", "a/b/", "", "a/b/Dockerfile", "new\n"));
  }

  @Test
  void a_different_file_without_permission_refuses_all() throws IOException {
    Tree.put(root, "Dockerfile", "mine\n");
    Map<String, String> before = Tree.state(root);

    Outcome outcome =
        Tree.write(
            root,
            false,
            Tree.replacing("Dockerfile", "new\n"),
            Tree.replacing("k8s/b.yaml", "b\n"));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused(
                List.of(new Change.Different("Dockerfile", Content.of("mine\n"), "new\n")),
                List.of()));
    assertThat(Tree.state(root)).isEqualTo(before);
  }

  @Test
  void a_blocked_path_refuses_all_even_with_permission() throws IOException {
    Files.createDirectory(root.resolve("Dockerfile"));

    Outcome outcome =
        Tree.write(
            root, true, Tree.replacing("Dockerfile", "new\n"), Tree.replacing("k8s/b.yaml", "b\n"));

    assertThat(blocked(outcome)).containsExactly("Dockerfile: is a folder; move the folder away");
    assertThat(Tree.texts(root)).containsOnlyKeys("Dockerfile/");
  }

  @Test
  void the_same_file_is_not_touched() throws IOException {
    Path same = Tree.put(root, "Dockerfile", "FROM a\n");
    Tree.put(root, ".dockerignore", "bin\nmine\n");
    Map<String, String> before = Tree.state(root);

    Tree.write(
        root, true, Tree.replacing("Dockerfile", "FROM a\n"), Tree.adding(".dockerignore", "bin"));
    assertThat(Tree.state(root)).isEqualTo(before);

    Tree.write(
        root,
        true,
        Tree.replacing("Dockerfile", "FROM a\n"),
        Tree.replacing("other", "written beside it\n"));
    assertThat(Files.getLastModifiedTime(same)).isEqualTo(Tree.LONG_AGO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rwxrwxrwx", "r--r--r--"})
  void a_replaced_file_keeps_its_permissions(String permissions) throws IOException {
    Path file = Tree.put(root, "build.sh", "old\n");
    assumeTrue(
        Files.getFileAttributeView(file, PosixFileAttributeView.class) != null,
        "the file system knows permissions");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    Tree.write(root, true, Tree.replacing("build.sh", "new\n"));

    assertThat(Files.readString(file)).isEqualTo("new\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(permissions);
  }

  @Test
  void a_file_edited_after_the_comparison_refuses_all() throws IOException {
    Tree.put(root, "Dockerfile", "old\n");
    List<Change> changes =
        Workspace.compare(
            root, List.of(Tree.replacing("Dockerfile", "new\n"), Tree.replacing("k8s/a", "a\n")));
    Tree.put(root, "Dockerfile", "edited\n");
    Tree.put(root, "k8s/a", "somebody else's\n");
    Map<String, String> before = Tree.state(root);

    Outcome outcome = Workspace.write(root, changes, true);

    assertThat(blocked(outcome))
        .containsExactly(
            "Dockerfile: changed since it was compared; look at it and run again",
            "k8s/a: changed since it was compared; look at it and run again");
    assertThat(Tree.state(root)).isEqualTo(before);
  }

  @Test
  void a_file_edited_during_the_write_refuses_all_and_stays() throws IOException {
    Tree.put(root, "a", "old\n");
    Tree.put(root, "b", "old\n");
    List<Change> changes =
        Workspace.compare(
            root, List.of(Tree.replacing("a", "new\n"), Tree.replacing("b", "new\n")));
    Disk disk =
        new BusyDisk() {
          @Override
          void moved(Path to) throws IOException {
            if (to.endsWith("a")) {
              Tree.put(root, "b", "edited\n");
            }
          }
        };

    Outcome outcome = new TreeWriter(disk).write(root, changes, true);

    assertThat(blocked(outcome)).hasSize(1).first().asString().startsWith("b: changed since");
    Map<String, String> tree = Tree.texts(root);
    assertThat(tree).containsEntry("a", "old\n").containsEntry("b", "edited\n");
  }

  @Test
  void a_new_file_that_appears_during_the_write_is_not_overwritten() throws IOException {
    List<Change> changes =
        Workspace.compare(
            root, List.of(Tree.replacing("a", "new\n"), Tree.replacing("b", "new\n")));
    Disk disk =
        new BusyDisk() {
          @Override
          void moved(Path to) throws IOException {
            if (to.endsWith("a")) {
              Tree.put(root, "b", "new\n");
            }
          }
        };

    Outcome outcome = new TreeWriter(disk).write(root, changes, true);

    assertThat(blocked(outcome)).hasSize(1).first().asString().startsWith("b: changed since");
    assertThat(Tree.texts(root)).containsExactlyEntriesOf(Map.of("b", "new\n"));
  }

  @Test
  void a_full_disk_is_named_and_changes_nothing() throws IOException {
    Tree.put(root, "a", "old\n");
    Map<String, String> before = Tree.state(root);
    List<Change> changes =
        Workspace.compare(
            root, List.of(Tree.replacing("k8s/b", "new\n"), Tree.replacing("a", "new\n")));
    Disk disk =
        new BusyDisk() {
          @Override
          public void create(Path file, byte[] bytes, Optional<Path> like) throws IOException {
            if (like.isPresent()) {
              throw new FileSystemException(file.toString(), null, "No space left on device");
            }
            super.create(file, bytes, like);
          }
        };

    assertThatThrownBy(() -> new TreeWriter(disk).write(root, changes, true))
        .isInstanceOfSatisfying(
            WriteFailed.class,
            e -> {
              assertThat(e.path()).isEqualTo("a");
              assertThat(e.reason()).isEqualTo("No space left on device");
              assertThat(e.mend()).isEqualTo("mend that and run again (nothing was changed)");
              assertThat(e).hasMessage("a: " + e.reason() + "; " + e.mend());
            });
    assertThat(Tree.state(root)).isEqualTo(before);
  }

  @Test
  void an_interrupt_is_undone_and_not_forgotten() throws IOException {
    assumeTrue(platform == Platform.THIS_MACHINE, "files in memory mind no interrupt");
    Tree.put(root, "a", "old\n");
    Map<String, String> before = Tree.state(root);
    List<Change> changes =
        Workspace.compare(
            root, List.of(Tree.replacing("k8s/b", "new\n"), Tree.replacing("a", "new\n")));
    Disk disk =
        new BusyDisk() {
          @Override
          void moved(Path to) {
            Thread.currentThread().interrupt();
          }

          @Override
          public void force(Path directory) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
              throw new ClosedByInterruptException();
            }
          }
        };

    try {
      assertThatThrownBy(() -> new TreeWriter(disk).write(root, changes, true))
          .isInstanceOf(WriteFailed.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(Tree.state(root)).isEqualTo(before);
  }

  @Test
  void a_read_only_directory_is_named_and_changes_nothing() throws IOException {
    assumeTrue(platform == Platform.THIS_MACHINE, "files in memory mind no permission");
    Path file = Tree.put(root, "Dockerfile", "old\n");
    assumeTrue(
        Files.getFileAttributeView(file, PosixFileAttributeView.class) != null,
        "the file system knows permissions");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(root), "the tests do not run as root");

      assertThatThrownBy(() -> Tree.write(root, true, Tree.replacing("Dockerfile", "new\n")))
          .hasMessage(
              ".bulwark-journal: permission denied;"
                  + " mend that and run again (nothing was changed)");
      assertThat(Tree.texts(root)).containsExactlyEntriesOf(Map.of("Dockerfile", "old\n"));
    } finally {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void a_directory_without_permission_is_named_and_its_new_root_goes_again() throws IOException {
    Path deep = root.resolve("deep");
    List<Change> changes = Workspace.compare(deep, List.of(Tree.replacing("a", "new\n")));
    Disk disk =
        new BusyDisk() {
          @Override
          public Lock claim(Path file, byte[] bytes) throws IOException {
            throw new AccessDeniedException(file.toString());
          }
        };

    assertThatThrownBy(() -> new TreeWriter(disk).write(deep, changes, true))
        .hasMessage(
            ".bulwark-journal: permission denied; mend that and run again (nothing was changed)");
    assertThat(Tree.texts(root)).isEmpty();
  }

  @Test
  void a_run_beside_another_gives_way_and_leaves_its_journal() throws IOException {
    List<Change> changes = Workspace.compare(root, List.of(Tree.replacing("a", "new\n")));
    Outcome[] inner = new Outcome[1];
    Disk disk =
        new BusyDisk() {
          @Override
          void moved(Path to) throws IOException {
            if (to.endsWith("a")) {
              assertThatThrownBy(() -> Tree.write(root, true, Tree.replacing("b", "b\n")))
                  .hasMessageStartingWith(".bulwark-journal: another run is writing here");
              if (platform == Platform.THIS_MACHINE) {
                assertThatThrownBy(() -> Workspace.recover(root))
                    .hasMessage(".bulwark-journal: another run is writing here; wait for its end");
              }
              inner[0] = Tree.write(root.resolve("sub"), true, Tree.replacing("a", "a\n"));
            }
          }
        };

    assertThat(new TreeWriter(disk).write(root, changes, true)).isInstanceOf(Outcome.Written.class);
    assertThat(inner[0]).isInstanceOf(Outcome.Written.class);
    assertThat(Tree.texts(root)).containsOnlyKeys("a", "sub/", "sub/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello\n", "bulwark-journal 3\nrun zz\nend\n"})
  void a_foreign_journal_is_named_and_left_alone(String text) throws IOException {
    Tree.put(root, ".bulwark-journal", text);

    assertThatThrownBy(() -> Workspace.recover(root))
        .isInstanceOf(WriteFailed.class)
        .hasMessage(".bulwark-journal: is not a journal of this program; remove it and run again");
    assertThat(Tree.texts(root)).containsOnlyKeys(".bulwark-journal");
  }

  @Test
  void a_hostile_journal_reaches_no_file_outside_and_none_it_does_not_know() throws IOException {
    Path inside = Files.createDirectory(root.resolve("inside"));
    Tree.put(root, "secret", "s\n");
    Tree.put(inside, "mine", "m\n");
    String fingerprint = Content.of("s\n").fingerprint();
    for (String path : List.of("../secret", "..\\secret", "/secret", "a/../../secret")) {
      Tree.put(
          inside,
          ".bulwark-journal",
          "bulwark-journal 3\nrun 1\n0 " + fingerprint + " - " + path + "\nend\n");
      try {
        Workspace.recover(inside);
      } catch (WriteFailed e) {
        assertThat(e).hasMessageContaining("is not a journal");
      }
      assertThat(root.resolve("secret")).exists();
    }
    Tree.put(
        inside,
        ".bulwark-journal",
        "bulwark-journal 3\nrun 1\n9 " + fingerprint + " - mine\nend\n");

    Recovered recovered = Workspace.recover(inside).orElseThrow();

    assertThat(recovered.kept()).containsExactly("mine");
    assertThat(Tree.texts(root)).containsOnlyKeys("secret", "inside/", "inside/mine");
  }

  private static List<String> blocked(Outcome outcome) {
    return ((Outcome.Refused) outcome).blocked().stream().map(Change.Blocked::message).toList();
  }
}
