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

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  /** The truth value of a yes or no; none when the value is neither. */
  public Optional<Boolean> truth() {
    return is("yes-no") && Set.of("true", "false").contains(value)
        ? Optional.of(value.equals("true"))
        : Optional.empty();
  }

  /** The number of an answer that is one; none when the value has other signs than digits. */
  public Optional<Integer> number() {
    return is("number") && DIGITS.matcher(value).matches()
        ? Optional.of(Integer.valueOf(value))
        : Optional.empty();
  }

  /** The items of a list; none for any other answer. */
  public List<String> items() {
    return is("list") ? List.of(value.split(",", -1)) : List.of();
  }

  /** Whether the value is short enough to stand in a heading. */
  public boolean brief() {
    return value.length() <= LONGEST_IN_HEADING;
  }

  /** Whether the answer has a form, and is not the word for having none. */
  private boolean is(String form) {
    return kind.equals(form) && !value.equals("none");
  }
}
