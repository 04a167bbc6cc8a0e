package dev.bulwark.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tag of an image of .NET taken apart; {@link DotnetImage} says what its parts are. */
record DotnetTag(
    ImageRole role,
    String number,
    Optional<DotnetVersion> version,
    boolean preview,
    String suffix,
    Optional<String> architecture) {
  private static final Set<String> ARCHITECTURES =
      Set.of("amd64", "arm64v8", "arm32v7", "arm64", "arm32");
  private static final List<String> STAGES = List.of("preview", "rc", "alpha", "beta");
  private static final Set<String> MOVING = Set.of("latest", "lts");

  static DotnetTag of(ImageRole role, String tag) {
    List<String> words = words(tag);
    String number = takeNumber(words);
    boolean preview = takeStage(words);
    Optional<String> architecture = takeArchitecture(words);
    return new DotnetTag(
        role, number, version(number), preview, String.join("-", words), architecture);
  }

  /** Reads a tag of Docker Hub's days; empty when the role is not certain. */
  static Optional<DotnetTag> ofHub(ImageSeries series, String tag) {
    if (series == ImageSeries.HUB_ASPNETCORE) {
      return Optional.of(of(ImageRole.ASPNET, tag));
    }
    if (series == ImageSeries.HUB_ASPNETCORE_BUILD) {
      return Optional.of(build(tag));
    }
    if (tag.isEmpty() || MOVING.contains(tag)) {
      return Optional.of(of(ImageRole.SDK, tag));
    }
    List<String> words = words(tag);
    String number = takeNumber(words);
    boolean preview = takeStage(words);
    Optional<String> architecture = takeArchitecture(words);
    return takeRole(words)
        .map(role ->
            new DotnetTag(
                role, number, version(number), preview, String.join("-", words), architecture));
  }

  /** Such a tag may name the version of the SDK behind the one of the framework. */
  private static DotnetTag build(String tag) {
    DotnetTag read = of(ImageRole.SDK, tag);
    List<String> words = words(read.suffix);
    if (!words.isEmpty() && startsWithDigit(words.getFirst())) {
      words.removeFirst();
    }
    return new DotnetTag(
        ImageRole.SDK,
        read.number,
        read.version,
        read.preview,
        String.join("-", words),
        read.architecture);
  }

  private static List<String> words(String tag) {
    return tag.isEmpty() || tag.indexOf('$') >= 0
        ? new ArrayList<>(tag.isEmpty() ? List.of() : List.of(tag))
        : new ArrayList<>(List.of(tag.split("-", -1)));
  }

  private static String takeNumber(List<String> words) {
    boolean first =
        !words.isEmpty()
            && (startsWithDigit(words.getFirst())
                || MOVING.contains(words.getFirst())
                || words.getFirst().indexOf('$') >= 0);
    String number = first ? words.removeFirst() : "";
    boolean rebuilt =
        !words.isEmpty() && words.getFirst().length() == 1 && startsWithDigit(words.getFirst());
    return first && rebuilt ? number + "-" + words.removeFirst() : number;
  }

  private static boolean takeStage(List<String> words) {
    boolean stage = !words.isEmpty() && STAGES.stream().anyMatch(words.getFirst()::startsWith);
    if (stage) {
      words.removeFirst();
    }
    return stage;
  }

  private static Optional<String> takeArchitecture(List<String> words) {
    return !words.isEmpty() && ARCHITECTURES.contains(words.getLast())
        ? Optional.of(words.removeLast())
        : Optional.empty();
  }

  private static Optional<ImageRole> takeRole(List<String> words) {
    String text = String.join("-", words);
    if (startsWithWord(text, "aspnetcore-runtime")) {
      drop(words, 2);
      return Optional.of(ImageRole.ASPNET);
    }
    if (startsWithWord(text, "runtime-deps")) {
      drop(words, 2);
      return Optional.of(ImageRole.RUNTIME_DEPS);
    }
    if (startsWithWord(text, "runtime")) {
      drop(words, 1);
      return Optional.of(ImageRole.RUNTIME);
    }
    if (startsWithWord(text, "sdk")) {
      drop(words, 1);
      return Optional.of(ImageRole.SDK);
    }
    return Optional.empty();
  }

  private static void drop(List<String> words, int count) {
    words.subList(0, count).clear();
  }

  private static boolean startsWithWord(String text, String word) {
    return text.equals(word) || text.startsWith(word + "-");
  }

  private static Optional<DotnetVersion> version(String number) {
    int patch = number.indexOf('.', number.indexOf('.') + 1);
    return DotnetVersion.parse(patch < 0 ? number : number.substring(0, patch));
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }
}
