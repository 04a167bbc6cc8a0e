package dev.bulwark.project;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Code and resources that need cultures or named time zones. */
final class CultureHints {
  private static final Set<String> CULTURES =
      Set.of(
          "CultureInfo",
          "GetCultureInfo",
          "CreateSpecificCulture",
          "UseRequestLocalization",
          "AddLocalization");
  private static final Set<String> ZONES =
      Set.of(
          "FindSystemTimeZoneById", "TryFindSystemTimeZoneById", "ConvertTimeBySystemTimeZoneId");

  static final Set<String> NAMES =
      Stream.of(CULTURES, ZONES).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private CultureHints() {}

  /** Uses of cultures other than the invariant one. */
  static List<Found<String>> cultures(List<Mention> mentions) {
    return Hints.of(mentions, CULTURES)
        .filter(Mention::called)
        .filter(CultureHints::namesCulture)
        .map(mention -> mention.as(shown(mention)))
        .toList();
  }

  /** Uses of time zones by name. */
  static List<Found<String>> timeZones(List<Mention> mentions) {
    return Hints.of(mentions, ZONES)
        .filter(mention -> mention.owner().equals("TimeZoneInfo"))
        .map(mention -> mention.as("TimeZoneInfo." + mention.shown()))
        .toList();
  }

  /** Resource files of a culture, such as {@code Texts.pt-BR.resx}. */
  static List<Found<String>> resources(List<String> files) {
    return files.stream()
        .filter(file -> RepoPath.extension(file).equals("resx"))
        .filter(file -> isCulture(RepoPath.extension(RepoPath.stem(file)), RepoPath.stem(file)))
        .map(file -> new Found<>(RepoPath.name(file), new Origin(file, 0)))
        .toList();
  }

  private static boolean namesCulture(Mention mention) {
    return switch (mention.name()) {
      case "CultureInfo" ->
          mention.created() && mention.text().filter(CultureHints::isName).isPresent();
      case "GetCultureInfo", "CreateSpecificCulture" ->
          mention.owner().equals("CultureInfo")
              && mention.text().map(CultureHints::isName).orElse(true);
      default -> true;
    };
  }

  private static boolean isName(String culture) {
    return !culture.isBlank();
  }

  private static String shown(Mention mention) {
    return switch (mention.name()) {
      case "CultureInfo" -> "new " + mention.shown();
      case "GetCultureInfo", "CreateSpecificCulture" -> "CultureInfo." + mention.shown();
      default -> mention.name();
    };
  }

  private static boolean isCulture(String suffix, String stem) {
    if (!stem.contains(".") || suffix.isEmpty()) {
      return false;
    }
    String[] parts = suffix.split("-", -1);
    boolean language = isLetters(parts[0], 2) || (parts.length > 1 && isLetters(parts[0], 3));
    return language
        && switch (parts.length) {
          case 1 -> true;
          case 2 -> isLetters(parts[1], 2) || isLetters(parts[1], 4);
          case 3 -> isLetters(parts[1], 4) && isLetters(parts[2], 2);
          default -> false;
        };
  }

  private static boolean isLetters(String text, int length) {
    return text.length() == length && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
