package dev.bulwark.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a .NET repository says about its services. Nothing is executed, nothing is fetched, no
 * link out of the folder is followed; what is not certain is left out.
 *
 * <p>The build is taken to be {@code -c Release} on Linux.
 */
public final class RepositoryReader {
  private final Tree tree;
  private final Remarks remarks;
  private final Documents documents;
  private final ProjectLoader loader;
  private final Sources sources;

  private RepositoryReader(Path root) throws IOException {
    this.remarks = new Remarks();
    this.tree = Tree.walk(root, remarks);
    this.documents = new Documents(tree, remarks);
    this.loader = new ProjectLoader(tree, remarks, documents);
    this.sources = new Sources(tree, remarks);
  }

  /**
   * Reads the repository in a folder.
   *
   * @param root the folder, on any file system
   * @throws IOException when the folder is missing, is not a folder or cannot be listed; anything
   *     wrong inside of it is named in {@link Repository#skipped()} instead
   */
  public static Repository read(Path root) throws IOException {
    return new RepositoryReader(root).read();
  }

  private Repository read() {
    var reader = new ServiceReader(tree, remarks, documents, loader, sources);
    var services = new ArrayList<Service>();
    Set<Found<String>> outside = new LinkedHashSet<>();
    for (String path : tree.paths()) {
      loader
          .load(path)
          .ifPresent(project -> {
            Role role = role(project);
            if (role.isService()) {
              add(reader, project, role instanceof Role.Web, services, outside);
            } else if (role instanceof Role.LeftOut left) {
              leftOut(project, left.reason());
            }
          });
    }
    List<Service> ordered = solutionFirst(services);
    List<String> containerFiles = ContainerFiles.in(tree);
    Optional<SdkPin> sdk = SdkPin.of(tree, remarks);
    return new Repository(
        ordered,
        remarks.skipped(),
        containerFiles,
        outside.stream().map(Printable::of).sorted(Remarks.BY_PLACE).toList(),
        sdk);
  }

  /** A project that {@code dotnet new} copies is no program of this repository. */
  private Role role(Project project) {
    Role role = Role.of(project, sources);
    return role.isService() ? template(project).orElse(role) : role;
  }

  private Optional<Role> template(Project project) {
    for (String at = project.folder(); !at.isEmpty(); at = RepoPath.parent(at)) {
      Optional<String> config = tree.find(RepoPath.child(at, ".template.config/template.json"));
      if (config.isPresent()) {
        return Optional.of(
            new Role.LeftOut(
                new Found<>(
                    "content of a template for dotnet new; stand in " + at + " to read it",
                    new Origin(config.get(), 0))));
      }
    }
    return Optional.empty();
  }

  /** Names the project, wherever the reason is written. */
  private void leftOut(Project project, Found<String> reason) {
    boolean own = reason.origin().file().equals(project.path());
    remarks.skip(
        own ? reason.origin() : new Origin(project.path(), 0),
        own ? reason.value() : reason.value() + " (" + reason.origin() + ")");
  }

  private static void add(
      ServiceReader reader,
      Project project,
      boolean web,
      List<Service> services,
      Set<Found<String>> outside) {
    services.add(reader.read(project, web));
    outside.addAll(reader.outside(project));
  }

  private List<Service> solutionFirst(List<Service> services) {
    Set<String> named = Solutions.projects(tree, remarks, documents);
    var ordered = new ArrayList<Service>();
    services.stream().filter(each -> named.contains(each.project())).forEach(ordered::add);
    services.stream().filter(each -> !named.contains(each.project())).forEach(ordered::add);
    return List.copyOf(ordered);
  }
}
