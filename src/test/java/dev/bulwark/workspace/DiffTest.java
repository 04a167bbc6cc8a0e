package dev.bulwark.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DiffTest {
  @Test
  void a_new_file_comes_from_nothing() {
    assertThat(Diff.of(new Change.New("k8s/a.yaml", "a\nb\n")))
        .isEqualTo(
            """
            --- /dev/null
            +++ b/k8s/a.yaml
            @@ -0,0 +1,2 @@
            +a
            +b
            """);
  }

  @Test
  void a_different_file_shows_both_sides() {
    assertThat(Diff.of(new Change.Different("Dockerfile", Content.of("a\nb\n"), "a\nc\n")))
        .isEqualTo(
            """
            --- a/Dockerfile
            +++ b/Dockerfile
            @@ -1,2 +1,2 @@
             a
            -b
            +c
            """);
  }

  @Test
  void a_merged_file_shows_the_lines_that_come() {
    assertThat(
            Diff.of(new Change.Merged(".dockerignore", Content.of("a\n"), "a\nb\n", List.of("b"))))
        .endsWith("@@ -1,1 +1,2 @@\n a\n+b\n");
  }

  @Test
  void what_changes_nothing_has_no_diff() {
    assertThat(Diff.of(new Change.Same("a"))).isEmpty();
    assertThat(Diff.of(new Change.Blocked("a", "is a folder", "move it"))).isEmpty();
    assertThat(Diff.of("a", Optional.of("x"), "x")).isEmpty();
  }

  @Test
  void a_missing_last_line_feed_is_named_on_its_side() {
    assertThat(Diff.of("a", Optional.of("x"), "x\n"))
        .endsWith("@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n");
    assertThat(Diff.of("a", Optional.of("x\ny"), "z\ny"))
        .endsWith("-x\n+z\n y\n\\ No newline at end of file\n");
  }

  @Test
  void a_name_with_a_space_ends_in_a_tab_as_git_writes_it() {
    assertThat(Diff.of("my file", Optional.of("x\n"), "y\n"))
        .startsWith("--- a/my file\t\n+++ b/my file\t\n");
  }

  @Test
  void a_name_that_would_end_its_line_is_quoted_as_git_writes_it() {
    assertThat(Diff.of("a\n+++ b/\"x\\\u007f", Optional.of("x\n"), "y\n"))
        .startsWith(
            "--- \"a/a\\012+++ b/\\\"x\\\\\\177\"\n+++ \"b/a\\012+++ b/\\\"x\\\\\\177\"\n@@");
  }

  @Test
  void nothing_in_a_hostile_file_steers_the_terminal() {
    String hostile = "\u001b]0;owned\u0007\u009b2J\u202e\u200b\u2028\u007f\b\r\nnext\tcell\n";

    String shown = Diff.forTerminal(Diff.of("a", Optional.of(hostile), ""));

    assertThat(shown)
        .contains("-^[]0;owned^G<U+009B>2J<U+202E><U+200B><U+2028>^?^H^M\n-next\tcell\n");
  }

  @Test
  void letters_of_any_script_are_shown_as_they_are() {
    assertThat(Diff.forTerminal("größer, 日本, 🛡\n")).isEqualTo("größer, 日本, 🛡\n");
  }

  @Test
  void a_huge_file_is_answered_in_time() {
    String huge = "a\nb\n".repeat(400_000);
    String diff =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> Diff.of("a", Optional.of(huge), "b\n".repeat(50)));

    assertThat(diff).contains("@@ -1,800000 +1,50 @@\n");
  }

  @Test
  void in_every_run_of_changes_the_lines_that_go_stand_before_those_that_come() {
    Random random = new Random(20_265);
    for (int i = 0; i < 5_000; i++) {
      String diff = Diff.of("a", Optional.of(text(random)), text(random));

      assertThat(diff.lines().skip(2).filter(line -> !line.startsWith("\\")).toList())
          .as("seed step " + i)
          .satisfies(DiffTest::requireNoDeletionAfterAnInsertion);
    }
  }

  @Test
  void applying_any_diff_gives_the_wanted_text() {
    Random random = new Random(20_263);
    for (int i = 0; i < 5_000; i++) {
      String before = text(random);
      String after = text(random);
      assertThat(UnifiedPatch.apply(before, Diff.of("a", Optional.of(before), after)))
          .as("seed step " + i)
          .isEqualTo(after);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"git apply -", "patch -p1 --binary -s"})
  void the_tools_of_the_field_accept_the_diffs(String command, @TempDir Path directory)
      throws Exception {
    List<String> words = List.of(command.split(" "));
    assumeTrue(isInstalled(words.getFirst()), command + " is installed");
    Random random = new Random(20_264);
    for (int i = 0; i < 25; i++) {
      Path tree = Files.createDirectory(directory.resolve("" + i));
      String before = text(random) + "last\r\n";
      String after = text(random) + "ende größer";
      Tree.put(tree, "my file", before);
      String diff =
          Diff.of("my file", Optional.of(before), after)
              + Diff.of("k8s/new.yaml", Optional.empty(), after);

      Process process =
          new ProcessBuilder(words).directory(tree.toFile()).redirectErrorStream(true).start();
      try (var in = process.getOutputStream()) {
        in.write(diff.getBytes(UTF_8));
      }
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);

      assertThat(process.waitFor()).as(said + diff).isZero();
      assertThat(Files.readString(tree.resolve("my file"))).as(diff).isEqualTo(after);
      assertThat(Files.readString(tree.resolve("k8s/new.yaml"))).isEqualTo(after);
    }
  }

  @Test
  void the_tests_apply_diffs_strictly() {
    String diff = Diff.of("a", Optional.of("x\ny\n"), "x\nz\n");

    assertThatCode(() -> UnifiedPatch.apply("x\nother\n", diff)).isInstanceOf(AssertionError.class);
  }

  private static void requireNoDeletionAfterAnInsertion(List<? extends String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      boolean afterInsertion = lines.get(i - 1).startsWith("+");
      assertThat(afterInsertion && lines.get(i).startsWith("-")).as(lines.get(i)).isFalse();
    }
  }

  private static boolean isInstalled(String tool) throws InterruptedException {
    try {
      return new ProcessBuilder(tool, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(30); n > 0; n--) {
      text.append("line ").append(random.nextInt(6)).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    if (!text.isEmpty() && random.nextInt(3) == 0) {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }
}
