package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.Optional;

/**
 * One port, or several in a row.
 *
 * @param first the lowest, 0 to 65535
 * @param last the highest; the first for a single port
 * @param place of the number, or of both with their dash; empty where escapes hide it
 */
public record PortRange(int first, int last, Optional<Span> place) {
  private static final int HIGHEST = 65_535;
  private static final int DIGITS = 5;

  /** Whether a port is one of them. */
  public boolean contains(int port) {
    return first <= port && port <= last;
  }

  /** Reads {@code 80} or {@code 8000-8010} from a part of a scalar. */
  static Optional<PortRange> read(Scalar scalar, int from, int to) {
    var text = scalar.text().substring(from, to);
    int dash = text.indexOf('-');
    int first = number(dash < 0 ? text : text.substring(0, dash));
    int last = dash < 0 ? first : number(text.substring(dash + 1));
    return first < 0 || last < first
        ? Optional.empty()
        : Optional.of(new PortRange(first, last, ScalarPart.span(scalar, from, to)));
  }

  private static int number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : -1;
    return number <= HIGHEST ? number : -1;
  }
}
