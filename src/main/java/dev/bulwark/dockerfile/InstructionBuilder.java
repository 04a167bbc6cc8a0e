package dev.bulwark.dockerfile;

import dev.bulwark.dockerfile.CommandForm.ExecForm;
import dev.bulwark.dockerfile.CommandForm.ShellForm;
import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;

/** Makes an instruction of its kind out of its parts. */
final class InstructionBuilder {
  private final char escape;

  InstructionBuilder(char escape) {
    this.escape = escape;
  }

  Instruction build(Head head) {
    return build(head, true);
  }

  private Instruction build(Head head, boolean mayNest) {
    var arguments = head.arguments();
    return switch (Instruction.normalised(head.keyword().raw())) {
      case "FROM" -> new From(head, Words.plain(arguments));
      case "ARG" -> new Arg(head, pairs(arguments));
      case "ENV" -> new Env(head, keyValues(arguments), isLegacy(arguments));
      case "LABEL" -> new Label(head, keyValues(arguments), isLegacy(arguments));
      case "RUN" -> new Run(head, command(arguments));
      case "COPY" -> new Copy(head, list(arguments), isJson(arguments));
      case "ADD" -> new Add(head, list(arguments), isJson(arguments));
      case "EXPOSE" -> new Expose(head, Words.plain(arguments).stream().map(Port::of).toList());
      case "USER" -> new User(head, present(arguments));
      case "WORKDIR" -> new Workdir(head, present(arguments));
      case "STOPSIGNAL" -> new Stopsignal(head, present(arguments));
      case "MAINTAINER" -> new Maintainer(head, present(arguments));
      case "ENTRYPOINT" -> new Entrypoint(head, command(arguments));
      case "CMD" -> new Cmd(head, command(arguments));
      case "SHELL" -> new Shell(head, command(arguments));
      case "HEALTHCHECK" -> healthcheck(head, arguments);
      case "VOLUME" -> new Volume(head, list(arguments), isJson(arguments));
      case "ONBUILD" -> mayNest ? new Onbuild(head, inner(head)) : new Unknown(head);
      default -> new Unknown(head);
    };
  }

  /** What BuildKit would keep; ONBUILD in ONBUILD, which it refuses, is not looked into. */
  private Optional<Instruction> inner(Head head) {
    var arguments = head.arguments();
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    var parts = Parts.of(arguments.line(), arguments.start(), arguments.end(), escape);
    var span = new Span(parts.keyword().span().start(), head.span().end());
    return Optional.of(
        build(
            new Head(
                span,
                parts.keyword(),
                parts.flags(),
                parts.arguments(),
                head.heredocs(),
                head.above(),
                head.inside(),
                head.line(),
                head.lastLine(),
                head.dangling()),
            false));
  }

  private static Optional<Word> present(Word word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }

  private static Optional<CommandForm> command(Word arguments) {
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        JsonArray.read(arguments) instanceof JsonArray.Strings(var words)
            ? new ExecForm(arguments, words)
            : new ShellForm(arguments));
  }

  private static List<Word> list(Word arguments) {
    return JsonArray.read(arguments) instanceof JsonArray.Strings(var words)
        ? words
        : Words.plain(arguments);
  }

  private static boolean isJson(Word arguments) {
    return JsonArray.read(arguments) instanceof JsonArray.Strings;
  }

  private static Healthcheck healthcheck(Head head, Word arguments) {
    var text = arguments.raw();
    int end = 0;
    while (end < text.length() && !Space.ascii(text.charAt(end))) {
      end++;
    }
    int rest = end;
    while (rest < text.length() && Space.ascii(text.charAt(rest))) {
      rest++;
    }
    return new Healthcheck(
        head, present(arguments.part(0, end)), command(arguments.part(rest, text.length())));
  }

  private List<KeyValue> pairs(Word arguments) {
    return Words.quoted(arguments, escape).stream().map(KeyValue::of).toList();
  }

  /** Whether the first word has no equals sign, which is what BuildKit goes by. */
  private boolean isLegacy(Word arguments) {
    var words = Words.quoted(arguments, escape);
    return !words.isEmpty() && words.getFirst().raw().indexOf('=') < 0;
  }

  private List<KeyValue> keyValues(Word arguments) {
    if (!isLegacy(arguments)) {
      return pairs(arguments);
    }
    var text = arguments.raw();
    int end = 0;
    while (end < text.length() && !Space.plain(text.charAt(end))) {
      end++;
    }
    int rest = end;
    while (rest < text.length() && Space.plain(text.charAt(rest))) {
      rest++;
    }
    var value =
        end == text.length()
            ? Optional.<Word>empty()
            : Optional.of(arguments.part(rest, text.length()));
    return List.of(new KeyValue(arguments, arguments.part(0, end), value));
  }
}
