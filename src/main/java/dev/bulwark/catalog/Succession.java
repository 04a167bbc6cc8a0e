package dev.bulwark.catalog;

import dev.bulwark.catalog.TagLife.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says which image of a later release stands for an old one, changing as little as can be: a plain
 * tag stays plain, a distribution and a flavor stay where the release has them. A tag always
 * becomes the one of the release, without patch number and digest, because only that gets updates.
 *
 * <pre>{@code
 * new Succession(Catalog.load()).of("mcr.microsoft.com/dotnet/core/aspnet:3.1", net10)
 * // New[reference=mcr.microsoft.com/dotnet/aspnet:10.0, …]
 * }</pre>
 */
public final class Succession {
  static final String MICROSOFT = "mcr.microsoft.com/";
  private static final Set<String> DOCKER_HUB =
      Set.of("", "docker.io/", "index.docker.io/", "registry.hub.docker.com/");

  private final Catalog catalog;
  private final SuccessionNotes notes = SuccessionNotes.load();

  public Succession(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The successor with the flavor that the reference has, as far as the release has it. */
  public Successor of(String reference, DotnetVersion target) {
    return of(reference, target, Optional.empty());
  }

  /**
   * The successor with another flavor.
   *
   * @param flavor answer word, for example {@code chiseled}; it does not touch SDK images, and an
   *     image of a later release than the target gets it in its own release
   */
  public Successor of(String reference, DotnetVersion target, String flavor) {
    return of(reference, target, Optional.of(flavor));
  }

  private Successor of(String reference, DotnetVersion target, Optional<String> flavor) {
    if (!catalog.offered().contains(target)) {
      return new Successor.Unknown(
          target
              + (target.atLeast(8)
                  ? " is no release that this catalog of " + catalog.asOf() + " knows"
                  : " is no release to move to: images have an app user from 8.0 on"),
          "choose "
              + Sentence.or(catalog.offered().stream().map(DotnetVersion::toString).toList()));
    }
    Optional<DotnetReference> read = DotnetReference.read(reference);
    if (read.isEmpty()) {
      return new Successor.Unknown(
          reference + " is no image of .NET as far as its name says",
          "look what it is built from, and move that");
    }
    return switch (read.get()) {
      case RelatedImage related ->
          new Successor.Unknown(
              reference
                  + " belongs to "
                  + related.family()
                  + ", not to sdk, aspnet, runtime or runtime-deps",
              related.advice());
      case DotnetImage image -> of(image, target, flavor);
    };
  }

  private Successor of(DotnetImage image, DotnetVersion target, Optional<String> flavor) {
    boolean later = image.version().isPresent() && image.version().get().compareTo(target) >= 0;
    if (image.hasVariable() || (image.version().isEmpty() && !image.series().frozen())) {
      return unnamed(image, target);
    }
    if (!later) {
      return move(image, target, flavor);
    }
    DotnetVersion version = image.version().orElseThrow();
    boolean known = catalog.release(version).isPresent();
    boolean dead = image.preview() && version.equals(target);
    boolean other =
        known
            && image.role() != ImageRole.SDK
            && flavor.isPresent()
            && !flavor.get().equals(image.flavor());
    return dead || other ? move(image, version, flavor) : stays(image, target, known);
  }

  private Successor stays(DotnetImage image, DotnetVersion target, boolean known) {
    String why =
        image.version().orElseThrow().equals(target)
            ? image.written() + " is of " + target + " already"
            : image.written() + " is of a later release than " + target;
    State state = image.life(catalog).state();
    boolean wrong = state == State.NEVER || state == State.STALE || state == State.RETIRED;
    return new Successor.Same(
        why,
        known && wrong
            ? List.of(notes.of("never", Map.of("why-not", catalog.whyNotTag(image.written()))))
            : List.of());
  }

  private static Successor unnamed(DotnetImage image, DotnetVersion target) {
    if (image.hasVariable()) {
      return new Successor.Unknown(
          image.written() + " has a variable in its tag, so which image it means is not certain",
          "move the reference that its value makes, and give the variable its part of that");
    }
    String reason =
        image.number().isEmpty() && image.suffix().isEmpty()
            ? " names no tag"
            : " does not name a release";
    return new Successor.Unknown(
        image.written() + reason + ", so what it was written for is not certain",
        "name the release it runs on now, or write "
            + image.prefix()
            + image.repository()
            + ":"
            + target);
  }

  private Successor move(DotnetImage image, DotnetVersion target, Optional<String> flavor) {
    return switch (new SuccessionChoice(catalog).choose(image, target, flavor)) {
      case SuccessionChoice.None none -> new Successor.Unknown(none.reason(), none.byHand());
      case SuccessionChoice.Chosen chosen -> replaced(image, chosen);
    };
  }

  private Successor replaced(DotnetImage image, SuccessionChoice.Chosen chosen) {
    boolean hub = image.series().hub() && DOCKER_HUB.contains(image.prefix());
    String prefix = hub ? MICROSOFT : image.prefix();
    String reference = prefix + "dotnet/" + image.role().repository() + ":" + chosen.tag();
    if (reference.equals(image.written())) {
      return new Successor.Same(image.written() + " is what it would become", List.of());
    }
    Map<String, String> words = words(image, chosen, reference, prefix);
    List<SuccessionNote> cautions =
        new SuccessionCautions(catalog, notes).of(image, chosen, reference, words);
    return new Successor.New(reference, reasons(image, chosen, words), cautions);
  }

  private List<SuccessionNote> reasons(
      DotnetImage image, SuccessionChoice.Chosen chosen, Map<String, String> words) {
    List<String> topics = new ArrayList<>();
    if (image.series().nightly()) {
      topics.add("nightly");
    } else if (image.series() != ImageSeries.DOTNET) {
      topics.add("series");
    }
    boolean moves =
        image.version().isEmpty() || !image.version().get().equals(chosen.image().version());
    if (moves) {
      boolean known = image.version().flatMap(catalog::release).isPresent();
      topics.add(known ? "release" : "unknown-release");
    }
    if (image.preview()) {
      topics.add("preview");
    }
    topics.addAll(chosen.reasons());
    if (image.pinned()) {
      topics.add("pin");
    }
    if (image.digest().isPresent()) {
      topics.add("digest");
    }
    return topics.stream().map(topic -> notes.of(topic, words)).toList();
  }

  private Map<String, String> words(
      DotnetImage image, SuccessionChoice.Chosen chosen, String reference, String prefix) {
    BaseImage to = chosen.image();
    ImageSuffix suffix = ImageSuffix.of(image.suffix());
    Map<String, String> words = new LinkedHashMap<>();
    words.put("written", image.written());
    words.put("repository", image.repository());
    words.put("role", image.role().repository());
    words.put("number", image.number());
    words.put("from", image.version().map(DotnetVersion::toString).orElse("an older release"));
    words.put("from-end", end(image.version(), " ").strip());
    words.put("to", to.version().toString());
    words.put("to-end", toEnd(to.version()));
    words.put("written-suffix", suffix.text());
    words.put("distro", suffix.plain() ? "plain" : suffix.distro());
    words.put("target-distro", to.distroTag());
    words.put("target-name", to.distroName());
    words.put("flavor", chosen.flavor());
    words.put("target", reference);
    words.put("registry", prefix.isEmpty() ? "your registry" : prefix.replaceFirst("/$", ""));
    return words;
  }

  private String end(Optional<DotnetVersion> version, String otherwise) {
    return version
        .flatMap(catalog::release)
        .map(release -> release.supportEnds().toString())
        .orElse(otherwise);
  }

  private String toEnd(DotnetVersion version) {
    Release release = catalog.release(version).orElseThrow();
    return release.endedBy(catalog.asOf())
        ? "ended on " + release.supportEnds() + " too"
        : "gets updates until " + release.supportEnds();
  }
}
