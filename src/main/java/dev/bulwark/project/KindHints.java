package dev.bulwark.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which kind of program the sources build. */
final class KindHints {
  private static final Set<String> BLAZOR =
      Set.of(
          "AddInteractiveServerComponents",
          "AddRazorComponents",
          "AddServerSideBlazor",
          "MapBlazorHub",
          "MapRazorComponents");
  private static final Set<String> GRPC = Set.of("MapGrpcService");
  private static final Set<String> MVC =
      Set.of("AddControllersWithViews", "AddRazorPages", "MapRazorPages");
  private static final Set<String> MVC_WITH_VIEWS = Set.of("AddMvc", "UseMvc");
  private static final Set<String> GENERIC_WEB =
      Set.of("ConfigureWebHostDefaults", "ConfigureWebHost", "WebApplication");
  private static final Set<String> OLD_WEB = Set.of("WebHost", "WebHostBuilder");
  private static final Set<String> HOST =
      Set.of("CreateApplicationBuilder", "CreateDefaultBuilder", "HostBuilder");

  static final Set<String> NAMES =
      Stream.of(BLAZOR, GRPC, MVC, MVC_WITH_VIEWS, GENERIC_WEB, OLD_WEB, HOST)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private KindHints() {}

  /** What kind of web service it is. */
  static Found<ServiceKind> web(Project project, List<Mention> mentions, boolean hasViews) {
    return called(mentions, BLAZOR, ServiceKind.BLAZOR)
        .or(() -> called(mentions, GRPC, ServiceKind.GRPC))
        .or(() -> grpcItems(project))
        .or(() -> called(mentions, MVC, ServiceKind.MVC))
        .or(() -> hasViews ? called(mentions, MVC_WITH_VIEWS, ServiceKind.MVC) : Optional.empty())
        .orElseGet(() -> new Found<>(ServiceKind.WEBAPI, new Origin(project.path(), 0)));
  }

  /** The first use of a web host, for programs whose SDK is not the one for the web. */
  static Optional<Origin> webHost(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> GENERIC_WEB.contains(mention.name()) || OLD_WEB.contains(mention.name()))
        .map(Mention::origin)
        .findFirst();
  }

  /** Whether the web server runs in the generic host. */
  static boolean usesGenericWebHost(List<Mention> mentions) {
    return Hints.of(mentions, GENERIC_WEB).findAny().isPresent();
  }

  /** The first use of a host without a web server. */
  static Optional<Origin> host(List<Mention> mentions) {
    return Hints.of(mentions, HOST)
        .filter(mention ->
            switch (mention.name()) {
              case "HostBuilder" -> mention.created();
              default -> mention.owner().equals("Host");
            })
        .map(Mention::origin)
        .findFirst();
  }

  private static Optional<Found<ServiceKind>> grpcItems(Project project) {
    return project.usesPackage("Grpc.AspNetCore").isPresent()
        ? project.grpcServer().map(origin -> new Found<>(ServiceKind.GRPC, origin))
        : Optional.empty();
  }

  private static Optional<Found<ServiceKind>> called(
      List<Mention> mentions, Set<String> names, ServiceKind kind) {
    return Hints.of(mentions, names)
        .filter(Mention::called)
        .map(mention -> new Found<>(kind, mention.origin()))
        .findFirst();
  }
}
