package dev.bulwark.rules;

import java.util.stream.Stream;

/** A rule about the image of a .NET service on Linux, as its Dockerfile makes it. */
abstract class ImageRule extends DescribedRule {
  /** More instructions than people write; some rules look at each of them from each other. */
  private static final int MOST = 1_000;

  ImageRule(String id, Severity severity, String title, String... elsewhere) {
    super(id, severity, title, elsewhere);
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
}
