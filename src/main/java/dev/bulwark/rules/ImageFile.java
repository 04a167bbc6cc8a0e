package dev.bulwark.rules;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.DockerfileEdits;
import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A Dockerfile of the set. */
public final class ImageFile implements CheckedFile {
  private static final List<String> WINDOWS =
      List.of("windows", "nanoserver", "nanowin", "servercore");

  private final String path;
  private final Dockerfile dockerfile;
  private final boolean forWindows;
  private final Supplier<Optional<FinalImage>> reading;
  private final Once<Optional<FinalImage>> image = new Once<>();
  private final Once<List<ImageUse>> uses = new Once<>();
  private final Once<List<BuildStep>> steps = new Once<>();
  private final Once<List<BuildContext>> contexts = new Once<>();
  private final Once<List<BuiltProject>> built = new Once<>();
  private final Once<List<ShippedProject>> shipped = new Once<>();

  /** A Dockerfile at a path. */
  public ImageFile(String path, Dockerfile dockerfile, Catalog catalog) {
    this.path = path;
    this.dockerfile = dockerfile;
    this.forWindows = dockerfile.escape() == '`' || isNamedForWindows(path);
    this.reading = () -> FinalImage.of(dockerfile, catalog);
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public SourceText source() {
    return dockerfile.source();
  }

  @Override
  public Stream<Finding> findings(Rule rule, ContainerSet set) {
    return rule.check(this, set);
  }

  /** What it says. */
  public Dockerfile dockerfile() {
    return dockerfile;
  }

  /**
   * The image it makes; empty for a file without a stage. Worked out once, when it is asked for.
   */
  public Optional<FinalImage> image() {
    return image.get(reading);
  }

  /** The image it makes, if that is one of .NET that a service runs in. */
  public Optional<FinalImage> service() {
    return image().filter(FinalImage::runtime);
  }

  /** Whether it is for Windows, as its name or its escape character says. */
  public boolean forWindows() {
    return forWindows;
  }

  private static boolean isNamedForWindows(String path) {
    var name = Tree.name(path).toLowerCase(Locale.ROOT);
    return WINDOWS.stream().anyMatch(name::contains);
  }

  /** The images from elsewhere in it, once they are worked out. */
  List<ImageUse> uses(Supplier<List<ImageUse>> working) {
    return uses.get(working);
  }

  /** The commands that build in it, once they are worked out. */
  List<BuildStep> steps(Supplier<List<BuildStep>> working) {
    return steps.get(working);
  }

  /** The folders it may be built from, once they are worked out. */
  List<BuildContext> contexts(Supplier<List<BuildContext>> working) {
    return contexts.get(working);
  }

  /** The projects it builds, once they are worked out. */
  List<BuiltProject> built(Supplier<List<BuiltProject>> working) {
    return built.get(working);
  }

  /** The projects in its image, once they are worked out. */
  List<ShippedProject> shipped(Supplier<List<ShippedProject>> working) {
    return shipped.get(working);
  }

  /** Makes edits of it. */
  public DockerfileEdits edits() {
    return new DockerfileEdits(dockerfile);
  }

  /** Edits as those of this file. */
  public List<FileEdit> here(List<Edit> edits) {
    return edits.stream().map(edit -> new FileEdit(path, edit)).toList();
  }
}
