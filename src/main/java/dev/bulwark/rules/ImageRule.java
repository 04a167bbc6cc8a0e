package dev.bulwark.rules;

import java.util.List;
import java.util.stream.Stream;

/** A rule about the image of a .NET service on Linux, as its Dockerfile makes it. */
abstract class ImageRule implements Rule {
  /** More instructions than people write; some rules look at each of them from each other. */
  private static final int MOST = 1_000;

  private final String id;
  private final Severity severity;
  private final String title;
  private final List<String> elsewhere;

  ImageRule(String id, Severity severity, String title, String... elsewhere) {
    this.id = id;
    this.severity = severity;
    this.title = title;
    this.elsewhere = List.of(elsewhere);
  }

  /** What it finds in an image. */
  abstract Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set);

  @Override
  public final Stream<Finding> check(ImageFile file, ContainerSet set) {
    if (file.forWindows() || file.dockerfile().instructions().size() > MOST) {
      return Stream.empty();
    }
    var image = file.service();
    return image.isPresent() && image.get().linux()
        ? check(file, image.get(), set)
        : Stream.empty();
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final List<String> elsewhere() {
    return elsewhere;
  }
}
