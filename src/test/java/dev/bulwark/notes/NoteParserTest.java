package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoteParserTest {

  private static final String PORT =
      """
      # Network

      Why: this line is for people only.

      ## http-port

      Title: HTTP port

      Comment: Every user may bind it

      Why: A first line
      and a second one: with a colon.

      Without: It breaks.

      Undo: `--set http-port=5000`.

      Source: dotnet/runtime#1

      Source: measured on .NET 10
      """;

  private static Map<String, Note> read(String text) {
    var notes = new LinkedHashMap<String, Note>();
    NoteParser.read("network.md", text, notes);
    return notes;
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void each_field_is_a_paragraph_and_its_lines_are_joined() {
    assertThat(read(PORT))
        .containsExactly(
            Map.entry(
                "http-port",
                new Note(
                    "http-port",
                    "HTTP port",
                    "Every user may bind it",
                    "A first line and a second one: with a colon.",
                    "It breaks.",
                    "`--set http-port=5000`.",
                    List.of("dotnet/runtime#1", "measured on .NET 10"))));
  }

  @Test
  void line_ends_of_windows_and_a_missing_last_one_change_nothing() {
    assertThat(read(PORT.replace("\n", "\r\n").strip())).isEqualTo(read(PORT));
  }

  @Test
  void fields_of_one_note_do_not_leak_into_the_next() {
    var second = PORT.substring(PORT.indexOf("##")).replace("http-port", "host");

    assertThat(read(PORT + "\n" + second).get("host").sources()).hasSize(2);
    refuses(
        PORT + "\n## host\n\nTitle: Host\n\nSource: dotnet/runtime#2\n",
        "network.md:22: host has no Comment; add it");
  }

  @Test
  void a_file_without_headings_has_no_notes() {
    assertThat(read("Only words.\n")).isEmpty();
    assertThat(read("")).isEmpty();
  }

  @Test
  void an_unknown_field_is_refused_with_its_line() {
    refuses(
        PORT.replace("Undo:", "Redo:"),
        "network.md:16: Redo: `--set http-port=5000`. opens no known field;"
            + " write Title, Comment, Why, Without, Undo or Source");
  }

  @Test
  void a_paragraph_that_opens_no_field_is_refused_in_short() {
    refuses(
        PORT.replace(
            "Without: It breaks.", "It breaks, but nobody says which of the fields this is."),
        "network.md:14: It breaks, but nobody says which of the … opens no known field;"
            + " write Title, Comment, Why, Without, Undo or Source");
  }

  @Test
  void a_missing_field_is_refused_with_the_line_of_the_heading() {
    refuses(
        PORT.replace("Undo: `--set http-port=5000`.", ""),
        "network.md:5: http-port has no Undo; add it");
    refuses(
        PORT.substring(0, PORT.indexOf("Source:")),
        "network.md:5: http-port has no Source; add it");
  }

  @Test
  void a_note_that_the_next_heading_cuts_short_is_refused() {
    refuses("## a\n## b\n", "network.md:1: a has no Source; add it");
  }

  @Test
  void an_empty_field_is_refused() {
    refuses(
        PORT.replace("Undo: `--set http-port=5000`.", "Undo:"),
        "network.md:16: Undo of http-port is empty; write its text");
  }

  @Test
  void a_field_that_stands_twice_is_refused() {
    refuses(
        PORT.replace("Undo:", "Without:"), "network.md:16: Without stands twice; keep one of them");
  }

  @Test
  void a_field_without_a_blank_line_above_is_refused_instead_of_swallowed() {
    refuses(
        PORT.replace("It breaks.\n\n", "It breaks.\n"),
        "network.md:15: Undo: `--set http-port=5000`. continues a paragraph;"
            + " put a blank line above it");
  }

  @Test
  void a_key_that_has_a_note_already_is_refused_also_across_files() {
    var notes = read(PORT);

    assertThatThrownBy(() -> NoteParser.read("files.md", PORT, notes))
        .hasMessage("files.md:5: http-port has a note already; keep one of them");
  }
}
