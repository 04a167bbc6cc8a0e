package dev.bulwark.notes;

import dev.bulwark.packed.Packed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The explanations, one for each question, choice, file and fixed line.
 *
 * <p>The texts are read when they are asked for, since most commands need none.
 */
public final class Notes {

  private static final List<String> OF_ANSWERS =
      List.of(
          "service.md",
          "platform.md",
          "network.md",
          "runtime.md",
          "resources.md",
          "availability.md",
          "output.md",
          "files.md");

  private static final List<String> OF_RULES =
      List.of("rules-dockerfile.md", "rules-build.md", "rules-manifest.md", "rules-set.md");

  /** The text files, in the order of their notes. */
  static final List<String> FILES = Stream.concat(OF_ANSWERS.stream(), OF_RULES.stream()).toList();

  private final Part answers;
  private final Part rules;

  /** Notes whose files are read by the given function, from name to content. */
  Notes(UnaryOperator<String> text) {
    this.answers = new Part(OF_ANSWERS, text);
    this.rules = new Part(OF_RULES, text);
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
    int choice = key.indexOf('=');
    var question = choice < 0 ? key : key.substring(0, choice);
    return Optional.ofNullable((isRule(key) ? rules : answers).readTo(question).get(key));
  }

  /**
   * Every note: the groups in the order of the wizard's pages, then the files.
   *
   * @throws IllegalArgumentException when a text file is malformed, with its name and line
   */
  public List<Note> all() {
    return Stream.of(answers, rules).flatMap(part -> part.readTo("").values().stream()).toList();
  }

  /** Whether a key is the id of a rule, whose notes stand in files of their own. */
  static boolean isRule(String key) {
    return key.startsWith("BW");
  }

  /** Some of the files, one after the other. */
  private static final class Part {
    private final List<String> files;
    private final UnaryOperator<String> text;
    private Map<String, Note> known = new LinkedHashMap<>();
    private int next;

    Part(List<String> files, UnaryOperator<String> text) {
      this.files = files;
      this.text = text;
    }

    /**
     * All that is read when a note is: the first page of the wizard needs one file of eight. A
     * choice's note stands in the file of its question.
     */
    synchronized Map<String, Note> readTo(String key) {
      while (!known.containsKey(key) && next < files.size()) {
        var file = files.get(next);
        var more = new LinkedHashMap<>(known);
        NoteParser.read(file, text.apply(file), more);
        known = more;
        next++;
      }
      return known;
    }
  }

  /** A text file that comes with the program. */
  static String resource(String file) {
    return Packed.text("templates/notes/" + file)
        .orElseThrow(() ->
            new IllegalStateException(file + " is not on the class path; rebuild the program"));
  }
}
