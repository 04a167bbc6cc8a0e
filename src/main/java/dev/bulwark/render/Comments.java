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

  /** The lines for a note, indented; none when no comments are wanted. */
  List<String> lines(String key, String indent) throws RenderFailed {
    if (level.equals("none")) {
      return List.of();
    }
    var note = notes.apply(key).orElseThrow(() -> missing.apply(key));
    var start = indent + "# ";
    return paragraphs(note)
        .flatMap(text -> Paragraph.wrap(text, WIDTH - start.length()).stream())
        .map(line -> start + line)
        .toList();
  }

  private Stream<String> paragraphs(Note note) {
    return level.equals("teaching")
        ? Stream.of(note.comment(), note.why(), "Without it: " + note.without())
        : Stream.of(note.comment());
  }
}
