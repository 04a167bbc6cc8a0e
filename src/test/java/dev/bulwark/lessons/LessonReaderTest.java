package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonReaderTest {

  private static void refuses(Map<String, String> files, String message) {
    assertThatThrownBy(() -> Samples.lesson(files))
        .isInstanceOf(BadLesson.class)
        .hasMessage(message);
  }

  @Test
  void a_folder_becomes_a_lesson() throws BadLesson {
    var lesson = Samples.lesson();

    assertThat(lesson.number()).isEqualTo(1);
    assertThat(lesson.id()).isEqualTo("a-title");
    assertThat(lesson.folder()).isEqualTo("01-a-title");
    assertThat(lesson.title()).isEqualTo("A title");
    assertThat(lesson.summary()).isEqualTo("The summary of it.");
    assertThat(lesson.files())
        .extracting(ShownFile::path)
        .containsExactly("Dockerfile", "a/b.yaml");
    assertThat(Plain.of(lesson.files().getFirst().words())).isEqualTo("look here");
    assertThat(lesson.prediction().rightLetter()).isEqualTo('B');
    assertThat(lesson.reading())
        .containsExactly(new Inline.Link("A page", "https://example.org/a?b=1&c=2"));
  }

  @Test
  void the_solution_holds_what_the_mend_leaves_alone() throws BadLesson {
    assertThat(Samples.lesson().solution())
        .isEqualTo(Map.of("Dockerfile", "FROM b\n", "a/b.yaml", "kind: Pod\n"));
  }

  @Test
  void a_session_knows_its_commands_and_remarks() throws BadLesson {
    var session = Samples.lesson().sessions().get("start.txt");

    assertThat(session.commands()).containsExactly("run");
    assertThat(session.transcript()).isEqualTo("$ run\nfailed\n[exit 1]\n");
    assertThat(session.remarks("before")).containsExactly("build");
    assertThat(session.recorded()).isTrue();
  }

  @Test
  void a_quotation_names_its_source() throws BadLesson {
    var session = Samples.lesson().sessions().get("quote.txt");

    assertThat(session.recorded()).isFalse();
    assertThat(session.source()).isEqualTo("https://example.org/s");
    assertThat(session.commands()).isEmpty();
  }

  @Test
  void a_word_that_opens_no_section_is_named_with_its_line() {
    refuses(
        Samples.withText("## Step", "## Stpe"),
        "01-a-title/lesson.md:13: Stpe is no section of a lesson; write Situation, Files, Step,"
            + " Predict, Output, Mend, Diagram: KIND, Why or Further reading");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          '# A title'~A title~01-a-title/lesson.md:1: a lesson begins with # and its title; add that line
          '## Why'~## Step~01-a-title/lesson.md:42: Step stands twice; keep one of them
          Do it.~> Do it.~01-a-title/lesson.md:14: > Do it. is no part of the format; write a paragraph, a list with - or a table
          - [x] That~- [ ] That~01-a-title/lesson.md:19: no answer has [x]; give it to the one that comes true
          - [ ] This~- [x] This~01-a-title/lesson.md:19: two answers have [x]; leave it to the one that comes true
          - `a/b.yaml`~- `c.yaml`~01-a-title/lesson.md:10: c.yaml does not begin with a file of start/; write - `path`: words
          session/start.txt~session/other.txt~01-a-title/lesson.md:25: session/other.txt is not there; record it
          Diagram: ports~Diagram: pots~01-a-title/lesson.md:34: pots is no kind of diagram; choose one of ports, owners, layers
          https://example~http://example~01-a-title/lesson.md:47: [A page](http://example.org/a?b=1&c=2) is no link; write - [title](https://…) or - `bulwark explain TOPIC`
          """)
  void a_mistake_is_named_with_its_line(String target, String replacement, String message) {
    assertThatThrownBy(() -> Samples.lesson(Samples.withText(target, replacement)))
        .isInstanceOf(BadLesson.class)
        .hasMessage(message);
  }

  @Test
  void a_fence_that_is_never_closed_is_named_where_it_opens() {
    refuses(
        Samples.withText("Do it.", "```"),
        "01-a-title/lesson.md:14: ``` is never closed; add a line with ``` at its end");
  }

  @Test
  void a_section_that_is_missing_is_named() {
    refuses(
        Samples.withText("## Step\nDo it.\n", ""),
        "01-a-title/lesson.md:45: ## Step is missing; add it");
  }

  @Test
  void a_row_with_another_number_of_cells_is_refused() {
    refuses(
        Samples.withText("| Other | :8080 | 8080 | answers |", "| Other | :8080 |"),
        "01-a-title/lesson.md:40: this row has 2 cells, the table's head has 4; make them as many");
  }

  @Test
  void a_solution_that_changes_nothing_is_refused() {
    refuses(
        Samples.with("solution/Dockerfile", "FROM a\n"),
        "01-a-title/solution/Dockerfile: is the same as in start/; remove it, since solution/ holds"
            + " only what the mend changes");
  }

  @Test
  void a_session_that_nobody_sees_is_refused() {
    refuses(
        Samples.with("session/more.txt", "$ run\n"),
        "01-a-title/session/more.txt: is shown nowhere; write [words](session/more.txt) in"
            + " lesson.md");
  }

  @Test
  void a_session_without_its_command_is_refused() {
    refuses(
        Samples.with("session/start.txt", "failed\n"),
        "01-a-title/session/start.txt:1: a session begins with $ and its command, or with source:"
            + " and an https address");
  }

  @Test
  void a_file_that_belongs_nowhere_is_refused() {
    refuses(
        Samples.with("notes.txt", ""),
        "01-a-title/notes.txt: is no part of a lesson; move it to start/, solution/ or"
            + " session/NAME.txt, or remove it");
  }

  @Test
  void a_session_before_the_prediction_would_give_it_away() {
    refuses(
        Samples.withText("Do it.", "[Seen](session/start.txt)"),
        "01-a-title/lesson.md:14: a session stands only below ## Output or ## Mend; move it there");
  }
}
