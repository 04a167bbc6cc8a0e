package dev.bulwark.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of {@code succession.tsv}, read when an image is replaced. */
final class SuccessionNotes {
  private static final String[] COLUMNS = {
    "kind", "topic", "crosses", "os", "family", "role", "text", "source"
  };

  private final List<Line> lines = new ArrayList<>();

  private record Line(
      String topic,
      Optional<String> crosses,
      Optional<String> os,
      List<String> families,
      Optional<String> role,
      String text,
      String source) {

    SuccessionNote with(Map<String, String> words) {
      String filled = text;
      for (Map.Entry<String, String> word : words.entrySet()) {
        filled = filled.replace("{" + word.getKey() + "}", word.getValue());
      }
      return new SuccessionNote(topic, filled, source);
    }
  }

  SuccessionNotes(Tsv file) {
    for (Row row : file.rows(COLUMNS)) {
      String kind = row.text();
      Line line =
          new Line(
              row.text(),
              row.optional(),
              row.optional(),
              row.list(),
              row.optional(),
              row.text(),
              row.text());
      if (kind.equals("reason") && line.crosses.isPresent()) {
        throw new IllegalStateException("the reason " + line.topic + " crosses: make it a caution");
      }
      lines.add(line);
    }
  }

  private static final class Holder {
    private static final SuccessionNotes LOADED =
        new SuccessionNotes(Tsv.resource("succession.tsv"));
  }

  static SuccessionNotes load() {
    return Holder.LOADED;
  }

  /**
   * The note on a topic.
   *
   * @param words what to write for {@code {word}}
   * @throws IllegalArgumentException for an unknown topic
   */
  SuccessionNote of(String topic, Map<String, String> words) {
    return lines.stream()
        .filter(line -> line.topic.equals(topic))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(topic + " is no topic: add a line"))
        .with(words);
  }

  /** The cautions of every release passed between two, oldest first. */
  List<SuccessionNote> hops(
      Optional<DotnetVersion> from, BaseImage to, String family, ImageRole role) {
    String kind = role == ImageRole.SDK ? "sdk" : "final";
    return lines.stream()
        .filter(line -> line.crosses.isPresent())
        .filter(line -> passes(from, DotnetVersion.parse(line.crosses.get()).orElseThrow(), to))
        .filter(line -> line.os.isEmpty() || line.os.get().equals(to.os().id()))
        .filter(line -> line.families.isEmpty() || line.families.contains(family))
        .filter(line -> line.role.isEmpty() || line.role.get().equals(kind))
        .map(line -> line.with(Map.of()))
        .toList();
  }

  private static boolean passes(Optional<DotnetVersion> from, DotnetVersion hop, BaseImage to) {
    return (from.isEmpty() || from.get().compareTo(hop) < 0) && to.version().compareTo(hop) >= 0;
  }
}
