package dev.bulwark.rules;

import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.StageEnd;
import dev.bulwark.dockerfile.StageGraph;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.rules.CommandWords.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code dotnet} command that a stage runs while it is built, such as {@code dotnet publish}.
 *
 * @param stage that runs it
 * @param run the instruction
 * @param verb {@code restore}, {@code build}, {@code publish}, {@code test}, …
 * @param target the project, solution or folder it names; empty where it names none
 * @param framework the word behind {@code -f}
 * @param configuration the word behind {@code -c}
 * @param folder where it runs, in the image; empty where that is not certain
 * @param command all of it
 */
record BuildStep(
    Stage stage,
    Run run,
    String verb,
    Optional<Token> target,
    Optional<Token> framework,
    Optional<Token> configuration,
    Optional<String> folder,
    CommandWords command) {
  private static final Set<String> VERBS =
      Set.of("restore", "build", "publish", "test", "run", "watch", "pack", "msbuild");

  /** Options that take the next word. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-c",
          "--configuration",
          "-o",
          "--output",
          "-f",
          "--framework",
          "-r",
          "--runtime",
          "-a",
          "--arch",
          "--os",
          "-v",
          "--verbosity",
          "-s",
          "--source",
          "--configfile",
          "--packages",
          "--version-suffix",
          "--manifest",
          "--artifacts-path",
          "--project",
          "-l",
          "--logger",
          "--filter",
          "--settings",
          "--results-directory",
          "--collect",
          "--lock-file-path",
          "--launch-profile",
          "-lp",
          "--tl",
          "-p",
          "--property");

  /** The commands of a file's stages, in the order of the text. */
  static List<BuildStep> in(ImageFile file) {
    return file.steps(() -> read(file.dockerfile(), StageGraph.of(file.dockerfile())));
  }

  private static List<BuildStep> read(Dockerfile file, StageGraph graph) {
    var steps = new ArrayList<BuildStep>();
    for (var stage : file.stages()) {
      for (var instruction : stage.instructions()) {
        if (instruction instanceof Run run
            && run.command().isPresent()
            && run.head().heredocs().isEmpty()) {
          read(file, graph, stage, run, steps);
        }
      }
    }
    return List.copyOf(steps);
  }

  private static void read(
      Dockerfile file, StageGraph graph, Stage stage, Run run, List<BuildStep> steps) {
    var commands = CommandWords.of(run.command().orElseThrow());
    if (commands.stream().noneMatch(BuildStep::isDotnet)) {
      return;
    }
    var folder = Places.workdir(file, graph, run);
    for (var command : commands) {
      if (command.program().equals("cd") && command.words().size() > 1) {
        var to = value(file, graph, run, command.words().get(1));
        folder = folder.flatMap(from -> to.map(path -> Places.join(from, path)));
      } else if (isDotnet(command)) {
        steps.add(of(stage, run, command, folder));
      }
    }
  }

  private static boolean isDotnet(CommandWords command) {
    return command.program().equals("dotnet")
        && command.words().size() > 1
        && VERBS.contains(command.words().get(1).text());
  }

  private static BuildStep of(Stage stage, Run run, CommandWords command, Optional<String> folder) {
    var words = command.words();
    var verb = words.get(1).text();
    Optional<Token> target = Optional.empty();
    Optional<Token> framework = Optional.empty();
    Optional<Token> configuration = Optional.empty();
    for (int at = 2; at < words.size(); at++) {
      var word = words.get(at);
      var text = word.text();
      if (text.equals("--")) {
        break;
      }
      if (!text.startsWith("-") && !isSwitch(text)) {
        target = target.isEmpty() ? Optional.of(word) : target;
        continue;
      }
      boolean joined = text.indexOf('=') > 0 && text.startsWith("--");
      var name = joined ? text.substring(0, text.indexOf('=')) : text;
      var value =
          joined
              ? Optional.of(part(word, text.indexOf('=') + 1))
              : at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.<Token>empty();
      switch (name) {
        case "-f", "--framework" -> framework = verb.equals("restore") ? framework : value;
        case "-c", "--configuration" -> configuration = value;
        case "--project" -> target = value;
        default -> {}
      }
      if (!joined && takesNext(verb, name)) {
        at++;
      }
    }
    return new BuildStep(stage, run, verb, target, framework, configuration, folder, command);
  }

  /** {@code restore -f} forces, {@code -p} and its like may hold their value themselves. */
  private static boolean takesNext(String verb, String name) {
    return WITH_VALUE.contains(name) && !(verb.equals("restore") && name.equals("-f"));
  }

  /** An option of MSBuild in its own spelling, {@code /p:Name=Value}; not a path. */
  private static boolean isSwitch(String text) {
    return text.startsWith("/")
        && text.indexOf(':') > 0
        && text.substring(1, text.indexOf(':')).chars().allMatch(Character::isLetter);
  }

  private static Token part(Token word, int from) {
    var raw = word.word().raw();
    boolean plain = raw.equals(word.text());
    return plain
        ? new Token(word.word().part(from, raw.length()), word.text().substring(from))
        : new Token(word.word(), word.text().substring(from));
  }

  /** What a word says where it stands, if that is certain. */
  static Optional<String> value(Dockerfile file, StageGraph graph, Run run, Token token) {
    return token.variable()
        ? token.text().contains("$(") || token.text().indexOf('`') >= 0
            ? Optional.empty()
            : StageEnd.expand(file, graph, run, Word.of(token.text())).certain()
        : Optional.of(token.text());
  }

  /** Whether an option of MSBuild gives a property a value, for example {@code -p:UseAppHost}. */
  Optional<String> property(String name) {
    for (var token : command.words()) {
      var text = token.text();
      int colon = text.indexOf(':');
      var option = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
      boolean sets =
          Set.of("-p", "/p", "--property", "-property", "/property").contains(option)
              && text.regionMatches(true, colon + 1, name + "=", 0, name.length() + 1);
      if (sets) {
        return Optional.of(text.substring(colon + name.length() + 2));
      }
    }
    return Optional.empty();
  }
}
