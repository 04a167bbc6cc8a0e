package dev.bulwark.project;

import java.util.Optional;

/** What a project is to a container. */
sealed interface Role {
  /** It listens for HTTP. */
  record Web() implements Role {}

  /** It runs in the background. */
  record Worker() implements Role {}

  /** Neither a service nor worth a word: a library, a test, a tool of the console. */
  record Other() implements Role {}

  /**
   * It looks like a service and is none.
   *
   * @param reason why, and where it says so
   */
  record LeftOut(Found<String> reason) implements Role {}

  /** Whether it gets files of its own. */
  default boolean isService() {
    return this instanceof Web || this instanceof Worker;
  }

  /** Decides by the project file and, where that says too little, by its sources. */
  static Role of(Project project, Sources sources) {
    if (isTest(project) || !(isProgram(project) || isClient(project))) {
      return new Other();
    }
    Optional<Found<String>> special = special(project);
    if (special.isPresent()) {
      return new LeftOut(special.get());
    }
    Role role = hosted(project, sources);
    if (role instanceof Other) {
      return role;
    }
    return unfit(project).<Role>map(LeftOut::new).orElse(role);
  }

  /**
   * Whether it is started by itself, so that its sources say nothing about those who refer to it.
   */
  static boolean isProgram(Project project) {
    return project
        .property("OutputType")
        .filter(type -> type.value().equalsIgnoreCase("Exe"))
        .isPresent();
  }

  private static Role hosted(Project project, Sources sources) {
    if (project.sdk("Microsoft.NET.Sdk.Web").isPresent()) {
      return new Web();
    }
    if (KindHints.webHost(sources.mentions(project)).isPresent()) {
      return new Web();
    }
    boolean worker =
        project.sdk("Microsoft.NET.Sdk.Worker").isPresent()
            || project.usesPackage("Microsoft.Extensions.Hosting").isPresent()
            || KindHints.host(sources.mentions(project)).isPresent();
    return worker ? new Worker() : new Other();
  }

  private static boolean isTest(Project project) {
    return project.isTrue("IsTestProject")
        || project.isTrue("IsTestingPlatformApplication")
        || project.sdk("MSTest.Sdk").isPresent()
        || project.packages().keySet().stream().anyMatch(KnownPackages::isTest);
  }

  private static boolean isClient(Project project) {
    return project.sdk("Microsoft.NET.Sdk.BlazorWebAssembly").isPresent();
  }

  private static Optional<Found<String>> special(Project project) {
    if (isClient(project)) {
      return Optional.of(
          left("Blazor WebAssembly runs in the browser; its host serves it", project));
    }
    Optional<Found<String>> appHost =
        project
            .sdk("Aspire.AppHost.Sdk")
            .or(() -> project.usesPackage("Aspire.Hosting.AppHost"))
            .or(() -> truth(project, "IsAspireHost"));
    if (appHost.isPresent()) {
      return Optional.of(
          new Found<>(
              "Aspire AppHost starts the other projects while developing; it is not deployed",
              appHost.get().origin()));
    }
    return project
        .property("AzureFunctionsVersion")
        .map(version ->
            new Found<>("Azure Functions need the base image of their host", version.origin()));
  }

  private static Optional<Found<String>> unfit(Project project) {
    Optional<Found<Boolean>> publishable =
        project.flag("IsPublishable").filter(flag -> !flag.value());
    if (publishable.isPresent()) {
      return publishable.map(flag -> new Found<>("IsPublishable is false", flag.origin()));
    }
    Optional<Found<String>> tool =
        truth(project, "PackAsTool")
            .or(() ->
                project.sdk("Microsoft.NET.Sdk.Web").isPresent()
                    ? Optional.empty()
                    : truth(project, "IsPackable")
                        .filter(flag -> flag.origin().file().equals(project.path())));
    if (tool.isPresent()) {
      return tool.map(flag -> new Found<>(flag.value() + ": shipped as a package", flag.origin()));
    }
    boolean runs =
        project.frameworks().isEmpty()
            || !TargetFrameworks.versions(project.frameworks()).isEmpty();
    return runs ? Optional.empty() : Optional.of(unfitFramework(project));
  }

  private static Found<String> unfitFramework(Project project) {
    Found<String> first = project.frameworks().getFirst();
    String why =
        TargetFrameworks.isWindows(first.value()) || TargetFrameworks.isFramework(first.value())
            ? first.value() + " runs on Windows only"
            : first.value() + " is no framework that containers run";
    return new Found<>(why, first.origin());
  }

  private static Optional<Found<String>> truth(Project project, String name) {
    return project.flag(name).filter(Found::value).map(flag -> new Found<>(name, flag.origin()));
  }

  private static Found<String> left(String reason, Project project) {
    return new Found<>(reason, new Origin(project.path(), 0));
  }
}
