package dev.bulwark.project;

import dev.bulwark.catalog.DotnetVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together all facts about one service. */
final class ServiceReader {
  private final Tree tree;
  private final Remarks remarks;
  private final Documents documents;
  private final ProjectLoader loader;
  private final Sources sources;

  ServiceReader(
      Tree tree, Remarks remarks, Documents documents, ProjectLoader loader, Sources sources) {
    this.tree = tree;
    this.remarks = remarks;
    this.documents = documents;
    this.loader = loader;
    this.sources = sources;
  }

  /** Reads a project whose role is a web service or a worker. */
  Service read(Project project, boolean web) {
    Closure closure = Closure.of(project, loader);
    List<Mention> mentions = mentions(project, closure);
    List<String> files = files(project, closure);
    boolean hasViews = files.stream().anyMatch(file -> file.endsWith(".cshtml"));
    Map<String, Found<String>> packages = packages(project, closure);
    AppSettings settings =
        AppSettings.read(
            tree.in(project.folder()), FileHints.sqliteConnections(mentions), tree::text, remarks);
    HealthHints health =
        HealthHints.of(mentions)
            .behind(distinct(settings.barriers().values(), HealthHints.barriers(mentions)));
    NugetFeeds feeds = NugetFeeds.of(project, tree, documents);
    return new Service(
        project.path(),
        assembly(project),
        web
            ? KindHints.web(project, mentions, hasViews)
            : new Found<>(ServiceKind.WORKER, new Origin(project.path(), 0)),
        targets(project),
        publish(project),
        aspNetCore(closure, packages),
        project.flag("InvariantGlobalization"),
        distinct(
            KnownPackages.needIcu(packages),
            CultureHints.cultures(mentions),
            CultureHints.resources(files)),
        distinct(CultureHints.timeZones(mentions)),
        distinct(KnownPackages.glibcOnly(packages)),
        RestoreFiles.of(closure, tree, documents),
        LockFile.of(project, tree).isPresent(),
        feeds.nearest(),
        shown(feeds.credentials()),
        ports(project, mentions, settings),
        shown(distinct(AddressHints.overrides(mentions), settings.overrides())),
        AddressHints.legacyWebHost(mentions),
        AddressHints.httpsRedirection(mentions),
        distinct(health.live()),
        distinct(health.ready()),
        CookieHints.dataProtection(mentions, hasViews),
        CookieHints.store(mentions),
        shown(distinct(ProgramFacts.writes(mentions, settings))),
        shown(
            distinct(
                health.cautions(),
                feeds.cautions(),
                BuildTools.missing(closure),
                KnownPackages.needHistory(packages),
                PlatformHints.windowsOnly(mentions),
                sdk(project))));
  }

  private List<Found<String>> sdk(Project project) {
    List<Found<DotnetVersion>> targets = targets(project);
    return targets.isEmpty()
        ? List.of()
        : SdkPin.of(tree, remarks).stream()
            .flatMap(pin ->
                pin.doubt(targets.getLast().value()).stream()
                    .map(doubt -> new Found<>(doubt, pin.origin())))
            .toList();
  }

  /** What the service needs from outside of the repository. */
  List<Found<String>> outside(Project project) {
    var outside = new ArrayList<Found<String>>();
    for (Project each : Closure.of(project, loader).projects()) {
      outside.addAll(each.outside());
      outside.addAll(NugetFeeds.of(each, tree, documents).outside());
    }
    return outside;
  }

  /** The project's name unless it says another; empty where that needs what only a build knows. */
  private static Found<String> assembly(Project project) {
    return project
        .properties()
        .found("AssemblyName")
        .filter(found -> found.value().isEmpty() || !found.value().get().isBlank())
        .map(found -> new Found<>(found.value().map(String::strip).orElse(""), found.origin()))
        .orElseGet(() -> new Found<>(RepoPath.stem(project.path()), new Origin(project.path(), 0)));
  }

  private static List<Found<DotnetVersion>> targets(Project project) {
    return TargetFrameworks.versions(project.frameworks());
  }

  /** A shared framework that a library asks for is asked for by the program as well. */
  private static Optional<Found<String>> aspNetCore(
      Closure closure, Map<String, Found<String>> packages) {
    for (Project each : closure.linked()) {
      Optional<Found<String>> found =
          each.aspNetCore()
              .map(origin -> new Found<>("FrameworkReference Microsoft.AspNetCore.App", origin))
              .or(() -> each.sdk("Microsoft.NET.Sdk.Web"));
      if (found.isPresent()) {
        return found;
      }
    }
    return KnownPackages.needAspNetCore(packages).stream().findFirst();
  }

  private static Optional<Found<PublishMode>> publish(Project project) {
    return mode(project, "PublishAot", PublishMode.AOT)
        .or(() -> mode(project, "PublishTrimmed", PublishMode.TRIMMED))
        .or(() -> mode(project, "SelfContained", PublishMode.SELF_CONTAINED))
        .or(() -> mode(project, "PublishSelfContained", PublishMode.SELF_CONTAINED))
        .or(() -> mode(project, "PublishSingleFile", PublishMode.SINGLE_FILE));
  }

  private static Optional<Found<PublishMode>> mode(Project project, String name, PublishMode mode) {
    return project.flag(name).filter(Found::value).map(flag -> new Found<>(mode, flag.origin()));
  }

  private List<Mention> mentions(Project project, Closure closure) {
    return sourcesOf(project, closure).flatMap(each -> sources.mentions(each).stream()).toList();
  }

  private List<String> files(Project project, Closure closure) {
    return sourcesOf(project, closure).flatMap(each -> sources.files(each).stream()).toList();
  }

  /** The service first, then its libraries; other programs it refers to speak for themselves. */
  private static Stream<Project> sourcesOf(Project project, Closure closure) {
    return closure.linked().stream()
        .filter(each -> each.path().equals(project.path()) || !Role.isProgram(each));
  }

  private Map<String, Found<String>> packages(Project project, Closure closure) {
    var packages = new LinkedHashMap<String, Found<String>>();
    closure.linked().forEach(each -> each.packages().forEach(packages::putIfAbsent));
    LockFile.of(project, tree)
        .map(file -> LockFile.packages(file, tree, remarks))
        .ifPresent(locked -> locked.forEach(packages::putIfAbsent));
    return packages;
  }

  private List<Found<Integer>> ports(
      Project project, List<Mention> mentions, AppSettings settings) {
    return distinct(
        AddressHints.ports(mentions),
        settings.ports(),
        LaunchSettings.ports(project, tree, remarks));
  }

  /** The same facts, fit to be shown. */
  private static List<Found<String>> shown(List<Found<String>> facts) {
    return facts.stream().map(Printable::of).toList();
  }

  /** Every value once, with the first place it was found in. */
  @SafeVarargs
  private static <T> List<Found<T>> distinct(Collection<Found<T>>... parts) {
    var byValue = new LinkedHashMap<T, Found<T>>();
    for (Collection<Found<T>> part : parts) {
      part.forEach(found -> byValue.putIfAbsent(found.value(), found));
    }
    return List.copyOf(byValue.values());
  }
}
