package dev.bulwark.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The explanations, one for each question, choice, file and fixed line.
 *
 * <p>The texts are read when the first one is asked for, since most commands need none.
 */
public final class Notes {

  /** The text files, in the order of their notes. */
  static final List<String> FILES =
      List.of(
          "service.md",
          "platform.md",
          "network.md",
          "runtime.md",
          "resources.md",
          "availability.md",
          "output.md",
          "files.md");

  private final UnaryOperator<String> text;
  private @Nullable Map<String, Note> byKey;

  /** Notes whose files are read by the given function, from name to content. */
  Notes(UnaryOperator<String> text) {
    this.text = text;
  }

  /** The notes that come with the program. */
  public static Notes load() {
    return new Notes(Notes::resource);
  }

  /**
   * The note with a key.
   *
   * @throws IllegalArgumentException when a text file is malformed, with its name and line
   */
  public Optional<Note> find(String key) {
    return Optional.ofNullable(read().get(key));
  }

  /**
   * Every note: the groups in the order of the wizard's pages, then the files.
   *
   * @throws IllegalArgumentException when a text file is malformed, with its name and line
   */
  public List<Note> all() {
    return List.copyOf(read().values());
  }

  private synchronized Map<String, Note> read() {
    var known = byKey;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (var file : FILES) {
        NoteParser.read(file, text.apply(file), known);
      }
      byKey = known;
    }
    return known;
  }

  private static String resource(String file) {
    try (@Nullable InputStream in = Notes.class.getResourceAsStream("/templates/notes/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path; rebuild the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
