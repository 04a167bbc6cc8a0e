package dev.bulwark.rules;

import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that can be wrong in a set of container files. Its explanation is the note with its id
 * as key.
 *
 * <p>The hundreds tell where it looks: {@code BW1xx} Dockerfiles, {@code BW2xx} manifests, {@code
 * BW3xx} across files, {@code BW4xx} .NET itself.
 */
public interface Rule {
  /** {@code BW} and three digits, for ever the same. */
  String id();

  /** How much its findings matter. */
  Severity severity();

  /** What is wrong, in a few words. */
  String title();

  /**
   * The same rule elsewhere, for example {@code hadolint DL3002}; none where nobody else has it.
   */
  List<String> elsewhere();

  /** A set in which it finds exactly one thing. */
  Example bad();

  /** The same set put right: nothing is found. */
  Example good();

  /** What it finds in a Dockerfile, in the order of lines. */
  default Stream<Finding> check(ImageFile file, ContainerSet set) {
    return Stream.empty();
  }

  /** What it finds in a YAML file, in the order of lines. */
  default Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return Stream.empty();
  }

  /** What it finds in a project file, in the order of lines. */
  default Stream<Finding> check(ProjectFile file, ContainerSet set) {
    return Stream.empty();
  }

  /**
   * A finding of this rule without a mend.
   *
   * @param message what is wrong, with the value; one line without a full stop
   * @param advice how to put it right, a few words
   */
  default Finding found(CheckedFile file, Span span, String message, String advice) {
    return new Finding(id(), severity(), file.spot(span), message, advice, Optional.empty());
  }
}
