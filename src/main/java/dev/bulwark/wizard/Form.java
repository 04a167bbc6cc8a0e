package dev.bulwark.wizard;

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

  /** Reads a value for a question whose choices are given. */
  static Form read(Question question, String typed, List<Choice> choices) {
    var text = typed.strip();
    if (text.length() > LONGEST) {
      return new Wrong("longer than " + LONGEST + " characters; shorten it");
    }
    if (text.codePoints().anyMatch(Form::unprintable)) {
      return new Wrong("holds a character that cannot be printed; remove it");
    }
    if (text.isEmpty() && !(question.kind() instanceof Kind.Items)) {
      return new Wrong("empty; give a value, or leave the question out to take the default");
    }
    return switch (question.kind()) {
      case Kind.OneOf ignored -> choice(text, choices);
      case Kind.YesNo ignored ->
          yesNo(text)
              .map(v -> choice(v, choices))
              .orElseGet(() -> new Wrong("neither yes nor no; write true or false"));
      case Kind.Number number -> number(text, number);
      case Kind.Text ignored -> new Right(text);
      case Kind.Items ignored -> items(text);
    };
  }

  /** The value as it may be shown to a person: at most 60 characters, nothing unprintable. */
  static String shown(String value) {
    var printable =
        value
            .codePoints()
            .limit(60)
            .map(c -> unprintable(c) ? '?' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return value.codePointCount(0, value.length()) > 60 ? printable + "…" : printable;
  }

  private static boolean unprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
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
