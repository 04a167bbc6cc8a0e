package dev.bulwark.blueprint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One answer as the notes and the answers file show it.
 *
 * @param id the question
 * @param title its title
 * @param group its page's title
 * @param value the answer's one spelling
 * @param kind the form of the answer, for example {@code number} or {@code list}
 */
public record Decision(String id, String title, String group, String value, String kind) {
  /** Longer values, in characters, make a heading that nobody reads. */
  private static final int LONGEST_IN_HEADING = 60;

  private static final String NONE = "none";

  private static final Set<String> TEXTS = Set.of("choice", "text");

  private static final Set<String> TRUTHS = Set.of("true", "false");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  /** The text of an answer that is one; the word for having none is one, too. */
  public Optional<String> text() {
    return TEXTS.contains(kind) || value.equals(NONE) ? Optional.of(value) : Optional.empty();
  }

  /** The truth value of a yes or no; none when the value is neither. */
  public Optional<Boolean> truth() {
    return is("yes-no") && TRUTHS.contains(value)
        ? Optional.of(value.equals("true"))
        : Optional.empty();
  }

  /** The items of a list. */
  public Optional<List<String>> items() {
    return is("list") ? Optional.of(List.of(value.split(",", -1))) : Optional.empty();
  }

  /** The number of an answer that is one; none when the value has other signs than digits. */
  public Optional<Integer> number() {
    return is("number") && DIGITS.matcher(value).matches()
        ? Optional.of(Integer.valueOf(value))
        : Optional.empty();
  }

  /** Whether the value is short enough to stand in a heading. */
  public boolean brief() {
    return value.length() <= LONGEST_IN_HEADING;
  }

  private boolean is(String form) {
    return kind.equals(form) && !value.equals(NONE);
  }
}
