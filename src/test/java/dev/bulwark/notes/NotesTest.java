package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  void what_an_answer_asks_for_reads_no_rule() {
    var reads = new ArrayList<String>();
    var notes =
        new Notes(file -> {
          reads.add(file);
          return "";
        });

    notes.find("host");
    assertThat(reads).contains("network.md").noneMatch(file -> file.startsWith("rules-"));
    notes.find("BW101");
    assertThat(reads).contains("rules-dockerfile.md");
  }

  @Test
  void the_notes_of_rules_and_no_others_stand_in_the_files_of_rules() {
    for (var file : Notes.FILES) {
      var keys = new LinkedHashMap<String, Note>();
      NoteParser.read(file, Notes.resource(file), keys);

      assertThat(keys.keySet())
          .isNotEmpty()
          .allMatch(key -> Notes.isRule(key) == file.startsWith("rules-"));
    }
  }

  @Test
  void a_note_needs_the_files_up_to_its_own_and_no_more() {
    var reads = new ArrayList<String>();
    var notes =
        new Notes(file -> {
          reads.add(file);
          return file.equals("network.md") ? HOST : "";
        });

    assertThat(notes.find("host")).isPresent();
    assertThat(notes.find("host=other")).isEmpty();
    assertThat(reads).containsExactly("service.md", "platform.md", "network.md");
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
