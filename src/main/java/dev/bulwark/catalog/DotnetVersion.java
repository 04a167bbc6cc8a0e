package dev.bulwark.catalog;

import java.util.Optional;

/**
 * A .NET release line as image tags spell it, for example {@code 8.0} or {@code 10.0}.
 *
 * @param major the number before the dot, 1 to 999
 * @param minor the number after the dot, 0 to 999
 */
public record DotnetVersion(int major, int minor) implements Comparable<DotnetVersion> {

  /** Reads {@code 10.0}; empty when the text has another form. */
  public static Optional<DotnetVersion> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    int major = number(text, 0, dot);
    int minor = number(text, dot + 1, text.length());
    return major < 1 || minor < 0 || text.charAt(0) == '0'
        ? Optional.empty()
        : Optional.of(new DotnetVersion(major, minor));
  }

  /** One to three ASCII digits, or -1. By hand, since a regular expression slows the start. */
  private static int number(String text, int start, int end) {
    if (start == end || end - start > 3) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  /** Whether this release is {@code major.0} or later. */
  public boolean atLeast(int wanted) {
    return major >= wanted;
  }

  @Override
  public int compareTo(DotnetVersion other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
  }

  /**
   * By hand, as {@link #hashCode()}: what Java makes of a record is linked at every start, 11 ms.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof DotnetVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return 1000 * major + minor;
  }

  @Override
  public String toString() {
    return Integer.toString(major).concat(".").concat(Integer.toString(minor));
  }
}
