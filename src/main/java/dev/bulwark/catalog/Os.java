package dev.bulwark.catalog;

/** The operating system inside an image. */
public enum Os {
  LINUX,
  WINDOWS;

  /** The word used in answers and in {@code kubernetes.io/os}. */
  public String id() {
    return this == LINUX ? "linux" : "windows";
  }
}
