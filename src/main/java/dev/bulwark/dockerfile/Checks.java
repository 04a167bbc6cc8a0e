package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;

/** Finds why BuildKit would refuse a file whose lines could be read. */
final class Checks {
  private final Lines lines;
  private final List<Problem> problems;

  Checks(Lines lines, List<Problem> problems) {
    this.lines = lines;
    this.problems = problems;
  }

  void check(Dockerfile file) {
    for (int line = 0; line < lines.count(); line++) {
      if (lines.isTooLong(line)) {
        add(line + 1, lines.whole(line), "the line is longer than 65535 bytes");
      }
    }
    boolean inStage = false;
    for (var instruction : file.instructions()) {
      inStage |= instruction instanceof From;
      if (!inStage && !(instruction instanceof Arg) && !(instruction instanceof Unknown)) {
        add(instruction, "there is no stage yet: FROM comes first");
      }
      problem(instruction).ifPresent(reason -> add(instruction, reason));
    }
    if (file.stages().isEmpty()) {
      add(1, Span.at(file.source().start()), "there is no FROM, so there is nothing to build");
    }
  }

  private Optional<String> problem(Instruction instruction) {
    var unread = unreadable(instruction);
    if (unread.isPresent()) {
      return unread;
    }
    var keyword = instruction.keyword();
    var own =
        switch (instruction) {
          case Add add -> paths(add.paths(), keyword);
          case Copy copy -> paths(copy.paths(), keyword);
          case Arg arg -> pairs(arg.pairs(), keyword);
          case Env env -> pairs(env.pairs(), keyword);
          case Label label -> pairs(label.pairs(), keyword);
          case Expose expose -> atLeastOne(expose.ports().isEmpty(), keyword);
          case From from -> StageRules.problem(from);
          case Healthcheck check -> HealthRules.problem(check);
          case Maintainer maintainer -> exactlyOne(maintainer.argument(), keyword);
          case Stopsignal signal -> exactlyOne(signal.argument(), keyword);
          case User user -> exactlyOne(user.argument(), keyword);
          case Workdir workdir -> exactlyOne(workdir.argument(), keyword);
          case Onbuild onbuild -> trigger(onbuild);
          case Run run -> RunRules.problem(run);
          case Shell shell -> shell(shell);
          case Volume volume -> volume(volume);
          case Unknown unknown ->
              Optional.of("unknown instruction " + unknown.head().keyword().raw());
          case Cmd _, Entrypoint _ -> Optional.<String>empty();
        };
    return own.isPresent() ? own : FlagRules.problem(instruction);
  }

  /** What BuildKit refuses even in an instruction that ONBUILD only keeps. */
  private Optional<String> unreadable(Instruction instruction) {
    return switch (instruction) {
      case Env env -> separators(env.pairs(), env.legacy(), env.keyword());
      case Label label -> separators(label.pairs(), label.legacy(), label.keyword());
      case Add add -> onlyStrings(add.head().arguments());
      case Copy copy -> onlyStrings(copy.head().arguments());
      case Volume volume -> onlyStrings(volume.head().arguments());
      case Run run -> onlyStrings(run.command());
      case Cmd cmd -> onlyStrings(cmd.command());
      case Entrypoint entrypoint -> onlyStrings(entrypoint.command());
      case Shell shell -> onlyStrings(shell.command());
      case Healthcheck check -> onlyStrings(check.command());
      case Onbuild onbuild -> onbuild.inner().flatMap(this::unreadable);
      case Arg _, Expose _, From _, Maintainer _, Stopsignal _, Unknown _, User _, Workdir _ ->
          Optional.empty();
    };
  }

  private static Optional<String> separators(List<KeyValue> pairs, boolean legacy, String keyword) {
    for (var pair : pairs) {
      if (pair.value().isEmpty()) {
        return Optional.of(
            legacy
                ? keyword + " must have two arguments"
                : "no = in " + pair.word().raw() + ": it must be name=value");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> onlyStrings(Optional<CommandForm> command) {
    return command.flatMap(form -> onlyStrings(form.word()));
  }

  private static Optional<String> onlyStrings(Word arguments) {
    return JsonArray.read(arguments) instanceof JsonArray.OtherThanStrings
        ? Optional.of("a JSON array here must have strings only")
        : Optional.empty();
  }

  private static Optional<String> paths(List<Word> paths, String keyword) {
    if (paths.size() < 2) {
      return Optional.of(keyword + " requires at least two arguments, a source and a destination");
    }
    return HeredocMark.isOne(paths.getLast().value())
        ? Optional.of(keyword + " cannot accept a heredoc as a destination")
        : Optional.empty();
  }

  private static Optional<String> pairs(List<KeyValue> pairs, String keyword) {
    return pairs.stream().anyMatch(pair -> pair.key().isEmpty())
        ? Optional.of(keyword + " names can not be blank")
        : atLeastOne(pairs.isEmpty(), keyword);
  }

  private static Optional<String> atLeastOne(boolean none, String keyword) {
    return none ? Optional.of(keyword + " requires at least one argument") : Optional.empty();
  }

  private static Optional<String> exactlyOne(Optional<Word> argument, String keyword) {
    return argument.isPresent()
        ? Optional.empty()
        : Optional.of(keyword + " requires exactly one argument");
  }

  private Optional<String> trigger(Onbuild onbuild) {
    if (onbuild.inner().isEmpty()) {
      return atLeastOne(true, "ONBUILD");
    }
    var keyword = onbuild.inner().get().keyword();
    return switch (keyword) {
      case "ONBUILD", "MAINTAINER", "FROM" ->
          Optional.of(keyword + " isn't allowed as an ONBUILD trigger");
      default -> Optional.empty();
    };
  }

  private static Optional<String> shell(Shell shell) {
    if (shell.command().isEmpty()) {
      return atLeastOne(true, "SHELL");
    }
    return switch (shell.command().get()) {
      case CommandForm.ExecForm(var _, var arguments) -> atLeastOne(arguments.isEmpty(), "SHELL");
      case CommandForm.ShellForm _ -> Optional.of("SHELL requires a JSON array");
    };
  }

  private static Optional<String> volume(Volume volume) {
    return volume.paths().stream().anyMatch(path -> Word.of(path.value()).trimmed().isEmpty())
        ? Optional.of("VOLUME specified can not be an empty string")
        : atLeastOne(volume.paths().isEmpty(), "VOLUME");
  }

  private void add(Instruction instruction, String reason) {
    add(instruction.line(), instruction.span(), reason);
  }

  private void add(int line, Span span, String reason) {
    problems.add(new Problem(line, span, reason));
  }
}
