package dev.bulwark.dockerfile;

import dev.bulwark.dockerfile.CommandForm.ExecForm;
import dev.bulwark.dockerfile.CommandForm.ShellForm;
import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Edits of a Dockerfile that touch what they must and keep its style. Those of one file can be made
 * together where they touch different instructions.
 *
 * <pre>{@code
 * var edits = new DockerfileEdits(file);
 * var text = file.source().with(edits.setValue(env, pair, "8080"));
 * }</pre>
 */
public final class DockerfileEdits {
  private final Dockerfile file;
  private final LineEdits lines;

  /** Edits of a file. */
  public DockerfileEdits(Dockerfile file) {
    this.file = file;
    this.lines = new LineEdits(file);
  }

  /**
   * Puts other text in the place of a word, exactly as it is given. At the start of a continued
   * line a text that begins with a number sign would be a comment.
   */
  public static Edit replace(Word word, String text) {
    return new Edit(word.span(), text);
  }

  /** Puts another string in the place of a word or JSON string, as it is read. */
  public static Edit replaceValue(Word word, String value) {
    var json = Quoting.json(List.of(value));
    return replace(word, word.isJson() ? json.substring(1, json.length() - 1) : value);
  }

  /**
   * Gives a pair of ENV, LABEL or ARG another value, quoted where it must be or was before. The
   * value is meant literally: a dollar sign in it begins no variable.
   *
   * @throws IllegalArgumentException for a value with a line end
   */
  public Edit setValue(KeyValue pair, String value) {
    var old = pair.value().map(Word::raw).orElse("");
    var text = Quoting.value(value, file.escape(), old.startsWith("\""));
    if (pair.value().isEmpty()) {
      return Edit.insert(pair.word().span().end(), "=" + text);
    }
    var quote = Words.openQuote(pair.key().raw(), file.escape());
    if (quote.isEmpty()) {
      return replace(pair.value().get(), text);
    }
    // The quote goes on into the value, and with it what divides the two.
    int valueStart = pair.value().get().span().start();
    var between = Span.at(pair.key().span().end()).to(Span.at(valueStart));
    return new Edit(
        between.to(pair.value().get().span()), quote + file.source().text(between) + text);
  }

  /** Takes a pair out of an ENV; with the last one goes the instruction. */
  public List<Edit> removePair(Env env, KeyValue pair) {
    return removeOne(env, env.pairs(), pair, KeyValue::word);
  }

  /** Takes a port out of an EXPOSE; with the last one goes the instruction. */
  public List<Edit> removePort(Expose expose, Port port) {
    return removeOne(expose, expose.ports(), port, Port::word);
  }

  /** Takes an instruction out, with the line end behind it. Comments above it stay. */
  public List<Edit> remove(Instruction instruction) {
    return lines.remove(instruction);
  }

  /**
   * Puts an instruction in a line of its own above another, and above the comments that belong to
   * it. The keyword is written in small letters where the other one's is.
   *
   * @throws IllegalArgumentException for arguments with a line end
   */
  public List<Edit> insertBefore(Instruction neighbour, String keyword, String arguments) {
    return lines.insertBefore(neighbour, line(neighbour, keyword, arguments));
  }

  /**
   * Puts an instruction in a line of its own below another.
   *
   * @throws IllegalArgumentException for arguments with a line end
   */
  public List<Edit> insertAfter(Instruction neighbour, String keyword, String arguments) {
    return lines.insertAfter(neighbour, line(neighbour, keyword, arguments));
  }

  /**
   * Turns a command line into the JSON array that says the same, without a shell around it.
   *
   * @return empty where it is an array already, or where a shell does more than divide it into
   *     words: expand variables, redirect, combine commands
   */
  public Optional<Edit> toExec(CommandForm form) {
    return switch (form) {
      case ExecForm _ -> Optional.empty();
      case ShellForm(var word) ->
          ExecWords.of(word.raw()).map(words -> replace(word, Quoting.json(words)));
    };
  }

  /**
   * Gives an instruction a flag, or an existing one, the first of its name, another value.
   *
   * @throws IllegalArgumentException for a value with a line end
   */
  public Edit setFlag(Instruction instruction, String name, String value) {
    var text = "--" + name + "=" + Quoting.flag(value, file.escape());
    var existing = instruction.head().flag(name);
    if (existing.isPresent()) {
      return replace(existing.get().word(), text);
    }
    return Edit.insert(flagsEnd(instruction), " " + text);
  }

  /** Takes a flag out. */
  public Edit removeFlag(Instruction instruction, Flag flag) {
    var before = instruction.head().keyword().span();
    for (var other : instruction.flags()) {
      if (other.word().span().start() < flag.word().span().start()) {
        before = other.word().span();
      }
    }
    return Edit.delete(new Span(before.end(), flag.word().span().end()));
  }

  private static String line(Instruction neighbour, String keyword, String arguments) {
    if (arguments.indexOf('\n') >= 0 || arguments.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("an instruction to put in has one line");
    }
    var written = neighbour.head().keyword().raw();
    boolean small = !written.isEmpty() && written.equals(written.toLowerCase(Locale.ROOT));
    var folded = small ? keyword.toLowerCase(Locale.ROOT) : keyword.toUpperCase(Locale.ROOT);
    return arguments.isEmpty() ? folded : folded + " " + arguments;
  }

  /** With a word goes what divides it from the one before, or, if it is the first, behind it. */
  private <T> List<Edit> removeOne(
      Instruction instruction, List<T> all, T one, Function<T, Word> word) {
    int index = all.indexOf(one);
    if (index < 0) {
      throw new IllegalArgumentException(word.apply(one).raw() + " is not in the instruction");
    }
    if (all.size() == 1) {
      return remove(instruction);
    }
    var span = word.apply(one).span();
    if (index > 0) {
      return List.of(
          Edit.delete(new Span(word.apply(all.get(index - 1)).span().end(), span.end())));
    }
    var next = new Span(span.start(), word.apply(all.get(1)).span().start());
    boolean comments =
        instruction.head().inside().stream().anyMatch(inside -> next.contains(inside.span()));
    var second = word.apply(all.get(1)).raw();
    if (second.startsWith("#")) {
      // At the start of a continued line it would be a comment.
      return List.of(new Edit(new Span(flagsEnd(instruction), next.end()), " "));
    }
    boolean guard = second.startsWith("--") && !saysFlagsEnd(instruction);
    return List.of(
        comments ? new Edit(span, guard ? "--" : "") : new Edit(next, guard ? "-- " : ""));
  }

  /** Whether two dashes say already that what follows is no flag. */
  private boolean saysFlagsEnd(Instruction instruction) {
    int arguments = instruction.head().arguments().span().start();
    return file.source().text(new Span(flagsEnd(instruction), arguments)).contains("--");
  }

  private static int flagsEnd(Instruction instruction) {
    var flags = instruction.flags();
    return flags.isEmpty()
        ? instruction.head().keyword().span().end()
        : flags.getLast().word().span().end();
  }
}
