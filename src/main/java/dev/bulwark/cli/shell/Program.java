package dev.bulwark.cli.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Everything that can be typed, as the program's own specs have it.
 *
 * @param root what can stand before a command
 * @param commands in the order of the program's help
 */
public record Program(Verb root, List<Verb> commands) {

  /**
   * Reads the specs.
   *
   * @param vocabulary what a label such as {@code RULE} stands for, where the spec itself does not
   *     say what its values can be
   */
  public static Program of(CommandSpec root, Function<String, Values> vocabulary) {
    return new Program(
        verb(root, vocabulary),
        root.subcommands().values().stream()
            .map(line -> verb(line.getCommandSpec(), vocabulary))
            .toList());
  }

  /** Each set of words that a flag or argument takes, by a name for it. */
  Map<String, Values> dictionaries() {
    var named = new LinkedHashMap<String, Values>();
    for (var command : commands) {
      command.flags().stream()
          .filter(flag -> flag.label().isPresent())
          .forEach(flag -> named.putIfAbsent(name(command, flag), flag.values()));
      command
          .arguments()
          .ifPresent(following -> named.putIfAbsent(name(command, following), following.values()));
    }
    named.values().removeIf(values -> !(values instanceof Values.Words));
    return named;
  }

  static String name(Verb command, Flag flag) {
    return (command.name() + flag.names().getLast()).replace('-', '_');
  }

  static String name(Verb command, Verb.Arguments following) {
    return (command.name() + "__" + following.label()).replaceAll("[^A-Za-z]", "_");
  }

  /** The questions that can be answered on the command line, where a command takes such answers. */
  Optional<Values.Assignments> assignments() {
    return commands.stream()
        .flatMap(command -> command.flags().stream())
        .map(Flag::values)
        .filter(Values.Assignments.class::isInstance)
        .map(Values.Assignments.class::cast)
        .findFirst();
  }

  private static Verb verb(CommandSpec spec, Function<String, Values> vocabulary) {
    var flags = new ArrayList<Flag>();
    for (var option : spec.options()) {
      if (!option.hidden()) {
        flags.add(flag(option, vocabulary));
      }
    }
    var arguments =
        spec.positionalParameters().stream()
            .findFirst()
            .map(following ->
                new Verb.Arguments(
                    following.paramLabel(),
                    String.join(" ", following.description()),
                    values(following, vocabulary),
                    following.arity().max() > 1));
    return new Verb(
        spec.name(),
        String.join(" ", spec.usageMessage().description()),
        flags,
        arguments,
        List.of(spec.usageMessage().footer()));
  }

  private static Flag flag(OptionSpec option, Function<String, Values> vocabulary) {
    var names = new ArrayList<>(List.of(option.names()));
    names.sort(Comparator.comparingInt(String::length));
    boolean takes = option.arity().max() > 0;
    return new Flag(
        names,
        String.join(" ", option.description()),
        takes ? Optional.of(option.paramLabel()) : Optional.empty(),
        takes ? values(option, vocabulary) : new Values.Free(),
        option.isMultiValue());
  }

  private static Values values(ArgSpec spec, Function<String, Values> vocabulary) {
    var candidates = Optional.ofNullable(spec.completionCandidates());
    return candidates.isPresent()
        ? new Values.Words(
            StreamSupport.stream(candidates.get().spliterator(), false)
                .map(text -> new Word(text, ""))
                .toList())
        : vocabulary.apply(spec.paramLabel());
  }
}
