package dev.bulwark.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MSBuild's second pass over a project, for the items that matter to a container. */
final class ItemPass {
  private static final String ASP_NET_CORE = "Microsoft.AspNetCore.App";

  private final Tree tree;
  private final Remarks remarks;
  private final String project;
  private final PropertyTable properties;
  private final Map<String, Found<String>> packages = new LinkedHashMap<>();
  private final Map<String, Reference> references = new LinkedHashMap<>();
  private final Set<Found<String>> outside = new LinkedHashSet<>();
  private final Set<Found<String>> commands = new LinkedHashSet<>();
  private Optional<Origin> grpcServer = Optional.empty();
  private Optional<Origin> aspNetCore = Optional.empty();

  ItemPass(Tree tree, Remarks remarks, String project, PropertyTable properties) {
    this.tree = tree;
    this.remarks = remarks;
    this.project = project;
    this.properties = properties;
  }

  void run(List<PropertyPass.ItemGroup> groups) {
    for (PropertyPass.ItemGroup group : groups) {
      var scope = new Scope(group.file(), RepoPath.parent(project), properties, tree);
      Truth applies = group.applies().and(Condition.of(group.element(), scope));
      for (XmlElement item : group.element().children()) {
        item(item, scope, applies.and(Condition.of(item, scope)));
      }
    }
  }

  /** Reads what the targets run, such as {@code npm ci}. */
  void runTargets(List<PropertyPass.ItemGroup> targets) {
    for (PropertyPass.ItemGroup target : targets) {
      var scope = new Scope(target.file(), RepoPath.parent(project), properties, tree);
      Truth applies = target.applies().and(Condition.of(target.element(), scope));
      for (XmlElement task : target.element().children()) {
        if (task.is("Exec") && applies.and(Condition.of(task, scope)) != Truth.NO) {
          var origin = new Origin(scope.file(), task.line());
          task.attribute("Command").ifPresent(text -> commands.add(new Found<>(text, origin)));
        }
      }
    }
  }

  List<Found<String>> commands() {
    return List.copyOf(commands);
  }

  Map<String, Found<String>> packages() {
    return packages;
  }

  List<Reference> references() {
    return List.copyOf(references.values());
  }

  List<Found<String>> outside() {
    return List.copyOf(outside);
  }

  Optional<Origin> grpcServer() {
    return grpcServer;
  }

  Optional<Origin> aspNetCore() {
    return aspNetCore;
  }

  private void item(XmlElement item, Scope scope, Truth applies) {
    if (applies == Truth.NO) {
      return;
    }
    switch (item.name()) {
      case "PackageReference", "GlobalPackageReference" -> packageReference(item, scope, applies);
      case "ProjectReference" -> projectReference(item, scope, applies);
      case "FrameworkReference" -> {
        boolean named =
            names(item, "Include", scope).stream().anyMatch(ASP_NET_CORE::equalsIgnoreCase);
        if (named && applies == Truth.YES && aspNetCore.isEmpty()) {
          aspNetCore = Optional.of(new Origin(scope.file(), item.line()));
        }
      }
      case "Protobuf" -> {
        String services = metadata(item, "GrpcServices").orElse("Both");
        boolean server = services.equalsIgnoreCase("Server") || services.equalsIgnoreCase("Both");
        if (server && applies == Truth.YES && grpcServer.isEmpty()) {
          grpcServer = Optional.of(new Origin(scope.file(), item.line()));
        }
      }
      default -> {}
    }
  }

  private void packageReference(XmlElement item, Scope scope, Truth applies) {
    var origin = new Origin(scope.file(), item.line());
    if (applies == Truth.YES) {
      for (String name : names(item, "Include", scope)) {
        packages.putIfAbsent(name.toLowerCase(Locale.ROOT), new Found<>(name, origin));
      }
    }
    for (String name : names(item, "Remove", scope)) {
      packages.remove(name.toLowerCase(Locale.ROOT));
    }
  }

  private void projectReference(XmlElement item, Scope scope, Truth applies) {
    var origin = new Origin(scope.file(), item.line());
    boolean linked =
        applies == Truth.YES
            && !metadata(item, "ReferenceOutputAssembly").orElse("").equalsIgnoreCase("false")
            && !metadata(item, "OutputItemType").orElse("").equalsIgnoreCase("Analyzer");
    for (String written : names(item, "Include", scope)) {
      refer(RepoPath.resolve(RepoPath.parent(project), written), linked, origin);
    }
    if (applies == Truth.YES) {
      for (String written : names(item, "Remove", scope)) {
        remove(RepoPath.resolve(RepoPath.parent(project), written));
      }
    }
    item.attribute("Include")
        .filter(written -> new Expander(scope).expand(written).isEmpty())
        .ifPresent(
            written -> remarks.skip(origin, "reference to " + written + " cannot be resolved"));
  }

  private void refer(String path, boolean linked, Origin origin) {
    if (!RepoPath.isInside(path)) {
      outside.add(new Found<>(path, origin));
      return;
    }
    for (String target : matching(path)) {
      references.merge(
          target,
          new Reference(target, linked, origin),
          (before, now) -> before.linked() ? before : now);
      if (!Glob.isGlob(path) && !target.equals(path)) {
        remarks.skip(
            origin,
            "reference to " + path + " is spelled " + target + " on disk; Linux tells them apart");
      }
    }
    if (!Glob.isGlob(path) && tree.find(path).isEmpty()) {
      remarks.skip(origin, "reference to " + path + ", which does not exist");
    }
  }

  private void remove(String path) {
    references.keySet().removeIf(known -> Glob.matches(path, known));
  }

  private List<String> matching(String path) {
    return Glob.isGlob(path)
        ? tree.paths().stream()
            .filter(candidate -> Glob.matches(path, candidate) && !candidate.equals(project))
            .toList()
        : tree.find(path).stream().toList();
  }

  private static Optional<String> metadata(XmlElement item, String name) {
    return item.attribute(name).or(() -> item.childText(name)).map(String::strip);
  }

  private static List<String> names(XmlElement item, String attribute, Scope scope) {
    Optional<String> value = item.attribute(attribute).flatMap(new Expander(scope)::expand);
    var names = new ArrayList<String>();
    for (String name : value.orElse("").split(";", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
