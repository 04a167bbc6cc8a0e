package dev.bulwark.render;

import dev.bulwark.notes.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The comments of a file, as long as the answers want them. */
record Comments(
    String level, Function<String, Optional<Note>> notes, Function<String, RenderFailed> missing) {

  private static final int WIDTH = 100;

  /**
   * The lines for a note, indented; none when no comments are wanted.
   *
   * @param whole whether a reader who wants to learn gets the reason too
   */
  List<String> lines(String key, boolean whole, String indent) throws RenderFailed {
    if (level.equals("none")) {
      return List.of();
    }
    var note = notes.apply(key).orElseThrow(() -> missing.apply(key));
    var start = indent + "# ";
    var lines = new ArrayList<String>();
    for (var text : paragraphs(note, whole)) {
      for (var line : Paragraph.wrap(text, WIDTH - start.length())) {
        lines.add(start + line);
      }
    }
    return lines;
  }

  private List<String> paragraphs(Note note, boolean whole) {
    return whole && level.equals("teaching")
        ? List.of(sentence(note.comment()), note.why(), "What breaks: " + note.without())
        : List.of(note.comment());
  }

  /** With a full stop, since more follows. */
  private static String sentence(String text) {
    return text.matches(".*[.:!?]") ? text : text + ".";
  }
}
