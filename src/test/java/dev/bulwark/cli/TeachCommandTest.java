package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeachCommandTest {
  @TempDir private Path folder;

  @Test
  void help_fits_80_columns() {
    var result = Bulwark.run(folder, "teach", "--help");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Usage: bulwark teach");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void the_list_has_a_line_for_each_lesson() {
    var result = Bulwark.run(folder, "teach", "--list");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(result.out()).startsWith(" 1  root-refused ").contains("\n15  workdir-on-chiseled ");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_pipe_gets_everything_without_a_question() {
    var result = Bulwark.run(folder, "teach", "root-refused");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("image will run as root")
        .contains("+USER 1654:1654")
        .contains("Further reading")
        .doesNotContain("Your answer");
  }

  @Test
  void somebody_who_asks_for_plain_lines_is_waited_for() {
    var result =
        Bulwark.runTyping(Map.of(), folder, "C\n\n", "teach", "--accessible", "root-refused");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Your answer (A, B, C, D; ").contains("C is right.");
  }

  @Test
  void a_course_is_written_as_pages() {
    var result = Bulwark.run(folder, "teach", "--format", "html", "-o", "course");

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("wrote ").contains("files into");
    assertThat(folder.resolve("course/index.html")).exists();
    assertThat(folder.resolve("course/15-workdir-on-chiseled.html")).exists();
  }

  @Test
  void a_page_that_was_changed_is_not_replaced_without_force() throws Exception {
    Bulwark.run(folder, "teach", "1", "--format", "html", "-o", "course");
    var page = folder.resolve("course/01-root-refused.html");
    Files.writeString(page, "mine");
    Files.delete(folder.resolve("course/index.html"));

    var refused = Bulwark.run(folder, "teach", "1", "--format", "html", "-o", "course");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("01-root-refused.html: is there and different;");
    assertThat(page).hasContent("mine");
    assertThat(folder.resolve("course/index.html")).doesNotExist();

    var forced = Bulwark.run(folder, "teach", "1", "--format", "html", "-o", "course", "--force");
    assertThat(forced.code()).isZero();
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
  }

  @Test
  void an_exercise_stands_in_a_folder_of_its_own() {
    var result = Bulwark.run(folder, "teach", "04", "--format", "exercise", "-o", "practice");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(folder.resolve("practice/04-read-only-root/TASK.md")).exists();
    assertThat(folder.resolve("practice/04-read-only-root/solution/Dockerfile")).exists();
  }

  @Test
  void a_mistyped_lesson_gets_the_near_one() {
    var result = Bulwark.run(folder, "teach", "root-refusd");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("bulwark: root-refusd: there is no such lesson; did you mean root-refused?\n");
  }

  @Test
  void what_cannot_be_done_is_said_with_its_mend() {
    assertThat(Bulwark.run(folder, "teach").err())
        .isEqualTo(
            "bulwark: teach: no lesson is named; `bulwark teach --list` shows all, -o DIR with"
                + " --format writes all\n");
    assertThat(Bulwark.run(folder, "teach", "--format", "pdf").err())
        .contains("choose text, markdown, html, exercise");
    assertThat(Bulwark.run(folder, "teach", "--format", "html").err()).contains("add -o DIR");
    assertThat(Bulwark.run(folder, "teach", "1", "-o", "x").code()).isEqualTo(2);
    assertThat(Bulwark.run(folder, "teach", "--lessons", "nowhere", "--list").err())
        .contains("nowhere: there is no such folder; check the path");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_trainer_s_own_lesson_is_read_and_its_mistake_named() throws Exception {
    var lesson = Files.createDirectories(folder.resolve("mine/01-first"));
    Files.writeString(lesson.resolve("lesson.md"), "First\n");

    var result = Bulwark.run(folder, "teach", "--lessons", "mine", "--list");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "bulwark: 01-first/lesson.md:1: a lesson begins with # and its title; add that line\n");
  }

  @Test
  void names_that_cannot_stand_beside_each_other_are_no_defect_of_ours() throws Exception {
    var lesson = folder.resolve("mine/01-first");
    try (var paths = Files.walk(Path.of("templates/lessons/01-root-refused"))) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var target =
            lesson.resolve(
                Path.of("templates/lessons/01-root-refused").relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
    Files.writeString(lesson.resolve("start/program.cs"), "another Program.cs");

    var result =
        Bulwark.run(folder, "teach", "--lessons", "mine", "--format", "exercise", "-o", "out");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("differs only in case from").contains("rename one of them");
  }
}
