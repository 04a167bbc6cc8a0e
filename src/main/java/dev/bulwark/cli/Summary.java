package dev.bulwark.cli;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.cli.NewCommand.Decided;
import dev.bulwark.project.Repository;
import dev.bulwark.project.Service;
import dev.bulwark.wizard.Observations;
import dev.bulwark.workspace.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is said after the work: what was found, what was written, what to know, what to do next. */
final class Summary {
  private final NewOptions options;
  private final Repository repository;
  private final List<Decided> decisions;
  private final Path here;
  private final LocalDate today;

  Summary(NewOptions options, Repository repository, List<Decided> decisions, Console console) {
    this.options = options;
    this.repository = repository;
    this.decisions = decisions;
    this.here = console.folder();
    this.today = LocalDate.now(console.clock());
  }

  /**
   * Lines for a write that was done.
   *
   * @param meant the paths of all files that the answers ask for, written or not
   */
  List<String> written(Outcome.Written written, Set<String> meant) {
    var lines = new ArrayList<String>();
    decisions.forEach(decided -> service(decided).map(Summary::found).ifPresent(lines::add));
    lines.add(count(written));
    var changed = new ArrayList<>(written.created());
    changed.addAll(written.replaced());
    changed.addAll(written.merged());
    if (!changed.isEmpty()) {
      lines.add("  " + String.join("  ", folded(changed)));
    }
    lines.addAll(remarks(strays(meant)));
    return lines;
  }

  /** What to try then: commands, to be copied as they are. */
  List<String> next() {
    var lines = new ArrayList<String>();
    decisions.forEach(decided -> lines.addAll(next(decided.blueprint())));
    return heading("next", lines);
  }

  private String count(Outcome.Written written) {
    var level = decisions.getFirst().blueprint().level().id();
    var parts = new ArrayList<String>();
    int fresh = written.created().size() + written.replaced().size();
    parts.add(
        fresh == 0 ? "wrote nothing new" : "wrote " + fresh + (fresh == 1 ? " file" : " files"));
    if (!written.merged().isEmpty()) {
      parts.add("added lines to " + String.join(", ", written.merged()));
    }
    if (!written.unchanged().isEmpty()) {
      parts.add(written.unchanged().size() + " already right");
    }
    return String.join(", ", parts) + " in " + shown(options.target()) + " (" + level + " level)";
  }

  /** A path as a person who stands here would write it. */
  private String shown(Path path) {
    return shown(path, here);
  }

  /** The same for another place to stand. */
  static String shown(Path path, Path here) {
    if (path.equals(here)) {
      return ".";
    }
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }

  /**
   * Files of a folder k8s become one entry with their number, and so do those of each service where
   * there are several.
   */
  private List<String> folded(List<String> paths) {
    var entries = new TreeMap<String, Integer>();
    for (var path : paths) {
      entries.merge(entry(path), 1, Integer::sum);
    }
    var folded = new ArrayList<String>();
    entries.forEach((path, files) ->
        folded.add(
            path.endsWith("/") ? path + " (" + files + (files == 1 ? " file)" : " files)") : path));
    return folded;
  }

  private String entry(String path) {
    if (decisions.size() > 1) {
      for (var decided : decisions) {
        var folder = decided.blueprint().output().folder() + "/";
        if (path.startsWith(folder)) {
          return folder;
        }
      }
    }
    int k8s = path.indexOf("k8s/");
    return k8s < 0 ? path : path.substring(0, k8s + "k8s/".length());
  }

  /** {@code Orders.csproj: ASP.NET Core web API, .NET 10.0, health checks at /healthz}. */
  private static String found(Service service) {
    var parts = new ArrayList<String>();
    parts.add(service.kind().value().title());
    if (!service.targets().isEmpty()) {
      parts.add(".NET " + service.targets().getLast().value());
    }
    var paths = new ArrayList<String>();
    service.livePaths().forEach(path -> paths.add(path.value()));
    service.readyPaths().forEach(path -> paths.add(path.value()));
    if (!paths.isEmpty()) {
      parts.add("health checks at " + String.join(", ", paths.stream().distinct().toList()));
    }
    return service.project() + ": " + String.join(", ", parts);
  }

  private Optional<Service> service(Decided decided) {
    return repository.service(decided.blueprint().build().project());
  }

  private List<String> strays(Set<String> meant) {
    return decisions.stream()
        .map(decided -> decided.blueprint().output().folder())
        .flatMap(folder -> Strays.in(options.target(), folder, meant).stream())
        .toList();
  }

  /** What a person should know, with a heading; nothing when there is nothing. */
  List<String> remarks() {
    return remarks(List.of());
  }

  private List<String> remarks(List<String> more) {
    var byService = new LinkedHashMap<String, List<String>>();
    decisions.forEach(
        decided -> byService.put(decided.blueprint().identity().name(), remarks(decided)));
    var lines = new ArrayList<>(EveryService.told(byService));
    if (!options.print() && !options.target().equals(options.repository())) {
      lines.add(
          ".dockerignore and compose.yaml: count only at the root of what is built; copy them to "
              + shown(options.repository()));
    }
    repository.outside().stream()
        .filter(found -> !found.value().endsWith("proj"))
        .forEach(found ->
            lines.add(
                found.origin()
                    + " uses "
                    + found.value()
                    + ", outside this folder and so outside the build"));
    repository
        .skipped()
        .forEach(skipped -> lines.add("left out " + skipped.origin() + ": " + skipped.value()));
    lines.addAll(more);
    var distinct = lines.stream().distinct().map(line -> "  " + line).toList();
    return distinct.isEmpty() ? List.of() : heading("to know", distinct);
  }

  private List<String> remarks(Decided decided) {
    var lines = new ArrayList<String>();
    ended(decided.blueprint()).ifPresent(lines::add);
    service(decided)
        .ifPresent(service -> lines.addAll(Observations.of(service, decided.resolved())));
    decided.blueprint().remarks().forEach(remark -> lines.add(remark.id() + ": " + remark.text()));
    lines.addAll(Leftovers.of(decided.blueprint()));
    return lines;
  }

  private static List<String> heading(String heading, List<String> lines) {
    var all = new ArrayList<String>();
    all.add(heading);
    all.addAll(lines);
    return all;
  }

  private Optional<String> ended(Blueprint blueprint) {
    return DotnetVersion.parse(blueprint.images().dotnet())
        .flatMap(Catalog.load()::release)
        .filter(release -> release.endedBy(today))
        .map(release ->
            "dotnet: .NET "
                + release.version()
                + " ended on "
                + release.supportEnds()
                + ": its images get no more patches; raise TargetFramework");
  }

  private List<String> next(Blueprint blueprint) {
    var folder = options.target().resolve(blueprint.output().folder()).normalize();
    var file =
        folder.equals(here) ? "" : " -f " + ShellWord.of(shown(folder.resolve("Dockerfile")));
    var secret =
        blueprint
            .build()
            .nugetConfig()
            .map(options.repository()::resolve)
            .map(config -> " --secret id=nuget-config,src=" + ShellWord.of(shown(config)))
            .orElse("");
    var manifests = folder.resolve("k8s");
    return List.of(
        "  docker build"
            + file
            + secret
            + " -t "
            + blueprint.output().tagged()
            + " "
            + ShellWord.of(shown(options.repository())),
        "  kubectl apply -f " + ShellWord.of(shown(manifests.resolve("00-namespace.yaml"))),
        "  kubectl apply --dry-run=server -f " + ShellWord.of(shown(manifests) + "/"));
  }
}
