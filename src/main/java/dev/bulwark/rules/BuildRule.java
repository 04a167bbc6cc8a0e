package dev.bulwark.rules;

import java.util.stream.Stream;

/** A rule about how an image is made. */
abstract class BuildRule extends DescribedRule {
  /** More than anybody writes; what stages do together takes time that grows with its square. */
  private static final int MOST_INSTRUCTIONS = 500;

  BuildRule(String id, Severity severity, String title, String... elsewhere) {
    super(id, severity, title, elsewhere);
  }

  /** What it finds in a Dockerfile of a size that somebody wrote. */
  abstract Stream<Finding> find(ImageFile file, ContainerSet set);

  @Override
  public final Stream<Finding> check(ImageFile file, ContainerSet set) {
    return file.dockerfile().instructions().size() > MOST_INSTRUCTIONS
        ? Stream.empty()
        : find(file, set);
  }
}
