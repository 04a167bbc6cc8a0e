package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {

  private static final String HOST =
      """
      ## host

      Title: Host

      Comment: The name

      Why: It is needed.

      Without: Nothing works.

      Undo: Nothing.

      Source: dotnet/runtime#1
      """;

  @Test
  void nothing_is_read_before_the_first_note_is_asked_for_and_nothing_twice() {
    var reads = new ArrayList<String>();
    var notes =
        new Notes(file -> {
          reads.add(file);
          return file.equals("network.md") ? HOST : "";
        });
    assertThat(reads).isEmpty();

    assertThat(notes.find("host")).get().extracting(Note::comment).isEqualTo("The name");
    assertThat(notes.all()).hasSize(1);
    assertThat(reads).isEqualTo(Notes.FILES);
  }

  @Test
  void a_key_without_a_note_finds_nothing() {
    assertThat(new Notes(file -> "").find("host")).isEmpty();
  }

  @Test
  void a_malformed_text_is_refused_each_time() {
    var notes = new Notes(file -> "## host\n");

    assertThatThrownBy(notes::all).hasMessage("service.md:1: host has no Source; add it");
    assertThatThrownBy(notes::all).hasMessage("service.md:1: host has no Source; add it");
  }

  @Test
  void a_note_keeps_its_sources() {
    var sources = new ArrayList<>(List.of("dotnet/runtime#1"));
    var note = new Note("key", "title", "comment", "why", "without", "undo", sources);
    sources.clear();

    assertThat(note.sources()).containsExactly("dotnet/runtime#1");
  }
}
