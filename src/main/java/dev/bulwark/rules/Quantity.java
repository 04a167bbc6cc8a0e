package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of memory or processor as Kubernetes writes it. */
final class Quantity {
  private static final Pattern FRACTION = Pattern.compile("[0-9]{1,15}\\.[0-9]{1,9}");

  /** All their whole numbers are exact as a double. */
  private static final int MOST_DIGITS = 15;

  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("m", 0.001),
          Map.entry("", 1.0),
          Map.entry("k", 1e3),
          Map.entry("M", 1e6),
          Map.entry("G", 1e9),
          Map.entry("T", 1e12),
          Map.entry("Ki", 1024.0),
          Map.entry("Mi", 1024.0 * 1024),
          Map.entry("Gi", 1024.0 * 1024 * 1024),
          Map.entry("Ti", 1024.0 * 1024 * 1024 * 1024));

  private Quantity() {}

  /** Bytes or processors; empty for what is none, or not certain. */
  static Optional<Double> of(Scalar scalar) {
    if (scalar.templated()) {
      return Optional.empty();
    }
    var text = scalar.text();
    int digits = Digits.behind(text, 0);
    int end =
        digits < text.length() && text.charAt(digits) == '.'
            ? Digits.behind(text, digits + 1)
            : digits;
    var unit = UNITS.get(text.substring(end));
    var number = text.substring(0, end);
    if (unit == null) {
      return Optional.empty();
    }
    if (end == digits) {
      return digits == 0 || digits > MOST_DIGITS
          ? Optional.empty()
          : Optional.of(Long.parseLong(number) * unit);
    }
    return FRACTION.matcher(number).matches()
        ? Optional.of(Double.parseDouble(number) * unit)
        : Optional.empty();
  }
}
