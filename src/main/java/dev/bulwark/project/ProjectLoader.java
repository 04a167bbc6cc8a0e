package dev.bulwark.project;

import dev.bulwark.catalog.DotnetVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates project files, each once, for every target framework it has. */
final class ProjectLoader {
  private static final int MAX_FRAMEWORKS = 12;
  private static final Set<String> EXTENSIONS = Set.of("csproj", "fsproj", "vbproj");
  private static final Set<String> PROGRAM_SDKS =
      Set.of("microsoft.net.sdk.web", "microsoft.net.sdk.worker");

  private final Tree tree;
  private final Remarks remarks;
  private final Documents documents;
  private final Map<String, Optional<Project>> loaded = new HashMap<>();

  ProjectLoader(Tree tree, Remarks remarks, Documents documents) {
    this.tree = tree;
    this.remarks = remarks;
    this.documents = documents;
  }

  static boolean isProject(String path) {
    return EXTENSIONS.contains(RepoPath.extension(path));
  }

  /** The evaluated project; empty for other files, old-style projects and what cannot be read. */
  Optional<Project> load(String path) {
    Optional<Project> known = loaded.get(path);
    if (known == null) {
      known =
          isProject(path)
              ? documents.root(path).flatMap(root -> load(path, root))
              : Optional.empty();
      loaded.put(path, known);
    }
    return known;
  }

  private Optional<Project> load(String path, XmlElement root) {
    if (!root.is("Project")) {
      remarks.skip(path, root.line(), "root element " + root.name() + " is not a project");
      return Optional.empty();
    }
    if (!OldStyle.hasSdk(root)) {
      OldStyle.reason(root).ifPresent(reason -> remarks.skip(path, root.line(), reason));
      return Optional.empty();
    }
    Evaluated outer = evaluate(path, root, Optional.empty());
    List<Found<String>> frameworks = frameworks(outer);
    boolean several = outer.certain("TargetFramework").isEmpty() && frameworks.size() > 1;
    List<Evaluated> evaluated = new ArrayList<>();
    if (outer.certain("TargetFramework").isPresent() || frameworks.isEmpty()) {
      evaluated.add(outer);
    } else {
      frameworks.stream()
          .limit(several ? MAX_FRAMEWORKS : 1)
          .forEach(framework -> evaluated.add(evaluate(path, root, Optional.of(framework))));
    }
    return Optional.of(unite(path, frameworks, evaluated));
  }

  private Evaluated evaluate(String path, XmlElement root, Optional<Found<String>> framework) {
    var properties = new PropertyTable();
    var start = new Origin(path, 0);
    properties.fix("Configuration", "Release", start);
    properties.fix("MSBuildProjectName", RepoPath.stem(path), start);
    properties.fix("MSBuildProjectFile", RepoPath.name(path), start);
    properties.fix("MSBuildProjectFullPath", RepoPath.ROOT + path, start);
    properties.fix("MSBuildProjectExtension", "." + RepoPath.extension(path), start);
    String folder = RepoPath.absoluteFolder(RepoPath.parent(path));
    properties.fix("MSBuildProjectDirectory", folder.substring(0, folder.length() - 1), start);
    properties.set("OS", Optional.of("Unix"), start);
    properties.set("Platform", Optional.of("AnyCPU"), start);
    properties.set("MSBuildRuntimeType", Optional.of("Core"), start);
    framework.ifPresent(one -> properties.fix("TargetFramework", one.value(), one.origin()));
    boolean program = OldStyle.sdkNames(root).stream().anyMatch(PROGRAM_SDKS::contains);
    properties.set("OutputType", Optional.of(program ? "Exe" : "Library"), start);
    var pass = new PropertyPass(documents, tree, remarks, path, properties);
    pass.run(root);
    var items = new ItemPass(tree, remarks, path, properties);
    items.run(pass.items());
    items.runTargets(pass.targets());
    return new Evaluated(pass, items, properties);
  }

  private List<Found<String>> frameworks(Evaluated outer) {
    Optional<Found<String>> written =
        outer.certain("TargetFramework").or(() -> outer.certain("TargetFrameworks"));
    if (written.isEmpty()) {
      for (String name : List.of("TargetFramework", "TargetFrameworks")) {
        outer
            .properties()
            .found(name)
            .filter(found -> found.value().isEmpty())
            .ifPresent(found -> remarks.skip(found.origin(), name + " cannot be resolved"));
      }
    }
    var frameworks = new LinkedHashMap<String, Found<String>>();
    written.ifPresent(found -> {
      for (String name : found.value().split(";", -1)) {
        if (!name.isBlank()) {
          frameworks.putIfAbsent(name.strip(), new Found<>(name.strip(), found.origin()));
        }
      }
    });
    return List.copyOf(frameworks.values());
  }

  private static Project unite(
      String path, List<Found<String>> frameworks, List<Evaluated> evaluated) {
    var imports = new LinkedHashSet<String>();
    var outside = new LinkedHashSet<Found<String>>();
    var packages = new LinkedHashMap<String, Found<String>>();
    var references = new LinkedHashMap<String, Reference>();
    Optional<Origin> grpcServer = Optional.empty();
    Optional<Origin> aspNetCore = Optional.empty();
    var commands = new LinkedHashSet<Found<String>>();
    for (Evaluated one : evaluated) {
      imports.addAll(one.pass().imports());
      outside.addAll(one.pass().outside());
      outside.addAll(one.items().outside());
      one.items().packages().forEach(packages::putIfAbsent);
      one.items().references().forEach(each -> references.putIfAbsent(each.path(), each));
      grpcServer = grpcServer.or(one.items()::grpcServer);
      aspNetCore = aspNetCore.or(one.items()::aspNetCore);
      commands.addAll(one.items().commands());
    }
    Evaluated newest = evaluated.stream().max(Evaluated.BY_FRAMEWORK).orElseThrow();
    return new Project(
        path,
        newest.pass().sdks(),
        frameworks,
        newest.properties(),
        packages,
        List.copyOf(references.values()),
        List.copyOf(imports),
        List.copyOf(outside),
        grpcServer,
        aspNetCore,
        List.copyOf(commands));
  }

  /** What one evaluation left behind. */
  private record Evaluated(PropertyPass pass, ItemPass items, PropertyTable properties) {
    static final Comparator<Evaluated> BY_FRAMEWORK =
        (one, other) -> one.framework().compareTo(other.framework());

    private DotnetVersion framework() {
      return certain("TargetFramework")
          .flatMap(found -> TargetFrameworks.version(found.value()))
          .orElse(TargetFrameworks.NONE);
    }

    Optional<Found<String>> certain(String name) {
      return properties
          .found(name)
          .flatMap(found -> found.value().map(value -> new Found<>(value.strip(), found.origin())))
          .filter(found -> !found.value().isEmpty());
    }
  }
}
