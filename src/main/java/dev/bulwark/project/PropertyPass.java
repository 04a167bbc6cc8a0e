package dev.bulwark.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first of MSBuild's two passes over a project: properties and imports in the order they are
 * written. Items wait for the second pass, as they may use every property.
 */
final class PropertyPass {
  private static final int MAX_DEPTH = 32;

  private final Documents documents;
  private final Tree tree;
  private final Remarks remarks;
  private final String project;
  private final PropertyTable properties;
  private final Map<String, Found<String>> sdks = new LinkedHashMap<>();
  private final Set<String> imports = new LinkedHashSet<>();
  private final Set<Found<String>> outside = new LinkedHashSet<>();
  private final List<ItemGroup> items = new ArrayList<>();
  private final List<ItemGroup> targets = new ArrayList<>();

  /**
   * A group of items, or a target, for the second pass.
   *
   * @param element the group
   * @param file where it is written
   * @param applies whether what surrounds it applies
   */
  record ItemGroup(XmlElement element, String file, Truth applies) {}

  PropertyPass(
      Documents documents, Tree tree, Remarks remarks, String project, PropertyTable properties) {
    this.documents = documents;
    this.tree = tree;
    this.remarks = remarks;
    this.project = project;
    this.properties = properties;
  }

  /** Evaluates the project with the files that its SDK imports around it. */
  void run(XmlElement root) {
    root.attribute("Sdk").ifPresent(names -> addSdks(names, new Origin(project, root.line())));
    importNearest("Directory.Build.props");
    importNearest("Directory.Packages.props");
    walk(root, project, Truth.YES, 0);
    importNearest("Directory.Build.targets");
  }

  List<Found<String>> sdks() {
    return List.copyOf(sdks.values());
  }

  List<String> imports() {
    return List.copyOf(imports);
  }

  List<Found<String>> outside() {
    return List.copyOf(outside);
  }

  List<ItemGroup> items() {
    return items;
  }

  /** Targets, which run when everything is known. */
  List<ItemGroup> targets() {
    return targets;
  }

  private void importNearest(String name) {
    Optional<String> inside = tree.nearestAbove(RepoPath.parent(project), name);
    if (inside.isPresent()) {
      include(inside.get(), Truth.YES, 0);
    } else {
      tree.surroundings()
          .nearest(name)
          .ifPresent(path -> outside.add(new Found<>(path, new Origin(path, 0))));
    }
  }

  private void include(String file, Truth applies, int depth) {
    if (file.equals(project) || !imports.add(file)) {
      return;
    }
    if (depth > MAX_DEPTH) {
      remarks.skip(file, 0, "imported more than " + MAX_DEPTH + " files deep; not read");
      return;
    }
    documents.root(file).ifPresent(root -> walk(root, file, applies, depth + 1));
  }

  private void walk(XmlElement parent, String file, Truth applies, int depth) {
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "PropertyGroup" -> propertyGroup(child, file, applies);
        case "ItemGroup" -> items.add(new ItemGroup(child, file, applies));
        case "Target" -> targets.add(new ItemGroup(child, file, applies));
        case "ImportGroup" -> walk(child, file, applies.and(condition(child, file)), depth);
        case "Import" -> importElement(child, file, applies.and(condition(child, file)), depth);
        case "Choose" -> choose(child, file, applies, depth);
        case "Sdk" ->
            child
                .attribute("Name")
                .ifPresent(name -> addSdks(name, new Origin(file, child.line())));
        default -> {}
      }
    }
  }

  private void propertyGroup(XmlElement group, String file, Truth outer) {
    properties.assigning(
        group.children().stream().map(XmlElement::name).collect(Collectors.toSet()));
    Truth applies = outer.and(condition(group, file));
    for (XmlElement property : group.children()) {
      Truth set = applies.and(condition(property, file));
      if (set != Truth.NO) {
        assign(property, file, set);
      }
    }
    properties.assigning(Set.of());
  }

  private void assign(XmlElement property, String file, Truth set) {
    Optional<String> value = new Expander(scope(file)).expand(property.text());
    boolean certain =
        set == Truth.YES || (value.isPresent() && value.equals(properties.value(property.name())));
    properties.set(
        property.name(), certain ? value : Optional.empty(), new Origin(file, property.line()));
  }

  private void choose(XmlElement choose, String file, Truth outer, int depth) {
    Truth earlier = Truth.NO;
    for (XmlElement branch : choose.children()) {
      if (branch.is("When") || branch.is("Otherwise")) {
        Truth own = branch.is("When") ? condition(branch, file) : Truth.YES;
        walk(branch, file, outer.and(own).and(earlier.not()), depth);
        earlier = earlier.or(own);
      }
    }
  }

  private void importElement(XmlElement element, String file, Truth applies, int depth) {
    if (applies == Truth.NO) {
      return;
    }
    var origin = new Origin(file, element.line());
    Optional<String> sdk = element.attribute("Sdk");
    if (sdk.isPresent()) {
      addSdks(sdk.get(), origin);
      return;
    }
    String written = element.attribute("Project").orElse("");
    Optional<String> expanded = new Expander(scope(file)).expand(written);
    if (expanded.isEmpty()) {
      remarks.skip(origin, "import of " + written + " cannot be resolved; not read");
      return;
    }
    for (String part : expanded.get().split(";", -1)) {
      if (!part.isBlank()) {
        importPath(RepoPath.resolve(RepoPath.parent(file), part), origin, applies, depth);
      }
    }
  }

  private void importPath(String path, Origin origin, Truth applies, int depth) {
    if (!RepoPath.isInside(path)) {
      outside.add(new Found<>(path, origin));
    } else if (Glob.isGlob(path)) {
      tree.paths().stream()
          .filter(candidate -> Glob.matches(path, candidate))
          .forEach(candidate -> include(candidate, applies, depth));
    } else if (tree.find(path).isPresent()) {
      include(tree.find(path).get(), applies, depth);
    } else if (applies == Truth.YES) {
      remarks.skip(origin, "import of " + path + ", which does not exist");
    }
  }

  private void addSdks(String names, Origin origin) {
    for (String name : names.split(";", -1)) {
      int version = name.indexOf('/');
      String bare = (version < 0 ? name : name.substring(0, version)).strip();
      if (!bare.isEmpty()) {
        sdks.putIfAbsent(bare, new Found<>(bare, origin));
      }
    }
  }

  private Truth condition(XmlElement element, String file) {
    return Condition.of(element, scope(file));
  }

  private Scope scope(String file) {
    return new Scope(file, RepoPath.parent(project), properties, tree);
  }
}
