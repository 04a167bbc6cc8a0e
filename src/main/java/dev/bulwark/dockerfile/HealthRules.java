package dev.bulwark.dockerfile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What BuildKit checks in HEALTHCHECK. */
final class HealthRules {
  private static final List<String> DURATIONS =
      List.of("interval", "timeout", "start-period", "start-interval");

  private static final Map<String, BigDecimal> NANOSECONDS =
      Map.of(
          "ns", new BigDecimal("1"),
          "us", new BigDecimal("1e3"),
          "\u00B5s", new BigDecimal("1e3"),
          "\u03BCs", new BigDecimal("1e3"),
          "ms", new BigDecimal("1e6"),
          "s", new BigDecimal("1e9"),
          "m", new BigDecimal("6e10"),
          "h", new BigDecimal("36e11"));

  private static final BigDecimal LEAST = new BigDecimal("1e6");
  private static final BigDecimal MOST = new BigDecimal(Long.MAX_VALUE);

  private HealthRules() {}

  static Optional<String> problem(Healthcheck check) {
    if (check.type().isEmpty()) {
      return Optional.of("HEALTHCHECK requires at least one argument");
    }
    if (check.isNone()) {
      return check.command().isEmpty()
          ? Optional.empty()
          : Optional.of("HEALTHCHECK NONE takes no arguments");
    }
    if (!check.type().get().raw().equalsIgnoreCase("CMD")) {
      return Optional.of("HEALTHCHECK is NONE or CMD, not " + check.type().get().raw());
    }
    boolean nothing =
        check.command().isEmpty()
            || (check.command().get() instanceof CommandForm.ExecForm(var _, var arguments)
                && arguments.isEmpty());
    if (nothing) {
      return Optional.of("missing command after HEALTHCHECK CMD");
    }
    for (var name : DURATIONS) {
      var value = check.head().flag(name).flatMap(Flag::value).orElse("");
      if (!value.isEmpty() && !isDuration(value)) {
        return Optional.of("--" + name + "=" + value + " is no duration such as 30s or 1m30s");
      }
    }
    return check
        .head()
        .flag("retries")
        .flatMap(Flag::value)
        .filter(value -> !value.isEmpty() && !isCount(value))
        .map(value -> "--retries=" + value + " is no number of 0 and more");
  }

  private static boolean isCount(String value) {
    boolean digits = value.chars().skip(signs(value)).allMatch(c -> c >= '0' && c <= '9');
    if (!digits || value.length() == signs(value) || value.length() > 1000) {
      return false;
    }
    var count = new BigInteger(value);
    return count.signum() >= 0 && count.bitLength() < 32;
  }

  private static int signs(String value) {
    return value.startsWith("-") || value.startsWith("+") ? 1 : 0;
  }

  /** As Go's {@code time.ParseDuration} reads it; nothing, or a millisecond and more. */
  private static boolean isDuration(String value) {
    var text = value.substring(signs(value));
    if (text.equals("0")) {
      return true;
    }
    var sum = BigDecimal.ZERO;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      int dots = 0;
      while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        dots += text.charAt(at++) == '.' ? 1 : 0;
      }
      int unit = at;
      while (at < text.length() && !isDigit(text.charAt(at)) && text.charAt(at) != '.') {
        at++;
      }
      var scale = NANOSECONDS.get(text.substring(unit, at));
      if (dots > 1 || unit - start == dots || unit - start > 100 || scale == null) {
        return false;
      }
      sum = sum.add(new BigDecimal(text.substring(start, unit)).multiply(scale));
    }
    boolean negative = value.startsWith("-") && sum.signum() > 0;
    return !text.isEmpty()
        && sum.compareTo(MOST) <= 0
        && (sum.compareTo(BigDecimal.ONE) < 0 || (!negative && sum.compareTo(LEAST) >= 0));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
