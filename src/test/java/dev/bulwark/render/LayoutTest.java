package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bulwark.notes.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final char LINK = Marks.LINK;
  private static final char NOTE = Marks.NOTE;
  private static final char HEADLINE = Marks.HEADLINE;

  @Test
  void a_comment_stands_directly_above_the_line_it_is_about() throws Exception {
    assertThat(text("a: 1\n" + note("x") + "\nb: 2\n")).isEqualTo("a: 1\n# About x\nb: 2\n");
  }

  @Test
  void a_comment_is_indented_like_its_line() throws Exception {
    assertThat(text("a:\n" + note("x") + "\n    b: 2\n"))
        .isEqualTo("a:\n    # About x\n    b: 2\n");
  }

  @Test
  void a_blank_line_between_two_comments_stays_at_the_head_of_a_file() throws Exception {
    assertThat(text(note("file") + "\n\n" + note("x") + "\nFROM a\n"))
        .isEqualTo("# About file\n\n# About x\nFROM a\n");
  }

  @Test
  void two_comments_on_the_same_line_stand_together() throws Exception {
    assertThat(text(note("x") + "\n" + note("y") + "\na: 1\n"))
        .isEqualTo("# About x\n# About y\na: 1\n");
  }

  @Test
  void a_blank_line_above_a_comment_stays_and_none_comes_below_it() throws Exception {
    assertThat(text("a: 1\n\n" + note("x") + "\nb: 2\n")).isEqualTo("a: 1\n\n# About x\nb: 2\n");
  }

  @Test
  void without_comments_a_file_begins_with_its_first_line() throws Exception {
    assertThat(text("none", note("file") + "\n\n" + note("x") + "\nFROM a\n"))
        .isEqualTo("FROM a\n");
  }

  @Test
  void without_comments_paragraphs_are_kept_apart_by_one_blank_line() throws Exception {
    assertThat(text("none", "a: 1\n\n" + note("x") + "\n\nb: 2\n")).isEqualTo("a: 1\n\nb: 2\n");
  }

  @Test
  void no_blank_line_doubles_and_none_stands_at_an_end() throws Exception {
    assertThat(text("\n\na\n\n\n\nb\n\n\n")).isEqualTo("a\n\nb\n");
  }

  @Test
  void no_line_ends_with_blanks() throws Exception {
    assertThat(text("a   \nb" + LINK + "x" + LINK + "  \n  \nc\n")).isEqualTo("a\nb\n\nc\n");
  }

  @Test
  void a_last_line_without_its_end_gets_one() throws Exception {
    assertThat(text("a\nb")).isEqualTo("a\nb\n");
  }

  @Test
  void nothing_written_is_an_empty_file() throws Exception {
    assertThat(text("\n" + note("x") + "\n\n")).isEmpty();
  }

  @Test
  void a_line_with_nothing_but_marks_leaves_no_blank_line() throws Exception {
    assertThat(text("a\n" + Marks.BLOCK + "x" + LINK + "\nb\n" + Marks.BLOCK_END + "\nc\n"))
        .isEqualTo("a\nb\nc\n");
  }

  @Test
  void a_line_tells_which_questions_decide_it() throws Exception {
    var file = file("short", "a\nb" + LINK + "x,y" + LINK + "\nc" + LINK + "z" + LINK + "\n");

    assertThat(file.text()).isEqualTo("a\nb\nc\n");
    assertThat(file.links()).isEqualTo(Map.of(2, List.of("x", "y"), 3, List.of("z")));
  }

  @Test
  void comments_count_as_lines_and_are_decided_by_their_own_question() throws Exception {
    var file = file("short", note("x") + "\na" + LINK + "x" + LINK + "\n");

    assertThat(file.links()).isEqualTo(Map.of(1, List.of("comments"), 2, List.of("x")));
  }

  @Test
  void every_line_of_a_block_is_decided_by_the_questions_of_the_block() throws Exception {
    var block = Marks.BLOCK + "outer" + LINK;
    var inner = Marks.BLOCK + "inner" + LINK;
    var end = "" + Marks.BLOCK_END;

    var file =
        file(
            "short",
            "a\n" + block + "b\n" + inner + "c" + LINK + "own" + LINK + "\n" + end + "d\n" + end
                + "e\n");

    assertThat(file.text()).isEqualTo("a\nb\nc\nd\ne\n");
    assertThat(file.links().get(1)).isNull();
    assertThat(file.links().get(2)).containsExactly("outer");
    assertThat(file.links().get(3)).containsExactlyInAnyOrder("outer", "inner", "own");
    assertThat(file.links().get(4)).containsExactly("outer");
    assertThat(file.links().get(5)).isNull();
  }

  @Test
  void marks_that_are_never_closed_do_no_harm() throws Exception {
    for (char mark : new char[] {LINK, NOTE, HEADLINE, Marks.BLOCK, Marks.BLOCK_END, Marks.VALUE}) {
      assertThat(text("none", "a" + mark + "\nb\n")).isEqualTo("a\nb\n");
    }
  }

  @Test
  void who_wants_to_learn_gets_the_reason_and_what_breaks() throws Exception {
    assertThat(text("teaching", "  " + note("x") + "\n  a: 1\n"))
        .isEqualTo(
            """
              # About x.
              # Because of x.
              # What breaks: all without x.
              a: 1
            """);
  }

  @Test
  void a_headline_is_one_line_even_for_who_wants_to_learn() throws Exception {
    assertThat(text("teaching", HEADLINE + "x" + HEADLINE + "\nFROM a\n"))
        .isEqualTo("# About x\nFROM a\n");
    assertThat(text("none", HEADLINE + "x" + HEADLINE + "\nFROM a\n")).isEqualTo("FROM a\n");
  }

  @Test
  void long_comments_are_broken_at_a_hundred_columns_with_their_indentation() throws Exception {
    var text = text("teaching", note("long") + "\n" + " ".repeat(20) + "a: 1\n");

    assertThat(text.lines().toList())
        .allMatch(line -> line.length() <= 100 && line.startsWith(" ".repeat(20)))
        .hasSizeGreaterThan(4);
  }

  @Test
  void a_note_that_is_not_there_is_a_failure_of_the_template() {
    assertThatThrownBy(() -> text(note("nothing") + "\na\n"))
        .isInstanceOf(RenderFailed.class)
        .hasMessage("t.ftl:7: there is no note nothing; name another");
  }

  private static String note(String key) {
    return NOTE + key + NOTE;
  }

  private static String text(String marked) throws RenderFailed {
    return text("short", marked);
  }

  private static String text(String level, String marked) throws RenderFailed {
    return file(level, marked).text();
  }

  private static RenderedFile file(String level, String marked) throws RenderFailed {
    var comments =
        new Comments(
            level,
            LayoutTest::about,
            key -> new RenderFailed("t.ftl", 7, "there is no note " + key, "name another"));
    return new Layout(Format.DOCKERFILE, comments).file("t", marked);
  }

  private static Optional<Note> about(String key) {
    return key.equals("nothing")
        ? Optional.empty()
        : Optional.of(
            new Note(
                key,
                "Title",
                "About " + key,
                "Because of " + (key.equals("long") ? "word ".repeat(40) : key) + ".",
                "all without " + key + ".",
                "Undo it.",
                List.of("source")));
  }
}
