package dev.bulwark.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sources and settings of a program say that its container has to know, read from files
 * that are at hand.
 *
 * @param listens settings that win over the container's port variable, such as {@code
 *     UseUrls("http://*:5005")}
 * @param writes files and folders that the program writes, as its code and settings name them
 * @param files paths among them of files that the code writes, whatever the settings say
 */
public record ProgramFacts(
    List<Found<String>> listens, List<Found<String>> writes, List<Found<String>> files) {
  private static final Set<String> NAMES =
      Stream.of(AddressHints.NAMES, FileHints.NAMES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Keeps its own copies. */
  public ProgramFacts {
    listens = List.copyOf(listens);
    writes = List.copyOf(writes);
    files = List.copyOf(files);
  }

  /** Whether anything is read from a file of that path. */
  public static boolean reads(String path) {
    return Language.of(path).isPresent() || AppSettings.isRelevant(RepoPath.name(path));
  }

  /**
   * The facts of a program.
   *
   * @param sources of it and of its libraries
   * @param settings files in its own folder, and others
   * @param bytes of a file; empty where it cannot be read
   */
  public static ProgramFacts of(
      List<String> sources, List<String> settings, Function<String, Optional<byte[]>> bytes) {
    Function<String, Optional<String>> texts =
        path -> bytes.apply(path).flatMap(TextDecoder::decode);
    var mentions = new ArrayList<Mention>();
    for (var path : sources) {
      Language.of(path)
          .ifPresent(language ->
              texts
                  .apply(path)
                  .filter(text -> NAMES.stream().anyMatch(text::contains))
                  .map(text -> MentionReader.read(path, SourceText.of(text, language), NAMES))
                  .ifPresent(mentions::addAll));
    }
    var known =
        AppSettings.read(settings, FileHints.sqliteConnections(mentions), texts, new Remarks());
    return new ProgramFacts(
        shown(Stream.concat(AddressHints.overrides(mentions).stream(), known.overrides().stream())),
        shown(writes(mentions, known).stream()),
        FileHints.files(mentions).stream().filter(file -> Printable.is(file.value())).toList());
  }

  /** What a program writes, so far as constants say. */
  static List<Found<String>> writes(List<Mention> mentions, AppSettings settings) {
    boolean named = !settings.databases().isEmpty() || FileHints.namesSqlite(mentions);
    return Stream.of(
            FileHints.written(mentions),
            settings.logs(),
            settings.databases(),
            named ? List.<Found<String>>of() : FileHints.unnamedSqlite(mentions))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Found<String>> shown(Stream<Found<String>> facts) {
    return facts.map(Printable::of).toList();
  }
}
