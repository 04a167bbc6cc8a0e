package dev.bulwark.render;

/** Single files of the set. */
final class TargetNamed {
  private TargetNamed() {}

  /** The file of this path, for Linux where there are two. */
  static Target of(String path) {
    return Target.ALL.stream()
        .filter(target -> target.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no file " + path));
  }
}
