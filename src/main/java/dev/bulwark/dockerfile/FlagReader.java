package dev.bulwark.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the flags between the keyword of an instruction and its arguments. */
final class FlagReader {
  private final Joined line;
  private final String text;
  private final int end;
  private final char escape;
  private final List<Flag> flags = new ArrayList<>();
  private int at;

  FlagReader(Joined line, int start, int end, char escape) {
    this.line = line;
    this.text = line.text();
    this.at = start;
    this.end = end;
    this.escape = escape;
  }

  List<Flag> flags() {
    return List.copyOf(flags);
  }

  /** Reads them and says where the arguments begin. */
  int read() {
    while (true) {
      while (at < end && Space.ascii(text.charAt(at))) {
        at++;
      }
      if (!text.startsWith("--", at) || at + 2 > end || !readFlag()) {
        return at;
      }
    }
  }

  /** Reads one flag; two dashes alone are none, and end them. */
  private boolean readFlag() {
    int start = at;
    var decoded = new StringBuilder();
    char quote = 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (quote == 0 && Space.ascii(c)) {
        break;
      }
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (c != escape) {
        decoded.append(c);
      } else if (at + 1 < end) {
        at++;
        decoded.append(text.charAt(at));
      }
    }
    if (decoded.toString().equals("--")) {
      return false;
    }
    flags.add(flag(Word.plain(line, start, at), decoded.toString()));
    return true;
  }

  private static Flag flag(Word word, String decoded) {
    int equals = decoded.indexOf('=');
    int written = word.raw().indexOf('=');
    return equals < 0
        ? new Flag(decoded.substring(2), Optional.empty(), word, Optional.empty())
        : new Flag(
            decoded.substring(2, equals),
            Optional.of(decoded.substring(equals + 1)),
            word,
            Optional.of(word.part(written + 1, word.raw().length())));
  }
}
