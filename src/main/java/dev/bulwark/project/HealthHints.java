package dev.bulwark.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Health endpoints. Only a path that a probe surely reaches counts: constant, without a prefix of a
 * group, on the port of everything else, open to everybody.
 *
 * @param live paths that look like liveness or that serve both
 * @param ready paths that look like readiness, and those for everything where liveness has its own
 * @param cautions endpoints whose path does not count, each with the reason
 */
record HealthHints(
    List<Found<String>> live, List<Found<String>> ready, List<Found<String>> cautions) {

  private static final Set<String> MAPS = Set.of("MapHealthChecks", "UseHealthChecks");
  private static final String GROUP = "MapGroup";
  private static final Set<String> LIVE = Set.of("live", "liveness", "livez", "alive");
  private static final Set<String> READY = Set.of("ready", "readiness", "readyz");

  /** Names by which a program calls its own root, never a group of routes. */
  private static final Set<String> ROOTS = Set.of("app", "endpoints", "application");

  private static final String DEFAULTS = "ConfigureEndpointDefaults";
  private static final Pattern HTTP2_ALONE = Pattern.compile("HttpProtocols\\.Http2\\b");

  static final Set<String> NAMES = Set.of("MapHealthChecks", "UseHealthChecks", GROUP, DEFAULTS);

  static HealthHints of(List<Mention> mentions) {
    var certain = new ArrayList<Found<String>>();
    var cautions = new ArrayList<Found<String>>();
    Hints.of(mentions, MAPS)
        .filter(Mention::called)
        .filter(mention -> !mention.arguments().isBlank())
        .forEach(mention -> {
          Optional<String> doubt = doubt(mention, mentions);
          if (doubt.isPresent()) {
            cautions.add(mention.as(mention.shown() + doubt.get()));
          } else {
            path(mention).ifPresent(path -> certain.add(mention.as(path)));
          }
        });
    List<Found<String>> live = those(certain, path -> has(path, LIVE));
    List<Found<String>> ready = those(certain, path -> has(path, READY));
    List<Found<String>> both = those(certain, path -> !has(path, LIVE) && !has(path, READY));
    boolean forReadiness = ready.isEmpty() && !live.isEmpty();
    return new HealthHints(
        forReadiness ? live : Stream.concat(live.stream(), both.stream()).toList(),
        forReadiness ? both : ready,
        List.copyOf(cautions));
  }

  /** Code that makes every endpoint speak HTTP/2 alone. */
  static List<Found<String>> barriers(List<Mention> mentions) {
    return Hints.of(mentions, Set.of(DEFAULTS))
        .filter(mention -> HTTP2_ALONE.matcher(mention.arguments()).find())
        .map(mention -> mention.as(mention.shown() + " answers no HTTP/1.1, which a probe speaks"))
        .toList();
  }

  /**
   * The same endpoints where something keeps probes out: none of them counts, and the caution says
   * why.
   */
  HealthHints behind(Collection<Found<String>> barriers) {
    Optional<Found<String>> path = Stream.concat(live.stream(), ready.stream()).findFirst();
    if (path.isEmpty() || barriers.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(cautions);
    for (Found<String> barrier : barriers) {
      all.add(
          new Found<>(
              barrier.value()
                  + ", so probes only try the port; once that is changed, use --set ready-path="
                  + path.get().value(),
              barrier.origin()));
    }
    return new HealthHints(List.of(), List.of(), List.copyOf(all));
  }

  private static Optional<String> doubt(Mention mention, List<Mention> mentions) {
    if (path(mention).isEmpty()) {
      return Optional.of(
          " maps health checks at a path that is not certain here; name it with"
              + " --set ready-path=/PATH");
    }
    if (mention.chain().contains("RequireAuthorization")) {
      return Optional.of(" wants a login, which no probe has; leave the endpoint open to probes");
    }
    if (mention.chain().contains("RequireHost") || hasPort(mention)) {
      return Optional.of(" answers on a host or port of its own, which no probe asks");
    }
    if (isInGroup(mention, mentions)) {
      return Optional.of(
          " may lie below the prefix of a group; name the whole path with --set ready-path=/PATH");
    }
    return Optional.empty();
  }

  /** Routes may leave the first slash out. */
  private static Optional<String> path(Mention mention) {
    return mention
        .text()
        .filter(path -> !path.isBlank() && !path.contains("{") && !path.contains("*"))
        .filter(Printable::is)
        .map(path -> path.startsWith("/") ? path : "/" + path);
  }

  /** The port is the second argument of {@code UseHealthChecks}, as a number or a text. */
  private static boolean hasPort(Mention mention) {
    int comma = mention.arguments().indexOf(',');
    if (!mention.name().equals("UseHealthChecks") || comma < 0) {
      return false;
    }
    String second = mention.arguments().substring(comma + 1).strip();
    return second.startsWith("port:")
        || (!second.isEmpty() && (Character.isDigit(second.charAt(0)) || second.startsWith("\"")));
  }

  private static boolean isInGroup(Mention mention, List<Mention> mentions) {
    return !ROOTS.contains(mention.owner())
        && Hints.of(mentions, Set.of(GROUP))
            .filter(group -> group.origin().file().equals(mention.origin().file()))
            .anyMatch(group -> group.text().filter(prefix -> prefix.length() <= 1).isEmpty());
  }

  private static List<Found<String>> those(List<Found<String>> paths, Predicate<String> wanted) {
    return paths.stream().filter(path -> wanted.test(path.value())).toList();
  }

  private static boolean has(String path, Set<String> words) {
    return Stream.of(path.toLowerCase(Locale.ROOT).split("[/_.-]", -1)).anyMatch(words::contains);
  }
}
