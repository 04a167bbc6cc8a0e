package dev.bulwark.render;

/** Markdown (CommonMark and GitHub's) in which a text can be nothing but a text. */
final class Markdown implements Escaper {
  /** What can open or close markup anywhere in a line. */
  private static final String MARKUP = "\\`*[]<>|~&$";

  /** What may need a backslash, by its character: all others are copied many at once. */
  private static final boolean[] SPECIAL = special();

  private static boolean[] special() {
    var special = new boolean[0x80];
    for (char c : (MARKUP + "_:wW").toCharArray()) {
      special[c] = true;
    }
    return special;
  }

  @Override
  public String escape(String text) throws Refused {
    return escaped(Marks.plain(text), true);
  }

  /** A code span. */
  static String code(String text) throws Refused {
    if (text.isEmpty()) {
      return "(empty)";
    }
    requirePrintable(text);
    if (text.indexOf('`') < 0) {
      return '`' + text + '`';
    }
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    var fence = "`".repeat(longest + 1);
    var pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + pad + text + pad + fence;
  }

  /** A sentence in which pairs of backquotes mark code; all else is text. */
  static String prose(String text) throws Refused {
    var parts = text.split("`", -1);
    var prose = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      if (code) {
        prose.append(parts[i].isEmpty() ? "\\`\\`" : code(parts[i]));
      } else {
        boolean unpaired = i % 2 == 1;
        prose.append(unpaired ? "\\`" : "").append(escaped(parts[i], prose.isEmpty()));
      }
    }
    return prose.toString();
  }

  private static String escaped(String text, boolean opensLine) throws Refused {
    requirePrintable(text);
    var escaped = new StringBuilder(text.length() + 8);
    char[] signs = text.toCharArray();
    int opener = opensLine ? opener(text) : -1;
    int written = 0;
    for (int i = 0; i < signs.length; i++) {
      char c = signs[i];
      if (i != opener && (c >= SPECIAL.length || !SPECIAL[c])) {
        continue;
      }
      boolean before = i == opener || MARKUP.indexOf(c) >= 0 || (c == '_' && !insideWord(text, i));
      if (before || linkStarts(text, i)) {
        int until = before ? i : i + 1;
        escaped.append(text, written, until).append('\\');
        written = until;
      }
    }
    return escaped.append(text, written, text.length()).toString();
  }

  /** The place of a sign that would open a heading, a list or a rule; -1 where there is none. */
  private static int opener(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits == text.length()) {
      return -1;
    }
    char sign = text.charAt(digits);
    if (digits == 0) {
      return "#+-=_:".indexOf(sign) >= 0 ? 0 : -1;
    }
    boolean ends = digits + 1 == text.length() || text.charAt(digits + 1) == ' ';
    return ends && (sign == '.' || sign == ')') ? digits : -1;
  }

  private static boolean insideWord(String text, int at) {
    return at > 0
        && at < text.length() - 1
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Whether GitHub would make a link of what stands here: {@code ://} and {@code www.}. */
  private static boolean linkStarts(String text, int at) {
    return switch (text.charAt(at)) {
      case ':' -> text.startsWith("://", at);
      case 'w', 'W' -> at >= 2 && text.regionMatches(true, at - 2, "www.", 0, 4);
      default -> false;
    };
  }

  private static void requirePrintable(String text) throws Refused {
    char[] signs = text.toCharArray();
    for (int i = 0; i < signs.length; i++) {
      if (signs[i] < ' ' || signs[i] >= 0x7F) {
        int whole = text.codePointAt(i);
        if (Unprintable.is(whole)) {
          throw Refused.character(text, whole, "Markdown");
        }
        i += Character.charCount(whole) - 1;
      }
    }
  }
}
