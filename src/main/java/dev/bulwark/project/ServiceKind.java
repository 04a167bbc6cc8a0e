package dev.bulwark.project;

/** What kind of program a project builds. */
public enum ServiceKind {
  WEBAPI("webapi", "ASP.NET Core web API"),
  MVC("mvc", "ASP.NET Core pages"),
  BLAZOR("blazor", "Blazor with a server part"),
  GRPC("grpc", "gRPC service"),
  WORKER("worker", "worker");

  private final String id;
  private final String title;

  ServiceKind(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The word used in answers. */
  public String id() {
    return id;
  }

  /** A few words for people. */
  public String title() {
    return title;
  }

  /** Whether it listens for HTTP. */
  public boolean listens() {
    return this != WORKER;
  }
}
