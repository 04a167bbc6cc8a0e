package dev.bulwark.rules;

import dev.bulwark.manifest.ComposeService;
import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.HelmValues;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.rules.Link.Sureness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which container, Compose service or chart runs the image of which Dockerfile of the set: as a
 * Compose file, a pipeline or a script says, or as their names do.
 */
final class Links {
  /** Endings of names that one spelling has and the other leaves out. */
  private static final List<String> ENDINGS =
      List.of("webapi", "service", "server", "worker", "image", "host", "api", "app", "web", "svc");

  private final List<ImageFacts> services = new ArrayList<>();
  private final Map<String, Set<ImageFacts>> byName = new HashMap<>();
  private final Map<String, Set<ImageFacts>> byShortName = new HashMap<>();
  private final Map<String, ImageFacts> byPath = new HashMap<>();
  private final Map<String, ImageFacts> byImage = new HashMap<>();
  private final Map<String, Link> byLine = new HashMap<>();
  private final Set<String> disputed = new HashSet<>();
  private final Set<String> unknownImages = new TreeSet<>();

  private Links() {}

  /** Reads all files of a set once. */
  static Links of(ContainerSet set) {
    var links = new Links();
    Workers.each(set.images(), path -> set.image(path).map(ImageFacts::of)).forEach(links::add);
    if (!links.byPath.isEmpty()) {
      var mentions =
          Workers.each(set.manifests(), path -> set.manifest(path).map(links.mentions(set)));
      mentions.forEach(links::builds);
      mentions.stream().flatMap(file -> file.lines().stream()).forEach(links::line);
      Workers.each(set.scripts(), path -> Optional.of(links.lines(path, set))).stream()
          .flatMap(List::stream)
          .forEach(links::line);
      mentions.forEach(links::unknown);
    }
    return links;
  }

  /** A name that a Compose file gives to what a Dockerfile makes. */
  private record Built(String image, String dockerfile) {}

  /**
   * What a manifest says of images, small enough to be kept for every one.
   *
   * @param lines of a pipeline that build images
   * @param used references to images that it does not build
   */
  private record Mentions(List<Built> built, List<BuildLine> lines, List<String> used) {}

  private Function<ManifestFile, Mentions> mentions(ContainerSet set) {
    return file ->
        new Mentions(
            built(file),
            file.kind() == FileKind.PIPELINE
                ? BuildLines.ofPipeline(file, set, byPath::containsKey)
                : List.of(),
            used(file));
  }

  private List<BuildLine> lines(String script, ContainerSet set) {
    return BuildLines.ofScript(script, set, byPath::containsKey);
  }

  private void add(ImageFacts facts) {
    byPath.put(facts.path(), facts);
    if (facts.service()) {
      services.add(facts);
      facts.names().forEach(name -> put(byName, name, facts));
      facts.names().forEach(name -> put(byShortName, shortened(name), facts));
    }
  }

  private static void put(Map<String, Set<ImageFacts>> index, String name, ImageFacts facts) {
    index.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(facts);
  }

  /** The Dockerfiles of services, in the order of their paths. */
  List<ImageFacts> services() {
    return Collections.unmodifiableList(services);
  }

  /** The Dockerfile that a Compose service is built from, or whose image it runs. */
  Optional<Link> of(ManifestFile file, ComposeService service) {
    var built = dockerfile(file, service).flatMap(path -> Optional.ofNullable(byPath.get(path)));
    if (built.isPresent()) {
      return built.map(
          facts -> new Link(facts, Sureness.SURE, file.path() + " builds it from " + facts.path()));
    }
    return service.mapping().entry("build").isPresent()
        ? Optional.empty()
        : service.image().flatMap(this::of);
  }

  /** The Dockerfile that makes an image; empty where a template decides the image. */
  Optional<Link> of(Scalar image) {
    return image.templated() ? Optional.empty() : of(image.text());
  }

  /** The Dockerfile that makes an image of a name. */
  Optional<Link> of(String reference) {
    if (byPath.isEmpty()) {
      return Optional.empty();
    }
    var name = BuildName.withoutTag(reference);
    if (disputed.contains(name)) {
      return Optional.empty();
    }
    var named = Optional.ofNullable(byImage.get(name));
    if (named.isPresent()) {
      return named.map(facts ->
          new Link(
              facts,
              Sureness.SURE,
              "a Compose file gives that name to what " + facts.path() + " makes"));
    }
    var line = Optional.ofNullable(byLine.get(name));
    if (line.isPresent()) {
      return line;
    }
    if (KnownImages.contains(name)) {
      return Optional.empty();
    }
    var ending = ending(name);
    if (ending.isPresent()) {
      return Optional.ofNullable(byLine.get(ending.get()));
    }
    var plain = ImageNames.plain(name.substring(name.lastIndexOf('/') + 1));
    var same = byName.getOrDefault(plain, Set.of());
    if (same.isEmpty() && shortened(plain).length() > 2) {
      same = byShortName.getOrDefault(shortened(plain), Set.of());
    }
    if (same.size() == 1) {
      return Optional.of(new Link(same.iterator().next(), Sureness.LIKELY, "the names agree"));
    }
    return same.isEmpty()
            && byPath.size() == 1
            && services.size() == 1
            && unknownImages.equals(Set.of(name))
        ? Optional.of(
            new Link(
                services.getFirst(),
                Sureness.GUESSED,
                "it is the only image here that is not known, and the only Dockerfile"))
        : Optional.empty();
  }

  /** The longest end of a name that a line of a script gives behind a registry of a variable. */
  private Optional<String> ending(String name) {
    var end = "/" + name;
    while (!byLine.containsKey(end) && !disputed.contains(end)) {
      int slash = end.indexOf('/', 1);
      if (slash < 0) {
        return Optional.empty();
      }
      end = end.substring(slash);
    }
    return Optional.of(end);
  }

  /** The Dockerfile that makes the image of the chart whose values or templates a file holds. */
  Optional<Link> ofChart(String path, ContainerSet set) {
    return valuesOf(path, set).flatMap(this::ofValues);
  }

  /** The values of the chart that a file belongs to. */
  Optional<ManifestFile> valuesOf(String path, ContainerSet set) {
    for (var folder = parent(path); ; folder = parent(folder)) {
      var values = set.manifest(folder.isEmpty() ? "values.yaml" : folder + "/values.yaml");
      if (values.isPresent() || folder.isEmpty()) {
        return values;
      }
    }
  }

  private Optional<Link> ofValues(ManifestFile values) {
    var found =
        repositories(values).stream()
            .flatMap(repository -> of(repository).stream())
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String shortened(String name) {
    for (var ending : ENDINGS) {
      if (name.endsWith(ending) && name.length() > ending.length()) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  private static List<Built> built(ManifestFile file) {
    var built = new ArrayList<Built>();
    if (file.kind() == FileKind.COMPOSE) {
      for (var service : file.services()) {
        var image = service.image().filter(name -> !name.templated());
        var dockerfile = dockerfile(file, service);
        if (image.isPresent() && dockerfile.isPresent()) {
          var name = BuildName.withoutTag(withoutVariables(image.get().text()));
          built.add(new Built(name, dockerfile.get()));
        }
      }
    }
    return List.copyOf(built);
  }

  private static List<String> used(ManifestFile file) {
    return switch (file.kind()) {
      case KUBERNETES, HELM_TEMPLATE ->
          file.objects().stream()
              .flatMap(object -> object.podSpec().stream())
              .flatMap(pod -> pod.all().stream())
              .flatMap(container -> container.image().stream())
              .filter(image -> !image.templated())
              .map(Scalar::text)
              .toList();
      case COMPOSE ->
          file.services().stream()
              .filter(service -> service.mapping().entry("build").isEmpty())
              .flatMap(service -> service.image().stream())
              .map(Scalar::text)
              .toList();
      case HELM_VALUES -> repositories(file);
      default -> List.of();
    };
  }

  private void builds(Mentions mentions) {
    for (var built : mentions.built()) {
      var facts = byPath.get(built.dockerfile());
      if (facts != null) {
        byImage.putIfAbsent(built.image(), facts);
      }
    }
  }

  /** A name that is given to what two Dockerfiles make is nobody's. */
  private void line(BuildLine line) {
    var facts = byPath.get(line.dockerfile());
    if (facts == null || disputed.contains(line.image())) {
      return;
    }
    var other =
        Optional.ofNullable(byImage.get(line.image()))
            .or(() -> Optional.ofNullable(byLine.get(line.image())).map(Link::image));
    if (other.filter(image -> !image.path().equals(facts.path())).isPresent()) {
      byLine.remove(line.image());
      disputed.add(line.image());
    } else {
      byLine.putIfAbsent(
          line.image(),
          new Link(facts, line.whole() ? Sureness.SURE : Sureness.LIKELY, line.because()));
    }
  }

  private void unknown(Mentions mentions) {
    for (var reference : mentions.used()) {
      var name = BuildName.withoutTag(reference);
      if (!KnownImages.contains(name)
          && !byImage.containsKey(name)
          && !byLine.containsKey(name)
          && ending(name).isEmpty()) {
        unknownImages.add(name);
      }
    }
  }

  private static List<String> repositories(ManifestFile values) {
    return HelmValues.of(values.yaml()).stream()
        .flatMap(all -> all.images().stream())
        .flatMap(image -> image.whole().or(image::repository).stream())
        .filter(name -> !name.templated())
        .map(Scalar::text)
        .toList();
  }

  /** The path of the Dockerfile that a Compose service is built from. */
  static Optional<String> dockerfile(ManifestFile file, ComposeService service) {
    if (service.mapping().entry("build").isEmpty()) {
      return Optional.empty();
    }
    var context = service.buildContext().map(Scalar::text).orElse(".");
    var name = service.dockerfile().map(Scalar::text).orElse("Dockerfile");
    return context.contains("://") || context.contains("$") || name.contains("$")
        ? Optional.empty()
        : Paths.resolve(parent(file.path()), context)
            .flatMap(folder -> Paths.resolve(folder, name));
  }

  /** {@code ${REGISTRY:-eshop}/ordering.api:${TAG:-latest}} with the defaults of its variables. */
  private static String withoutVariables(String reference) {
    var text = new StringBuilder();
    int at = 0;
    while (at < reference.length()) {
      int open = reference.indexOf("${", at);
      int close = open < 0 ? -1 : reference.indexOf('}', open);
      if (close < 0) {
        break;
      }
      text.append(reference, at, open);
      var inside = reference.substring(open + 2, close);
      int other = inside.indexOf('-');
      text.append(other < 0 ? "" : inside.substring(other + 1));
      at = close + 1;
    }
    return text.append(reference.substring(at)).toString();
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
