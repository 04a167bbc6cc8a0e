package dev.bulwark.project;

/** How the program is published, which decides the repository of its base image. */
public enum PublishMode {
  FRAMEWORK("framework"),
  SELF_CONTAINED("self-contained"),
  /** One file has no assembly that the shared runtime could start, so it brings its own. */
  SINGLE_FILE("self-contained"),
  TRIMMED("trimmed"),
  AOT("aot");

  private final String id;

  PublishMode(String id) {
    this.id = id;
  }

  /** The word used in answers. */
  public String id() {
    return id;
  }
}
