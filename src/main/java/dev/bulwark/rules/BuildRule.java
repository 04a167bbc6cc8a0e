package dev.bulwark.rules;

import java.util.List;
import java.util.stream.Stream;

/** A rule about how an image is made, with what never changes about it. */
abstract class BuildRule implements Rule {
  /** More than anybody writes; what stages do together takes time that grows with its square. */
  private static final int MOST_INSTRUCTIONS = 500;

  private final String id;
  private final Severity severity;
  private final String title;
  private final List<String> elsewhere;

  BuildRule(String id, Severity severity, String title, String... elsewhere) {
    this.id = id;
    this.severity = severity;
    this.title = title;
    this.elsewhere = List.of(elsewhere);
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

  /** What it finds in a Dockerfile of a size that somebody wrote. */
  abstract Stream<Finding> find(ImageFile file, ContainerSet set);

  @Override
  public final Stream<Finding> check(ImageFile file, ContainerSet set) {
    return file.dockerfile().instructions().size() > MOST_INSTRUCTIONS
        ? Stream.empty()
        : find(file, set);
  }
}
