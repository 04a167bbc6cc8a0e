package dev.bulwark.manifest;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which plain scalars are something else than strings. */
public enum Schema {
  /** YAML 1.2, section 10.3. */
  CORE {
    @Override
    Value plain(String text) {
      if (OCTAL.matcher(text).matches()) {
        return new Value.Int(new BigInteger(text.substring(2), 8));
      }
      if (HEX.matcher(text).matches()) {
        return new Value.Int(new BigInteger(text.substring(2), 16));
      }
      return DECIMAL.matcher(text).matches()
          ? new Value.Int(new BigInteger(text))
          : realOrText(text, text);
    }
  },
  /**
   * As sigs.k8s.io/yaml and with it kubectl and Helm read: mostly YAML 1.1, with {@code yes},
   * {@code on}, {@code 0755} and {@code 1_000}, but without numbers to the base of 60. Source:
   * goyaml.v2/resolve.go there.
   */
  KUBERNETES {
    @Override
    Value plain(String text) {
      if (SWITCHES.contains(text)) {
        return new Value.Bool(ON.contains(text));
      }
      char first = text.charAt(0);
      if (first != '.' && first != '+' && first != '-' && !digit(first)) {
        return new Value.Text(text);
      }
      if (count(text)) {
        return new Value.Int(
            text.length() > LONGEST_LONG
                ? new BigInteger(text)
                : BigInteger.valueOf(Long.parseLong(text)));
      }
      var plain = first == '.' ? text : text.replace("_", "");
      var number = BASED.matcher(plain);
      if (number.matches()) {
        int radix = radix(number.group(2));
        return new Value.Int(new BigInteger(number.group(1) + number.group(3), radix));
      }
      return DECIMAL.matcher(plain).matches() && !LEADING_ZERO.matcher(plain).matches()
          ? new Value.Int(new BigInteger(plain))
          : realOrText(plain, text);
    }
  };

  /** No number that anyone means is longer. */
  private static final int LONGEST_NUMBER = 100;

  /** Digits of which every number fits into 64 bits. */
  private static final int LONGEST_LONG = 18;

  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+");
  private static final Pattern BASED =
      Pattern.compile(
          "([-+]?)(?:(?=0[xX][0-9a-fA-F]+$|0[oO]?[0-7]+$|0[bB][01]+$)0([xXoObB]?))(.+)");
  private static final Pattern REAL =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Map<String, Boolean> TRUTHS =
      Map.of(
          "true", true, "True", true, "TRUE", true, "false", false, "False", false, "FALSE", false);
  private static final Set<String> ON = Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON");
  private static final Set<String> SWITCHES =
      Set.of(
          "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off",
          "OFF");
  private static final Map<String, Double> SPECIAL_REALS =
      Map.ofEntries(
          Map.entry(".nan", Double.NaN),
          Map.entry(".NaN", Double.NaN),
          Map.entry(".NAN", Double.NaN),
          Map.entry(".inf", Double.POSITIVE_INFINITY),
          Map.entry(".Inf", Double.POSITIVE_INFINITY),
          Map.entry(".INF", Double.POSITIVE_INFINITY),
          Map.entry("+.inf", Double.POSITIVE_INFINITY),
          Map.entry("+.Inf", Double.POSITIVE_INFINITY),
          Map.entry("+.INF", Double.POSITIVE_INFINITY),
          Map.entry("-.inf", Double.NEGATIVE_INFINITY),
          Map.entry("-.Inf", Double.NEGATIVE_INFINITY),
          Map.entry("-.INF", Double.NEGATIVE_INFINITY));

  private static final String STRING_TAG = "tag:yaml.org,2002:str";

  abstract Value plain(String text);

  /** What a scalar means by its tag, its style and its text. */
  Value read(Scalar scalar) {
    return isText(scalar) ? new Value.Text(scalar.text()) : read(scalar.text());
  }

  /** Whether a scalar means nothing, which is asked far more often than what it means. */
  static boolean isNull(Scalar scalar) {
    return NULLS.contains(scalar.text()) && !isText(scalar);
  }

  /** Whether quotes or a tag make it a string, whatever it looks like. */
  private static boolean isText(Scalar scalar) {
    var tag = scalar.properties().tag();
    return tag.isEmpty()
        ? scalar.style() != ScalarStyle.PLAIN
        : tag.get().equals("!") || tag.get().equals(STRING_TAG);
  }

  /** What a plain scalar without a tag means. */
  Value read(String text) {
    if (NULLS.contains(text)) {
      return new Value.Null();
    }
    if (text.length() > LONGEST_NUMBER) {
      return new Value.Text(text);
    }
    var truth = TRUTHS.get(text);
    return truth != null ? new Value.Bool(truth) : plain(text);
  }

  private static Value realOrText(String number, String text) {
    var special = SPECIAL_REALS.get(text);
    if (special != null) {
      return new Value.Real(special);
    }
    return REAL.matcher(number).matches()
        ? new Value.Real(Double.parseDouble(number))
        : new Value.Text(text);
  }

  private static int radix(String letter) {
    return switch (letter) {
      case "x", "X" -> 16;
      case "b", "B" -> 2;
      default -> 8;
    };
  }

  /** Whether it is a whole number as nearly all are written: digits, the first of them not 0. */
  private static boolean count(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!digit(text.charAt(at))) {
        return false;
      }
    }
    return text.charAt(0) != '0';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
