package dev.bulwark.manifest;

/** How large a file may be, so that a hostile one costs no more than its length. */
final class Limits {
  /** Characters of a file: twenty times the largest manifest that a cluster would take. */
  static final int LENGTH = 32 << 20;

  /** Collections inside each other: the deepest resource definitions have about 50. */
  static final int DEPTH = 100;

  private Limits() {}
}
