package dev.bulwark.rules;

import dev.bulwark.dockerfile.KeyValue;
import dev.bulwark.dockerfile.StageEnd;
import dev.bulwark.dockerfile.Variable;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where ASP.NET Core listens, as its variables say: URLS before HTTP_PORTS and HTTPS_PORTS, each
 * with the prefix ASPNETCORE_ or DOTNET_
 * (dotnet/aspnetcore:src/Hosting/Hosting/src/GenericHost/GenericWebHostService.cs).
 *
 * @param ports in the order of the variables; empty where nothing certain is known
 * @param certain whether the variables are known and well formed; code and configuration files may
 *     still say otherwise
 * @param from the variable that decides, as it is set in the Dockerfile; empty for the image's own
 */
public record Listening(List<ListenPort> ports, boolean certain, Optional<Variable> from) {
  static final Listening UNKNOWN = new Listening(List.of(), false, Optional.empty());

  /** The variables that decide, the strongest first. */
  public static final List<String> URLS = List.of("ASPNETCORE_URLS", "DOTNET_URLS");

  /** The variables with ports for HTTP, the strongest first. */
  public static final List<String> HTTP_PORTS =
      List.of("ASPNETCORE_HTTP_PORTS", "DOTNET_HTTP_PORTS");

  /** The variables with ports for HTTPS, the strongest first. */
  public static final List<String> HTTPS_PORTS =
      List.of("ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTPS_PORTS");

  /** Keeps its own copy of the ports. */
  public Listening {
    ports = List.copyOf(ports);
  }

  /** The ports without TLS. */
  public List<ListenPort> http() {
    return ports.stream().filter(port -> !port.https()).toList();
  }

  /** Whether the service listens on a port, as far as is certain. */
  public boolean on(int number) {
    return ports.stream().anyMatch(port -> port.number() == number);
  }

  /**
   * What a stage's variables say on top of the image it builds on.
   *
   * @param portsKnown whether the image knows the variables with ports: .NET 8 and later
   * @param setting what the image itself sets, for example {@code ASPNETCORE_HTTP_PORTS=8080}
   */
  static Listening of(StageEnd end, boolean portsKnown, Optional<String> setting) {
    var configured = endpoints(end);
    if (configured.isPresent()) {
      return new Listening(List.of(), false, configured);
    }
    var urls = first(end, URLS);
    if (urls.isPresent() && !value(urls.get()).equals(Optional.of(""))) {
      return urls(urls.get());
    }
    if (urls.isPresent() && !portsKnown) {
      return new Listening(List.of(), false, urls);
    }
    boolean imageUrls =
        urls.isEmpty() && setting.filter(text -> text.startsWith("ASPNETCORE_URLS=")).isPresent();
    if (imageUrls || !portsKnown) {
      return setting.map(Listening::ofImage).orElse(UNKNOWN);
    }
    var http = first(end, HTTP_PORTS);
    var https = first(end, HTTPS_PORTS);
    var ports = new ArrayList<ListenPort>();
    boolean certain = true;
    if (http.isPresent()) {
      certain = add(http.get(), false, ports);
    } else {
      setting.ifPresent(text -> ports.addAll(ofImage(text).ports()));
    }
    if (https.isPresent()) {
      certain &= add(https.get(), true, ports);
    }
    boolean emptied = ports.isEmpty() && http.isPresent();
    return new Listening(ports, certain && !emptied, http.or(() -> https));
  }

  /** The endpoints of Kestrel's configuration come before all other variables. */
  private static Optional<Variable> endpoints(StageEnd end) {
    return end.env().values().stream()
        .filter(
            variable -> variable.name().toLowerCase(Locale.ROOT).contains("kestrel__endpoints__"))
        .findFirst();
  }

  /**
   * What the environment of a container says on top of its image.
   *
   * @param variables those that decide about ports
   * @param image what the image says
   * @return empty where a value is not known
   */
  static Optional<Listening> of(List<dev.bulwark.manifest.Variable> variables, Listening image) {
    var ports = new ArrayList<ListenPort>();
    var urls = named(variables, URLS);
    if (urls.isPresent() && !urls.get().value().equals(Optional.of(""))) {
      return urls.get().value().flatMap(Listening::ofUrls);
    }
    var http = named(variables, HTTP_PORTS);
    var https = named(variables, HTTPS_PORTS);
    boolean known =
        http.flatMap(variable -> variable.value().flatMap(text -> numbers(text, false, ports)))
            .isPresent();
    if (http.isPresent() && !known) {
      return Optional.empty();
    }
    if (http.isEmpty()) {
      ports.addAll(image.http());
    }
    if (https.isPresent()) {
      return https
          .get()
          .value()
          .flatMap(text -> numbers(text, true, ports))
          .map(all -> new Listening(all, true, Optional.empty()));
    }
    return Optional.of(new Listening(ports, image.certain() || http.isPresent(), Optional.empty()));
  }

  private static Optional<dev.bulwark.manifest.Variable> named(
      List<dev.bulwark.manifest.Variable> variables, List<String> names) {
    return names.stream()
        .flatMap(name -> variables.stream().filter(variable -> variable.name().equals(name)))
        .findFirst();
  }

  private static Optional<Listening> ofUrls(String text) {
    var ports = new ArrayList<ListenPort>();
    for (var part : text.split(";", -1)) {
      if (!part.isBlank() && !part.matches("(?i)\\s*https?://[^/\\s]+/?\\s*")) {
        return Optional.empty();
      }
    }
    ports.addAll(ofImage("URLS=" + text.replace("/;", ";").replaceFirst("/$", "")).ports());
    return Optional.of(new Listening(ports, !ports.isEmpty(), Optional.empty()));
  }

  private static Optional<List<ListenPort>> numbers(
      String text, boolean https, List<ListenPort> ports) {
    for (var part : text.split(";", -1)) {
      var number = number(part.strip());
      if (number.isEmpty() && !part.isBlank()) {
        return Optional.empty();
      }
      number.ifPresent(port -> ports.add(new ListenPort(port, https, "*", Optional.empty())));
    }
    return Optional.of(ports);
  }

  private static Optional<Variable> first(StageEnd end, List<String> names) {
    return names.stream()
        .flatMap(name ->
            end.env().values().stream().filter(variable -> variable.name().equalsIgnoreCase(name)))
        .findFirst();
  }

  private static Optional<String> value(Variable variable) {
    return variable.value().certain();
  }

  private static Listening ofImage(String setting) {
    int equals = setting.indexOf('=');
    var ports = new ArrayList<ListenPort>();
    for (var part : setting.substring(equals + 1).split(";", -1)) {
      int colon = part.lastIndexOf(':');
      number(part.substring(colon + 1))
          .ifPresent(number ->
              ports.add(new ListenPort(number, part.startsWith("https:"), "*", Optional.empty())));
    }
    return new Listening(ports, true, Optional.empty());
  }

  private static Listening urls(Variable variable) {
    var text = value(variable);
    if (text.isEmpty()) {
      return new Listening(List.of(), false, Optional.of(variable));
    }
    var ports = new ArrayList<ListenPort>();
    boolean certain = true;
    int at = 0;
    for (var part : text.get().split(";", -1)) {
      certain &= part.isBlank() || url(variable, part, at, ports);
      at += part.length() + 1;
    }
    return new Listening(ports, certain, Optional.of(variable));
  }

  /** {@code scheme://host[:port][/path]}; without a port it is the scheme's own. */
  private static boolean url(Variable variable, String part, int at, List<ListenPort> ports) {
    var url = part.strip();
    int from = part.indexOf(url);
    int host = url.indexOf("://") + 3;
    boolean https = url.regionMatches(true, 0, "https://", 0, 8);
    if (host < 3 || !(https || url.regionMatches(true, 0, "http://", 0, 7))) {
      return false;
    }
    int end = url.indexOf('/', host) < 0 ? url.length() : url.indexOf('/', host);
    int colon = url.lastIndexOf(':', end - 1);
    boolean written = colon >= host && url.indexOf(']', colon) < 0;
    var number = written ? number(url.substring(colon + 1, end)) : Optional.of(https ? 443 : 80);
    number.ifPresent(port ->
        ports.add(
            new ListenPort(
                port,
                https,
                url.substring(host, written ? colon : end),
                written
                    ? place(variable, at + from + colon + 1, at + from + end)
                    : Optional.empty())));
    return number.isPresent();
  }

  private static boolean add(Variable variable, boolean https, List<ListenPort> ports) {
    var text = value(variable);
    if (text.isEmpty()) {
      return false;
    }
    boolean certain = true;
    int at = 0;
    for (var part : text.get().split(";", -1)) {
      var port = part.strip();
      int from = at + part.indexOf(port);
      var number = number(port);
      number.ifPresent(found ->
          ports.add(
              new ListenPort(found, https, "*", place(variable, from, from + port.length()))));
      certain &= port.isEmpty() || number.isPresent();
      at += part.length() + 1;
    }
    return certain;
  }

  /** Where a part of the value stands; empty where variables, quotes inside or escapes move it. */
  private static Optional<Span> place(Variable variable, int from, int to) {
    return variable
        .pair()
        .value()
        .flatMap(word -> place(word, variable.value().certain().orElse(""), from, to));
  }

  static Optional<Span> place(KeyValue pair, int from, int to) {
    return pair.value().flatMap(word -> place(word, word.raw(), from, to));
  }

  private static Optional<Span> place(Word word, String value, int from, int to) {
    int quote = word.raw().indexOf(value);
    return quote < 0 || quote > 1 || from < 0 || to > value.length()
        ? Optional.empty()
        : Optional.of(word.part(quote + from, quote + to).span());
  }

  private static Optional<Integer> number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits
        ? Optional.of(Integer.parseInt(text)).filter(number -> number <= 65_535)
        : Optional.empty();
  }
}
