package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.workspace.Diff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicationTest {

  private static Publication publication(Lesson lesson) {
    return new Publication(new Course(List.of(lesson)), Diff::of);
  }

  @Test
  void the_list_has_a_line_for_each_lesson() throws Exception {
    assertThat(publication(Samples.lesson()).list()).containsExactly(" 1  a-title  A title");
  }

  @Test
  void markdown_shows_the_computed_difference() throws Exception {
    assertThat(publication(Samples.lesson()).markdown(Samples.lesson()))
        .contains(
            """
            ```diff
            --- a/Dockerfile
            +++ b/Dockerfile
            @@ -1,1 +1,1 @@
            -FROM a
            +FROM b
            ```
            """)
        .contains("| Service | :80 | 8080 | refused |")
        .contains("[A page](https://example.org/a?b=1&c=2)");
  }

  @Test
  void in_markdown_too_a_text_stays_a_text() throws Exception {
    var lesson =
        Samples.lesson(
            Samples.withText("It is `so`.", "<script>x</script> *a* [b](http://c) | # `<i>`"));

    assertThat(publication(lesson).markdown(lesson))
        .contains("\\<script\\>x\\</script\\> \\*a\\* \\[b\\](http://c) \\| \\# `<i>`");
  }

  @Test
  void a_fence_in_a_file_does_not_end_its_listing() throws Exception {
    var lesson = Samples.lesson(Samples.with("start/Dockerfile", "```\n# evil\n"));

    assertThat(publication(lesson).markdown(lesson)).contains("````\n```\n# evil\n````\n");
  }

  @Test
  void an_exercise_has_its_files_whole_and_does_not_tell_the_answer() throws Exception {
    var lesson = Samples.lesson();
    var files = publication(lesson).exercises(List.of(lesson), (_, _) -> Optional.empty());

    assertThat(files)
        .containsOnlyKeys(
            "README.md",
            "01-a-title/TASK.md",
            "01-a-title/start/Dockerfile",
            "01-a-title/start/a/b.yaml",
            "01-a-title/solution/Dockerfile",
            "01-a-title/solution/a/b.yaml")
        .containsEntry("01-a-title/solution/a/b.yaml", "kind: Pod\n");
    assertThat(files.get("01-a-title/TASK.md"))
        .contains("```\nbuild\nrun\n```")
        .contains("```\nbuild\nrun again\n```")
        .contains("- **B.** That `thing`.")
        .doesNotContain("failed")
        .doesNotContain("Change it.");
  }

  @Test
  void a_checker_s_command_is_part_of_the_task() throws Exception {
    var lesson = Samples.lesson();
    var files =
        publication(lesson)
            .exercises(List.of(lesson), (folder, _) -> Optional.of("check " + folder));

    assertThat(files.get("01-a-title/TASK.md")).contains("```\ncheck start\n```");
  }

  @Test
  void the_same_lessons_give_the_same_bytes() {
    assertThat(everything()).isEqualTo(everything());
  }

  @Test
  void every_form_of_every_lesson_can_be_made() {
    assertThat(everything().values()).hasSize(4).allMatch(files -> files.size() > 20);
  }

  private static Map<String, Map<String, String>> everything() {
    var course = Course.builtIn();
    var publication = new Publication(course, Diff::of);
    var lessons = course.lessons();
    return Map.of(
        "markdown", publication.markdown(lessons),
        "html", publication.html(lessons),
        "exercise", publication.exercises(lessons, (_, _) -> Optional.empty()),
        "reversed html", publication.html(lessons.reversed()));
  }
}
