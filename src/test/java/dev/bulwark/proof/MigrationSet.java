package dev.bulwark.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A small repository with a Dockerfile, and what its manifests, Compose file or chart say about how
 * it is run. Read here a second time, apart from the program.
 */
final class MigrationSet {
  static final Path ALL = Path.of("src", "test", "resources", "migrations");

  private static final Pattern FROM = Pattern.compile("(?m)^FROM (?:--\\S+ )?(\\S+:\\S+)");

  private final Path folder;
  private final List<JsonNode> documents;

  private MigrationSet(Path folder, List<JsonNode> documents) {
    this.folder = folder;
    this.documents = documents;
  }

  /** The names of all sets. */
  static List<String> names() throws IOException {
    try (var folders = Files.list(ALL)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** A copy of a set. */
  static Path copy(String name, Path to) throws IOException {
    var from = ALL.resolve(name);
    for (var file : files(from)) {
      var target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return to;
  }

  static MigrationSet in(Path folder) throws IOException {
    var documents = new ArrayList<JsonNode>();
    for (var file : files(folder)) {
      boolean yaml = file.toString().matches(".*\\.ya?ml");
      if (yaml && !file.getParent().endsWith("templates")) {
        for (var document : Files.readString(file).split("(?m)^---$")) {
          documents.add(Manifests.tree(document));
        }
      }
    }
    return new MigrationSet(folder, documents);
  }

  /** All files below a folder. */
  static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  Path dockerfile() throws IOException {
    return files(folder).stream()
        .filter(file -> file.endsWith("Dockerfile"))
        .findFirst()
        .orElseThrow();
  }

  /** The images that a build needs. */
  List<String> images() throws IOException {
    return FROM.matcher(Files.readString(dockerfile()))
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }

  /** What follows {@code docker build}, without the tag. */
  List<String> build() throws IOException {
    var build = compose().map(service -> service.path("build"));
    var arguments =
        new ArrayList<>(List.of("--network", "none", "--file", dockerfile().toString()));
    build
        .map(node -> node.path("target").asString(""))
        .filter(target -> !target.isEmpty())
        .ifPresent(target -> arguments.addAll(List.of("--target", target)));
    var context =
        build.map(node -> node.isString() ? node.asString() : node.path("context").asString());
    arguments.add(context.map(folder::resolve).orElse(dockerfile().getParent()).toString());
    return arguments;
  }

  /** The ports inside of the container, as each file says; none for a worker. */
  List<Integer> ports() {
    var chart = node(document -> document.path("containerPort"));
    return Stream.of(
            container().stream()
                .flatMap(one -> children(one.path("ports")))
                .map(port -> port.path("containerPort").asInt()),
            compose().stream()
                .flatMap(one -> children(one.path("ports")))
                .map(MigrationSet::inside),
            chart.stream().map(JsonNode::asInt))
        .flatMap(ports -> ports)
        .distinct()
        .toList();
  }

  private static int inside(JsonNode port) {
    if (port.isObject()) {
      return port.path("target").asInt();
    }
    var text = port.asString();
    return Integer.parseInt(text.substring(text.lastIndexOf(':') + 1));
  }

  /** Where a Service sends requests to: a port's number, or its name. */
  List<String> targets() {
    return documents.stream()
        .filter(document -> document.path("kind").asString("").equals("Service"))
        .flatMap(document -> children(document.path("spec").path("ports")))
        .map(port -> port.path("targetPort").asString(port.path("port").asString()))
        .toList();
  }

  boolean tls() {
    return environment().values().stream().anyMatch(value -> value.startsWith("https://"))
        || environment().containsKey("ASPNETCORE_HTTPS_PORTS");
  }

  boolean readOnly() {
    return container()
        .map(one -> one.path("securityContext").path("readOnlyRootFilesystem").asBoolean(false))
        .or(() -> compose().map(one -> one.path("read_only").asBoolean(false)))
        .orElse(false);
  }

  /** Who it runs as; empty for the image's own user. */
  Optional<String> user() {
    return Stream.of(
            container().map(one -> one.path("securityContext").path("runAsUser")),
            pod().map(one -> one.path("securityContext").path("runAsUser")),
            compose().map(one -> one.path("user")))
        .flatMap(Optional::stream)
        .filter(user -> !user.isMissingNode())
        .map(JsonNode::asString)
        .findFirst();
  }

  /** The group that the kubelet gives volumes to. */
  Optional<String> group() {
    return pod()
        .map(one -> one.path("securityContext").path("fsGroup"))
        .filter(group -> !group.isMissingNode())
        .map(JsonNode::asString);
  }

  Map<String, String> environment() {
    var variables = new LinkedHashMap<String, String>();
    container().stream()
        .flatMap(one -> children(one.path("env")))
        .forEach(one -> variables.put(one.path("name").asString(), one.path("value").asString()));
    compose()
        .map(one -> one.path("environment"))
        .ifPresent(environment -> {
          children(environment)
              .filter(JsonNode::isString)
              .map(one -> one.asString().split("=", 2))
              .forEach(pair -> variables.put(pair[0], pair[1]));
          if (environment.isObject()) {
            environment
                .propertyNames()
                .forEach(name -> variables.put(name, environment.path(name).asString()));
          }
        });
    return variables;
  }

  /** What is mounted by path: {@code emptyDir}, {@code secret}, {@code claim} or {@code volume}. */
  Map<String, String> mounts() {
    var mounts = new LinkedHashMap<String, String>();
    var kinds = new LinkedHashMap<String, String>();
    pod().stream()
        .flatMap(one -> children(one.path("volumes")))
        .forEach(volume ->
            kinds.put(
                volume.path("name").asString(),
                volume.has("emptyDir") ? "emptyDir" : volume.has("secret") ? "secret" : "claim"));
    container().stream()
        .flatMap(one -> children(one.path("volumeMounts")))
        .forEach(mount ->
            mounts.put(
                mount.path("mountPath").asString(), kinds.get(mount.path("name").asString())));
    compose().stream()
        .flatMap(one -> children(one.path("volumes")))
        .forEach(mount -> mounts.put(mount.asString().split(":")[1], "volume"));
    compose().stream()
        .flatMap(one -> children(one.path("tmpfs")))
        .forEach(mount -> mounts.put(mount.asString().split(":")[0], "emptyDir"));
    return mounts;
  }

  private Optional<JsonNode> pod() {
    return node(document -> document.path("spec").path("template").path("spec"));
  }

  private Optional<JsonNode> container() {
    return pod().map(one -> one.path("containers").path(0));
  }

  private Optional<JsonNode> compose() {
    return documents.stream()
        .flatMap(document -> children(document.path("services")))
        .filter(service -> service.has("build"))
        .findFirst();
  }

  private interface Look {
    JsonNode at(JsonNode document);
  }

  private Optional<JsonNode> node(Look look) {
    return documents.stream().map(look::at).filter(node -> !node.isMissingNode()).findFirst();
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return node.values().stream();
  }
}
