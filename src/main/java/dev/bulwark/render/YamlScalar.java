package dev.bulwark.render;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * YAML scalars: plain where YAML 1.1 and 1.2 readers agree that it is that text, else in double
 * quotes. Numbers and truth values that were no texts stay plain.
 */
final class YamlScalar implements Escaper {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Words that some reader takes for a truth value, null, a number or a merge key. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity");

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9/_$]([A-Za-z0-9/_.:@+=~$ -]*[A-Za-z0-9/_.@+=~$-])?");

  /** Digits of any base, exponents, sexagesimals and dates, with whatever follows a date. */
  private static final Pattern NUMERIC =
      Pattern.compile("[0-9][0-9_.:eEobB+-]*|0[xX].*|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  @Override
  public String escape(String text) throws Refused {
    if (!text.isEmpty()
        && text.charAt(0) == Marks.VALUE
        && text.indexOf(Marks.VALUE, 1) < 0
        && isNumberOrTruth(text.substring(1))) {
      return text.substring(1);
    }
    var plain = Marks.plain(text);
    return unambiguous(plain) ? plain : quoted(plain);
  }

  private static boolean isNumberOrTruth(String text) {
    return text.equals("true")
        || text.equals("false")
        || (!text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-'));
  }

  private static boolean unambiguous(String text) {
    return PLAIN.matcher(text).matches()
        && !text.contains(": ")
        && !text.contains("  ")
        && !NUMERIC.matcher(text).matches()
        && !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static String quoted(String text) throws Refused {
    var quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Marks.is(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
        throw Refused.character(text, c, "YAML");
      }
      append(quoted, c);
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append((char) c);
    } else if ((c >= ' ' && c < 0x7F)
        || (c > 0xA0 && c <= 0xFFFF && Character.isLetterOrDigit(c))) {
      quoted.append((char) c);
    } else if (c <= 0xFFFF) {
      quoted.append("\\u").append(HEX.toHexDigits((char) c));
    } else {
      quoted.append("\\U").append(HEX.toHexDigits(c));
    }
  }
}
