package dev.bulwark.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/**
 * Teaches the checkers the kinds of the Gateway API in the way that kubeconform's manual names for
 * custom resources: a JSON schema for each, made from its definition. The checkers themselves and
 * all other schemas stay where they are.
 */
final class GatewaySchemas {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GatewaySchemas() {}

  /**
   * Lays out a home of the checkers that links to the installed one and has more schemas.
   *
   * @param installed the folder with {@code schemas/VERSION-standalone-strict} in it
   * @param definitions the folder of CustomResourceDefinitions
   * @param home a folder to make
   * @return empty when there are no schemas to add to
   */
  static Optional<Path> add(Path installed, Path definitions, Path home) throws IOException {
    if (!Files.isDirectory(installed.resolve("schemas"))) {
      return Optional.empty();
    }
    Files.createDirectories(home.resolve("schemas"));
    link(installed, home, List.of("schemas", "lock"));
    for (var version : entries(installed.resolve("schemas"))) {
      var all = Files.createDirectory(home.resolve("schemas").resolve(version.getFileName()));
      link(version, all, List.of());
      for (var file : entries(definitions)) {
        write(file, all);
      }
    }
    return Optional.of(home);
  }

  private static void link(Path from, Path to, List<String> except) throws IOException {
    for (var entry : entries(from)) {
      if (!except.contains(entry.getFileName().toString())) {
        Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static void write(Path file, Path schemas) throws IOException {
    // Their patterns and descriptions are longer than a reader that trusts nobody would take.
    var settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    for (var document : new Load(settings).loadAllFromString(Files.readString(file))) {
      var definition = map(document);
      if (!"CustomResourceDefinition".equals(definition.get("kind"))) {
        continue;
      }
      var spec = map(definition.get("spec"));
      var kind = map(spec.get("names")).get("kind").toString().toLowerCase(Locale.ROOT);
      var group = spec.get("group").toString();
      for (var each : (List<?>) spec.get("versions")) {
        var version = map(each);
        var schema = map(map(version.get("schema")).get("openAPIV3Schema"));
        var name = kind + "-" + group.split("\\.", 2)[0] + "-" + version.get("name") + ".json";
        Files.writeString(schemas.resolve(name), JSON.writeValueAsString(closed(schema)));
      }
    }
  }

  /** The schema with every field refused that it does not name, as an API server would. */
  private static Object closed(Object node) {
    if (node instanceof List<?> list) {
      return list.stream().map(GatewaySchemas::closed).toList();
    }
    if (!(node instanceof Map<?, ?>)) {
      return node;
    }
    var closed = new LinkedHashMap<String, Object>();
    map(node).forEach((key, value) -> closed.put(key, closed(value)));
    if (closed.get("properties") instanceof Map<?, ?>
        && "object".equals(closed.get("type"))
        && !closed.containsKey("additionalProperties")) {
      closed.put("additionalProperties", false);
    }
    return closed;
  }

  @SuppressWarnings("unchecked") // A mapping of a document that was read with text keys only.
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }
}
