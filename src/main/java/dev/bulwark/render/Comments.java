package dev.bulwark.render;

import dev.bulwark.notes.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
    return paragraphs(note, whole)
        .flatMap(text -> Paragraph.wrap(text, WIDTH - start.length()).stream())
        .map(line -> start + line)
        .toList();
  }

  private Stream<String> paragraphs(Note note, boolean whole) {
    return whole && level.equals("teaching")
        ? Stream.of(sentence(note.comment()), note.why(), "What breaks: " + note.without())
        : Stream.of(note.comment());
  }

  /** With a full stop, since more follows. */
  private static String sentence(String text) {
    return text.matches(".*[.:!?]") ? text : text + ".";
  }
}
