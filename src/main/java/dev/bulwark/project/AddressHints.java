package dev.bulwark.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Code that decides where the server listens. Addresses in code win over {@code URLS}, and that
 * over {@code HTTP_PORTS} (dotnet/aspnetcore {@code GenericWebHostService}).
 */
final class AddressHints {
  private static final Set<String> LISTEN = Set.of("ListenAnyIP", "ListenLocalhost", "Listen");
  private static final Set<String> LEGACY = Set.of("CreateDefaultBuilder", "WebHostBuilder");
  private static final String REDIRECTION = "UseHttpsRedirection";

  /** A name that holds an address, which {@code WebApplication.Run} takes. */
  private static final Pattern ADDRESS =
      Pattern.compile("(\\w+\\.)*\\w*(url|address|addresses)s?", Pattern.CASE_INSENSITIVE);

  /** An address, a port, and a function for the options of what listens there. */
  private static final Pattern OPTIONS = Pattern.compile("^[^,(]+,[^,(]+,\\s*\\(?\\w+\\)?\\s*=>");

  static final Set<String> NAMES =
      Set.of(
          "UseUrls",
          "UseSetting",
          "SetEnvironmentVariable",
          "Add",
          "Run",
          "RunAsync",
          "ListenAnyIP",
          "ListenLocalhost",
          "Listen",
          "CreateDefaultBuilder",
          "WebHostBuilder",
          "UseHttpsRedirection");

  private AddressHints() {}

  /** Settings in code that win over the container's port variable. */
  static List<Found<String>> overrides(List<Mention> mentions) {
    return mentions.stream()
        .filter(AddressHints::isOverride)
        .map(mention -> mention.as(mention.shown()))
        .toList();
  }

  /** Ports in those settings. */
  static List<Found<Integer>> ports(List<Mention> mentions) {
    return mentions.stream()
        .filter(AddressHints::isOverride)
        .flatMap(mention ->
            HttpPorts.of(mention.arguments()).stream()
                .map(port -> new Found<>(port, mention.origin())))
        .toList();
  }

  /**
   * Use of the host of ASP.NET Core 2, which does not read {@code HTTP_PORTS}. Next to a newer host
   * it is most often there for tests, so nothing is said then.
   */
  static Optional<Found<String>> legacyWebHost(List<Mention> mentions) {
    if (KindHints.usesGenericWebHost(mentions)) {
      return Optional.empty();
    }
    return Hints.of(mentions, LEGACY)
        .filter(mention ->
            mention.name().equals("WebHostBuilder")
                ? mention.created()
                : mention.owner().equals("WebHost"))
        .map(mention ->
            mention.as(mention.created() ? "new WebHostBuilder" : "WebHost.CreateDefaultBuilder"))
        .findFirst();
  }

  static Optional<Found<String>> httpsRedirection(List<Mention> mentions) {
    return Hints.of(mentions, Set.of(REDIRECTION))
        .filter(Mention::called)
        .map(mention -> mention.as(REDIRECTION))
        .findFirst();
  }

  private static boolean isOverride(Mention mention) {
    if (!mention.called()) {
      return false;
    }
    Optional<String> text = mention.text();
    return switch (mention.name()) {
      case "UseUrls" -> true;
      case "UseSetting" ->
          text.filter("urls"::equalsIgnoreCase).isPresent()
              || mention.arguments().contains("ServerUrlsKey");
      case "SetEnvironmentVariable" -> text.filter(AddressHints::isUrlVariable).isPresent();
      case "Add" -> mention.owner().equals("Urls");
      case "Run", "RunAsync" ->
          text.filter(HttpPorts::isUrl).isPresent()
              || ADDRESS.matcher(mention.arguments().strip()).matches();
      default -> LISTEN.contains(mention.name()) && isKestrel(mention);
    };
  }

  private static boolean isUrlVariable(String name) {
    return name.equals("ASPNETCORE_URLS") || name.equals("DOTNET_URLS") || name.equals("URLS");
  }

  /** Sockets have a {@code Listen} too, but take neither an address nor options there. */
  private static boolean isKestrel(Mention mention) {
    return !mention.name().equals("Listen")
        || mention.arguments().contains("IPAddress.")
        || mention.arguments().contains("IPEndPoint")
        || OPTIONS.matcher(mention.arguments()).find();
  }
}
