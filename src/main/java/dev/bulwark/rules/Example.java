package dev.bulwark.rules;

import dev.bulwark.catalog.Catalog;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small set of files that shows a rule.
 *
 * @param files texts by path
 * @param flavor of images that is asked for; empty where none is
 */
public record Example(Map<String, String> files, Optional<String> flavor) {
  /** Keeps its own copy of the files. */
  public Example {
    files = Map.copyOf(files);
  }

  /** A set for which no flavor is asked. */
  public Example(Map<String, String> files) {
    this(files, Optional.empty());
  }

  /** A set of nothing but a Dockerfile. */
  public static Example dockerfile(String text) {
    return new Example(Map.of("Dockerfile", text));
  }

  /** A set of nothing but a manifest. */
  public static Example manifest(String text) {
    return new Example(Map.of("k8s/orders.yaml", text));
  }

  /** A text with values in the places of {@code %s} and {@code %d}, in their order. */
  static String fill(String template, Object... values) {
    var text = new StringBuilder();
    int at = 0;
    for (var value : values) {
      int place = template.indexOf('%', at);
      text.append(template, at, place).append(value);
      at = place + 2;
    }
    return text.append(template.substring(at)).toString();
  }

  /** The set with one more file. */
  public Example with(String path, String text) {
    var more = new LinkedHashMap<>(files);
    more.put(path, text);
    return new Example(more, flavor);
  }

  /** The set with a flavor that is asked for. */
  Example asking(String wanted) {
    return new Example(files, Optional.of(wanted));
  }

  /** Its files, to be read. */
  public FileSource source() {
    return new FileSource() {
      @Override
      public List<String> paths() {
        return files.keySet().stream().sorted().toList();
      }

      @Override
      public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path))
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /** Where it is to go. */
  public Aim aim(Catalog catalog, LocalDate today) {
    return Aim.of(catalog, today).with(flavor);
  }
}
