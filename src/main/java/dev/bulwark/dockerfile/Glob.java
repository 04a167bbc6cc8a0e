package dev.bulwark.dockerfile;

import dev.bulwark.dockerfile.ShellLexer.NotLexed;
import java.util.Arrays;

/**
 * A pattern of {@code ${name#pattern}} and its like: {@code *} stands for any text, {@code ?} for
 * one character, and a backslash takes that meaning from the next.
 */
final class Glob {
  /** Most steps a match may cost; what needs more is nothing someone wrote by hand. */
  private static final long MOST_STEPS = 5_000_000;

  private static final int ANY = -1;
  private static final int ONE = -2;

  private final int[] parts;

  private Glob(int[] parts) {
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws NotLexed for a backslash before a character that needs none
   */
  static Glob of(String pattern) throws NotLexed {
    var parts = new int[pattern.length()];
    int count = 0;
    for (int at = 0; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '\\') {
        char escaped = at + 1 < pattern.length() ? pattern.charAt(++at) : 0;
        if ("*?\\}/".indexOf(escaped) < 0) {
          throw new NotLexed("invalid pattern (" + pattern + ") in substitution");
        }
        parts[count++] = escaped;
      } else {
        parts[count++] = c == '*' ? ANY : c == '?' ? ONE : c;
      }
    }
    return new Glob(Arrays.copyOf(parts, count));
  }

  String withoutPrefix(String value, boolean longest) throws NotLexed {
    check(value.length());
    int end = match(value, 0, longest);
    return end < 0 ? value : value.substring(end);
  }

  String withoutSuffix(String value, boolean longest) throws NotLexed {
    check(value.length());
    var backwards = new StringBuilder(value).reverse().toString();
    int end = reversed().match(backwards, 0, longest);
    return end < 0 ? value : value.substring(0, value.length() - end);
  }

  String replaced(String value, String replacement, boolean all) throws NotLexed {
    check((long) value.length() * value.length());
    var result = new StringBuilder();
    int done = 0;
    int lastEnd = -1;
    for (int at = 0; at <= value.length(); at++) {
      int end = match(value, at, true);
      if (end < 0 || (end == at && at == lastEnd)) {
        continue;
      }
      result.append(value, done, at).append(replacement);
      done = end;
      lastEnd = end;
      if (!all) {
        break;
      }
      at = end > at ? end - 1 : at;
    }
    return result.append(value, done, value.length()).toString();
  }

  private void check(long length) throws NotLexed {
    if ((length + 1) * (parts.length + 1) > MOST_STEPS) {
      throw new NotLexed("too long for a pattern to be tried");
    }
  }

  private Glob reversed() {
    var backwards = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      backwards[i] = parts[parts.length - 1 - i];
    }
    return new Glob(backwards);
  }

  /** Where a match that begins here ends, or -1: all states of the pattern are kept at once. */
  private int match(String value, int start, boolean longest) {
    var states = new boolean[parts.length + 1];
    states[0] = true;
    int found = -1;
    for (int at = start; ; at++) {
      for (int i = 0; i < parts.length; i++) {
        states[i + 1] |= states[i] && parts[i] == ANY;
      }
      if (states[parts.length]) {
        found = at;
        if (!longest) {
          return found;
        }
      }
      if (at == value.length()) {
        return found;
      }
      char c = value.charAt(at);
      for (int i = parts.length; i >= 0; i--) {
        boolean stays = i < parts.length && parts[i] == ANY && states[i];
        boolean comes = i > 0 && states[i - 1] && (parts[i - 1] == ONE || parts[i - 1] == c);
        states[i] = stays || comes;
      }
    }
  }
}
