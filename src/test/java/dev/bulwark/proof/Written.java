package dev.bulwark.proof;

import dev.bulwark.render.RenderedFile;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** The files of one service, read back as those read them who use them. */
final class Written {
  private final SortedMap<String, String> texts;
  private final Map<String, HasMetadata> objects = new LinkedHashMap<>();
  private final Map<String, JsonNode> trees = new HashMap<>();
  private final AtomicReference<DockerfileText> dockerfile = new AtomicReference<>();

  private Written(SortedMap<String, String> texts) {
    this.texts = texts;
    texts.forEach((path, text) -> {
      if (path.startsWith("k8s/")) {
        objects.put(path, read(path, text));
      }
    });
  }

  private static HasMetadata read(String path, String text) {
    try {
      return Manifests.read(text);
    } catch (RuntimeException e) {
      throw new AssertionError(path + ": " + e.getMessage() + "\n" + text, e);
    }
  }

  /** What was rendered for a service whose files go into the given folder of the repository. */
  static Written of(List<RenderedFile> files, String folder) {
    var texts = new TreeMap<String, String>();
    files.forEach(file -> texts.put(within(file.path(), folder), file.text()));
    return new Written(texts);
  }

  /** The same files, but for one text. */
  Written with(String path, UnaryOperator<String> change) {
    var changed = new TreeMap<>(texts);
    changed.put(path, change.apply(text(path)));
    return new Written(changed);
  }

  /** What lies in a folder. */
  static Written in(Path folder) {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var path = folder.relativize(file).toString().replace('\\', '/');
        if (ours(path)) {
          texts.put(path, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(texts);
  }

  private static boolean ours(String path) {
    return path.startsWith("k8s/")
        || path.startsWith("trivy-data/")
        || (!path.contains("/") && !path.endsWith(".cs") && !path.endsWith("proj"));
  }

  private static String within(String path, String folder) {
    return path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : path;
  }

  /** All paths, relative to the folder of the service's files. */
  SortedMap<String, String> texts() {
    return texts;
  }

  /** The text of a file that must be there. */
  String text(String path) {
    return find(path).orElseThrow(() -> new AssertionError("no " + path + " in " + texts.keySet()));
  }

  /** The text of a file. */
  Optional<String> find(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /** A YAML file as it stands. */
  Optional<JsonNode> tree(String path) {
    return find(path).map(text -> trees.computeIfAbsent(path, key -> Manifests.tree(text)));
  }

  DockerfileText dockerfile() {
    return dockerfile.updateAndGet(
        read -> read == null ? DockerfileText.of(text("Dockerfile")) : read);
  }

  /** The manifests by path. */
  Map<String, HasMetadata> objects() {
    return objects;
  }

  /** The objects of a type. */
  <T extends HasMetadata> List<T> all(Class<T> type) {
    return objects.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The object of a type, where there is one. */
  <T extends HasMetadata> Optional<T> find(Class<T> type) {
    var all = all(type);
    if (all.size() > 1) {
      throw new AssertionError("more than one " + type.getSimpleName());
    }
    return all.stream().findFirst();
  }

  /** The object of a type that must be there. */
  <T extends HasMetadata> T one(Class<T> type) {
    return find(type).orElseThrow(() -> new AssertionError("no " + type.getSimpleName()));
  }

  Deployment deployment() {
    return one(Deployment.class);
  }

  PodSpec pod() {
    return deployment().getSpec().getTemplate().getSpec();
  }

  Container container() {
    return pod().getContainers().getFirst();
  }

  /** The environment of the container, in order. */
  Map<String, String> environment() {
    var variables = new LinkedHashMap<String, String>();
    container()
        .getEnv()
        .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
    return variables;
  }

  /** The numbers of the container's ports by name. */
  Map<String, Integer> ports() {
    var ports = new LinkedHashMap<String, Integer>();
    container().getPorts().forEach(port -> ports.put(port.getName(), port.getContainerPort()));
    return ports;
  }
}
