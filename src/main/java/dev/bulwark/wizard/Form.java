package dev.bulwark.wizard;

import dev.bulwark.project.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings what was typed into the one spelling of an answer, or says what is wrong with its form.
 */
sealed interface Form {

  /** The one spelling. */
  record Right(String value) implements Form {}

  /** The reason and the mend. */
  record Wrong(String reason) implements Form {}

  /**
   * Longest answer taken, in characters; a restore list of a large solution is the longest real
   * one.
   */
  int LONGEST = 65_536;

  /** Most characters of a value that a message repeats. */
  int SHOWN = 60;

  /** Reads a value for a question whose choices are given. */
  static Form read(Question question, String typed, List<Choice> choices) {
    var text = typed.strip();
    if (text.length() > LONGEST) {
      return new Wrong("longer than " + LONGEST + " characters; shorten it");
    }
    if (!Printable.is(text)) {
      return new Wrong("holds a character that cannot be printed; remove it");
    }
    if (text.isEmpty() && !(question.kind() instanceof Kind.Items)) {
      return new Wrong("empty; give a value, or leave the question out to take the default");
    }
    var kind = question.kind();
    if (kind instanceof Kind.OneOf) {
      return choice(text, choices);
    }
    if (kind instanceof Kind.YesNo) {
      return yesNo(text)
          .map(v -> choice(v, choices))
          .orElseGet(() -> new Wrong("neither yes nor no; write true or false"));
    }
    if (kind instanceof Kind.Number number) {
      return number(text, number);
    }
    return kind instanceof Kind.Items ? items(text) : new Right(text);
  }

  /**
   * The value as it may be shown to a person: at most {@link #SHOWN} characters, nothing
   * unprintable.
   */
  static String shown(String value) {
    var printable = Printable.of(value);
    return printable.codePointCount(0, printable.length()) > SHOWN
        ? printable.substring(0, printable.offsetByCodePoints(0, SHOWN)) + "…"
        : printable;
  }

  private static Form choice(String text, List<Choice> choices) {
    var found = choices.stream().filter(choice -> choice.value().equals(text)).findFirst();
    if (found.isPresent()) {
      return found.get().impossible().<Form>map(Wrong::new).orElseGet(() -> new Right(text));
    }
    var values = choices.stream().map(Choice::value).toList();
    return new Wrong(
        "no such choice; "
            + Nearest.to(text, values)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "choose " + oneOf(choices)));
  }

  private static String oneOf(List<Choice> choices) {
    return choices.stream()
        .filter(choice -> choice.impossible().isEmpty())
        .map(Choice::value)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> yesNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "on" -> Optional.of("true");
      case "false", "no", "n", "off" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  private static Form number(String text, Kind.Number kind) {
    if (text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() <= 9) {
      int value = Integer.parseInt(text);
      if (value >= kind.min() && value <= kind.max()) {
        return new Right(Integer.toString(value));
      }
    }
    return new Wrong(
        "not a whole number from " + kind.min() + " to " + kind.max() + "; choose one in between");
  }

  private static Form items(String text) {
    if (text.isEmpty() || text.equals("none")) {
      return new Right("none");
    }
    return new Right(
        Items.join(
            Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()));
  }
}
