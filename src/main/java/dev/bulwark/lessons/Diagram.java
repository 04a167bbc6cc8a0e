package dev.bulwark.lessons;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A drawing's data.
 *
 * @param kind what it shows
 * @param caption one sentence that says what to see
 * @param head the names of the columns
 * @param rows as many cells each as the head
 */
record Diagram(Kind kind, String caption, List<String> head, List<List<String>> rows) {

  /** What can be drawn. */
  enum Kind {
    /** Who asks at which port, and who listens there. */
    PORTS("ports", 4),
    /** Which path belongs to whom. */
    OWNERS("owners", 3),
    /** What lies over what, and which of it can be written. */
    LAYERS("layers", 3);

    private final String word;
    private final int columns;

    Kind(String word, int columns) {
      this.word = word;
      this.columns = columns;
    }

    int columns() {
      return columns;
    }

    static Optional<Kind> named(String word) {
      return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static String words() {
      return Stream.of(values()).map(kind -> kind.word).collect(Collectors.joining(", "));
    }
  }

  /** The row in words. */
  String sentence(List<String> row) {
    return switch (kind) {
      case PORTS ->
          row.get(0)
              + " asks at "
              + row.get(1)
              + ", the process listens at "
              + row.get(2)
              + ": "
              + row.get(3);
      case OWNERS -> row.get(0) + " belongs to " + row.get(1) + "; the service may " + row.get(2);
      case LAYERS -> row.get(0) + ": " + row.get(1) + "; the service may " + row.get(2);
    };
  }

  /** All rows in words. */
  String description() {
    return rows.stream().map(this::sentence).collect(Collectors.joining(". ")) + ".";
  }
}
