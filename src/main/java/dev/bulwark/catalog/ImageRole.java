package dev.bulwark.catalog;

/** What an image of .NET is for; each has a repository of its own. */
public enum ImageRole {
  SDK("sdk"),
  ASPNET("aspnet"),
  RUNTIME("runtime"),
  RUNTIME_DEPS("runtime-deps");

  private final String repository;

  ImageRole(String repository) {
    this.repository = repository;
  }

  /** The last segment of its repository, for example {@code runtime-deps}. */
  public String repository() {
    return repository;
  }
}
