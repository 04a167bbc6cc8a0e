package dev.bulwark.cli;

/** The version that the jar's manifest carries. */
final class Version {
  private Version() {}

  /** For example {@code 0.1.0}; {@code (unpackaged)} when the classes do not come from the jar. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}
