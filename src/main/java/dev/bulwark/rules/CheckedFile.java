package dev.bulwark.rules;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.stream.Stream;

/** A file of the set that rules look at. */
public sealed interface CheckedFile permits ImageFile, ManifestFile, ProjectFile {
  /** Where it is, from the folder that is read, with {@code /}. */
  String path();

  /** What is in it. */
  SourceText source();

  /** What a rule finds in a file of its kind. */
  Stream<Finding> findings(Rule rule, ContainerSet set);

  /** A place in it. */
  default Spot spot(Span span) {
    return Spot.of(path(), source(), span);
  }
}
