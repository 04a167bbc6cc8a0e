package dev.bulwark.ui.line;

import dev.bulwark.notes.Note;
import dev.bulwark.notes.Notes;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a question is asked, what breaks, how to choose otherwise. */
final class Explanation {
  private Explanation() {}

  static List<String> of(Notes notes, Question question, Optional<Answer> current) {
    var lines = new ArrayList<String>();
    notes.find(question.id()).ifPresent(note -> lines.addAll(whole(note)));
    current
        .flatMap(answer -> notes.find(question.id() + "=" + answer.value()))
        .ifPresent(note -> lines.addAll(Words.wrapped(plain(note.title() + ": " + note.why()))));
    return lines;
  }

  private static List<String> whole(Note note) {
    var lines = new ArrayList<String>();
    lines.addAll(Words.wrapped(plain(note.why())));
    lines.addAll(Words.wrapped(plain("Without it: " + note.without())));
    lines.addAll(Words.wrapped(plain("Source: " + String.join(", ", note.sources()))));
    return lines;
  }

  /** Backquotes are read out one by one. */
  private static String plain(String text) {
    return text.replace("`", "");
  }
}
