package dev.bulwark.project;

/** What kind of program a project builds. */
public enum ServiceKind {
  WEBAPI("webapi"),
  MVC("mvc"),
  BLAZOR("blazor"),
  GRPC("grpc"),
  WORKER("worker");

  private final String id;

  ServiceKind(String id) {
    this.id = id;
  }

  /** The word used in answers. */
  public String id() {
    return id;
  }

  /** Whether it listens for HTTP. */
  public boolean listens() {
    return this != WORKER;
  }
}
