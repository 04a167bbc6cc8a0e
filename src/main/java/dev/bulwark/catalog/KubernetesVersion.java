package dev.bulwark.catalog;

import java.util.Optional;

/**
 * A minor version of Kubernetes, for example {@code 1.36}.
 *
 * @param major the number before the dot, 1 to 999
 * @param minor the number after the dot, 0 to 999
 */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {

  /**
   * Reads {@code 1.36}; empty when the text has another form, such as {@code v1.36} or a patch
   * number.
   */
  public static Optional<KubernetesVersion> parse(String text) {
    // The same form as a .NET release line: two numbers without leading zero in the first.
    Optional<DotnetVersion> numbers = DotnetVersion.parse(text);
    return numbers.isPresent()
        ? Optional.of(new KubernetesVersion(numbers.get().major(), numbers.get().minor()))
        : Optional.empty();
  }

  /** Whether this version is {@code 1.minor} or later. */
  public boolean atLeast(int wanted) {
    return major > 1 || (major == 1 && minor >= wanted);
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
