package dev.bulwark.rules;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.catalog.Succession;
import dev.bulwark.catalog.Successor;
import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.manifest.Classifier;
import dev.bulwark.manifest.YamlFile;
import dev.bulwark.project.ProgramFacts;
import dev.bulwark.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The container files of a folder, and what belongs together in them. Files are read when they are
 * asked for, and no more of them kept than fit into memory, whatever the size of the folder.
 */
public final class ContainerSet {
  private final FileSource files;
  private final Catalog catalog;
  private final Aim aim;
  private final List<String> images;
  private final List<String> manifests;
  private final List<String> projects;
  private final Kept<ImageFile> keptImages = new Kept<>(this::readImage);
  private final Kept<ManifestFile> keptManifests = new Kept<>(this::readManifest);
  private final Map<String, Successor> successors = new ConcurrentHashMap<>();
  private final Once<Links> links = new Once<>();
  private final Once<Pods> pods = new Once<>();
  private final Once<Tree> tree = new Once<>();
  private final Once<Projects> graph = new Once<>();
  private final Once<Mounts.In> mounts = new Once<>();
  private final Once<Set<String>> portFolders = new Once<>();
  private final Once<Map<String, Set<Integer>>> lowPorts = new Once<>();
  private final Map<String, ProgramFacts> programs;

  /** The set in a folder. */
  public ContainerSet(FileSource files, Catalog catalog, Aim aim) {
    this(files, catalog, aim, new ConcurrentHashMap<>());
  }

  private ContainerSet(
      FileSource files, Catalog catalog, Aim aim, Map<String, ProgramFacts> programs) {
    this.programs = programs;
    this.files = files;
    this.catalog = catalog;
    this.aim = aim;
    var dockerfiles = new ArrayList<String>();
    var yaml = new ArrayList<String>();
    var builds = new ArrayList<String>();
    for (var path : files.paths()) {
      var name = name(path);
      if (isDockerfile(name)) {
        dockerfiles.add(path);
      }
      if (isYaml(name)) {
        yaml.add(path);
      }
      if (isProject(name)) {
        builds.add(path);
      }
    }
    this.images = List.copyOf(dockerfiles);
    this.manifests = List.copyOf(yaml);
    this.projects = List.copyOf(builds);
  }

  /** The same files read anew, but for the sources of programs, which no mend changes. */
  public ContainerSet again() {
    return new ContainerSet(files, catalog, aim, programs);
  }

  /** The paths of its Dockerfiles, sorted. */
  public List<String> images() {
    return images;
  }

  /** The paths of its YAML files, sorted. */
  public List<String> manifests() {
    return manifests;
  }

  /** The paths of its project files, sorted. */
  public List<String> projects() {
    return projects;
  }

  /** The paths of scripts that may build images, sorted. They are read for that alone. */
  List<String> scripts() {
    return files.paths().stream().filter(BuildLines::reads).toList();
  }

  /** The .NET images that are known. */
  public Catalog catalog() {
    return catalog;
  }

  /** Where it is to go. */
  public Aim aim() {
    return aim;
  }

  /** Which container runs the image of which Dockerfile. Worked out once, when it is asked for. */
  Links links() {
    return links.get(() -> Links.of(this));
  }

  /** The pods that run a service of the set. Worked out once, when it is asked for. */
  Pods pods() {
    return pods.get(() -> Pods.of(this));
  }

  /** Which files and folders there are. Worked out once, when it is asked for. */
  synchronized Tree tree() {
    return tree.get(() -> new Tree(files.paths()));
  }

  /** What its projects target and build on. Worked out once, when it is asked for. */
  synchronized Projects graph() {
    return graph.get(() -> Projects.of(this));
  }

  /** Where its manifests mount volumes that outlive a container. */
  Set<String> mounts() {
    return mounted().lasting();
  }

  /** Where its manifests mount anything. */
  Set<String> allMounts() {
    return mounted().all();
  }

  /** Worked out once, when it is asked for. */
  private synchronized Mounts.In mounted() {
    return mounts.get(() -> Mounts.of(this));
  }

  /** Where its YAML files give ports by variables. Worked out once, when it is asked for. */
  synchronized Set<String> portFolders() {
    return portFolders.get(() -> PortsGivenLater.folders(this));
  }

  /**
   * The low ports on which a cluster reaches services that are not root, by their Dockerfiles.
   * Worked out once, when it is asked for.
   */
  synchronized Map<String, Set<Integer>> lowPorts() {
    return lowPorts.get(() -> LowPortReached.of(this));
  }

  /** What the sources of a project say of its container. They are read once. */
  ProgramFacts program(Project project) {
    var known = programs.get(project.path());
    if (known == null) {
      known = ProgramSources.facts(project, this);
      programs.put(project.path(), known);
    }
    return known;
  }

  /** What an image becomes at the aim. The same few images stand in many files. */
  Successor successor(String reference) {
    return successors.computeIfAbsent(
        reference, name -> new Succession(catalog).of(name, aim.version()));
  }

  /**
   * Works out what belongs together now, before several threads ask. Only manifests do: a
   * Dockerfile stands for itself.
   */
  void relate() {
    if (!manifests.isEmpty()) {
      links();
      pods();
    }
  }

  /** Reads a Dockerfile. */
  public Optional<ImageFile> image(String path) {
    return manifests.isEmpty() ? readImage(path) : keptImages.at(path);
  }

  private Optional<ImageFile> readImage(String path) {
    return text(path).map(text -> new ImageFile(path, Dockerfile.parse(text), catalog));
  }

  /** Reads a YAML file. */
  public Optional<ManifestFile> manifest(String path) {
    return images.isEmpty() ? readManifest(path) : keptManifests.at(path);
  }

  private Optional<ManifestFile> readManifest(String path) {
    return text(path)
        .map(YamlFile::parse)
        .map(yaml -> new ManifestFile(path, yaml, Classifier.kind(path, yaml)));
  }

  /** Reads a project file. */
  public Optional<ProjectFile> project(String path) {
    return text(path).map(text -> new ProjectFile(path, text));
  }

  /** Reads any file, such as a script that a Dockerfile copies. */
  public Optional<SourceText> text(String path) {
    return bytes(path).map(SourceText::of);
  }

  /** The bytes of any file. */
  Optional<byte[]> bytes(String path) {
    return files.bytes(path);
  }

  /** Whether a file is looked at for itself, as far as its name says. */
  public static boolean reads(String path) {
    var name = name(path);
    return isDockerfile(name) || isYaml(name) || isProject(name);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isDockerfile(String name) {
    return name.equals("dockerfile")
        || name.equals("containerfile")
        || ((name.startsWith("dockerfile.")
                || name.startsWith("dockerfile-")
                || name.startsWith("dockerfile_"))
            && !name.endsWith(".dockerignore"))
        || name.endsWith(".dockerfile");
  }

  /** Whether a file is read for the images that it builds, and for nothing else. */
  public static boolean builds(String path) {
    return BuildLines.reads(path);
  }

  static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static boolean isProject(String name) {
    return name.endsWith(".csproj")
        || name.endsWith(".fsproj")
        || name.endsWith(".vbproj")
        || name.equals("directory.build.props")
        || name.equals("directory.build.targets")
        || name.equals("directory.packages.props")
        || name.equals("global.json");
  }
}
