package dev.bulwark.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders that a script may stand in while it runs: somebody starts it from its own folder or
 * from that of the set, and {@code cd} leads it elsewhere.
 */
final class BuildFolders {
  private static final Set<String> ENTERS = Set.of("cd", "chdir", "set-location", "sl");
  private static final Set<String> PUSHES = Set.of("pushd", "push-location");
  private static final Set<String> POPS = Set.of("popd", "pop-location");
  private static final Set<String> SWITCHES = Set.of("/d", "--", "-P", "-L");

  /** What stands for the folder of the script. */
  private static final Pattern OF_SCRIPT =
      Pattern.compile(
          "^(?:\\$PSScriptRoot|\\$\\{PSScriptRoot}|%~dp0"
              + "|\\$\\{(?:0|BASH_SOURCE(?:\\[0])?)%/\\*}"
              + "|\\$\\( *dirname +(?:-- +)?\"?\\$\\{?(?:0|BASH_SOURCE(?:\\[0])?)}?\"? *\\))"
              + "[/\\\\]?",
          Pattern.CASE_INSENSITIVE);

  /** What stands for the folder of the repository. */
  private static final Pattern OF_SET =
      Pattern.compile(
          "^(?:\\$\\( *git +rev-parse +--show-toplevel *\\)"
              + "|\\$\\{?GITHUB_WORKSPACE}?|\\$\\{\\{ *github\\.workspace *}}"
              + "|\\$\\{?CI_PROJECT_DIR}?"
              + "|\\$\\((?:Build\\.SourcesDirectory|Build\\.Repository\\.LocalPath"
              + "|System\\.DefaultWorkingDirectory)\\)|\\$\\{?BUILD_SOURCESDIRECTORY}?)[/\\\\]?",
          Pattern.CASE_INSENSITIVE);

  /** What stands for the folder that the script is in. */
  private static final Pattern OF_NOW =
      Pattern.compile(
          "^(?:\\$\\(pwd\\)|\\$\\{?PWD}?|\\$\\(PWD\\)|\\$\\(CURDIR\\)|%CD%)(?=[/\\\\]|$)[/\\\\]?",
          Pattern.CASE_INSENSITIVE);

  private final String own;
  private final Deque<List<String>> left = new ArrayDeque<>();
  private List<String> now;

  /**
   * At the begin of a script.
   *
   * @param own folder of the script
   * @param now where somebody may start it
   */
  BuildFolders(String own, List<String> now) {
    this.own = own;
    this.now = now;
  }

  /** Follows a command that leads elsewhere; nothing happens for any other. */
  void follow(ScriptCommand command) {
    var words = command.words();
    var name = ScriptCommand.unmarked(words.getFirst()).toLowerCase(Locale.ROOT);
    if (name.equals(ScriptCommand.OPENS) || PUSHES.contains(name)) {
      left.push(now);
    }
    if (ENTERS.contains(name) || PUSHES.contains(name)) {
      now =
          words.stream()
              .skip(1)
              .filter(word -> !SWITCHES.contains(word) && !word.equalsIgnoreCase("-Path"))
              .findFirst()
              .map(this::places)
              .orElse(List.of());
    }
    if ((name.equals(ScriptCommand.CLOSES) || POPS.contains(name)) && !left.isEmpty()) {
      now = left.pop();
    }
  }

  /** What a path may lead to, seen from there; none where that is not certain. */
  List<String> places(String word) {
    return from(word).distinct().toList();
  }

  private Stream<String> from(String word) {
    var script = OF_SCRIPT.matcher(word);
    if (script.find()) {
      return in(List.of(own), word.substring(script.end()));
    }
    var set = OF_SET.matcher(word);
    if (set.find()) {
      return in(List.of(""), word.substring(set.end()));
    }
    var here = OF_NOW.matcher(word);
    return in(now, here.find() ? word.substring(here.end()) : word);
  }

  private static Stream<String> in(List<String> folders, String path) {
    return Substitution.in(path) || path.startsWith("-") || path.startsWith("~")
        ? Stream.empty()
        : folders.stream().flatMap(folder -> Paths.resolve(folder, path).stream());
  }
}
