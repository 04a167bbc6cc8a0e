package dev.bulwark.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds names of interest in one source, in one pass over its identifiers. */
final class MentionReader {
  private static final int MAX_ARGUMENTS = 4000;
  private static final int MAX_TYPE_ARGUMENTS = 400;
  private static final int MAX_CHAIN = 500;

  /** Far more than a person writes into one file; it bounds what a hostile one costs. */
  private static final int MAX_MENTIONS = 2000;

  private final String file;
  private final String code;
  private final String bare;
  private final Map<String, String> constants = new HashMap<>();

  private MentionReader(String file, SourceText source) {
    this.file = file;
    this.code = source.code();
    this.bare = source.bare();
  }

  /** The mentions of the names, in the order of the source. */
  static List<Mention> read(String file, SourceText source, Set<String> names) {
    return new MentionReader(file, source).read(names);
  }

  private List<Mention> read(Set<String> names) {
    readConstants();
    var mentions = new ArrayList<Mention>();
    int line = 1;
    int at = 0;
    while (at < bare.length() && mentions.size() < MAX_MENTIONS) {
      char c = bare.charAt(at);
      if (c == '\n') {
        line++;
      }
      if (!Character.isJavaIdentifierStart(c)) {
        at++;
        continue;
      }
      int end = endOfName(at);
      String name = bare.substring(at, end);
      if (names.contains(name)) {
        mentions.add(mention(name, at, end, new Origin(file, line)));
      }
      at = end;
    }
    return mentions;
  }

  private Mention mention(String name, int start, int end, Origin origin) {
    int afterTypes = afterTypeArguments(end);
    int open = skipBlanks(afterTypes);
    boolean called = open < bare.length() && bare.charAt(open) == '(';
    int close = called ? Nesting.close(bare, open, MAX_ARGUMENTS) : -1;
    String arguments = close < 0 ? "" : code.substring(open + 1, close);
    boolean bareText = !called && open < bare.length() && bare.charAt(open) == '"';
    Optional<String> text =
        called ? firstText(open + 1) : bareText ? literal(open) : Optional.empty();
    return new Mention(
        name,
        owner(start),
        isCreated(start),
        called || bareText,
        afterTypes > end,
        text,
        arguments,
        close < 0 ? "" : chain(close + 1),
        origin);
  }

  private String chain(int from) {
    int end = bare.indexOf(';', from);
    return bare.substring(
        from, Math.min(end < 0 ? bare.length() : end, Math.min(bare.length(), from + MAX_CHAIN)));
  }

  /** F# applies functions without parentheses, so a text may follow the name at once. */
  private Optional<String> literal(int at) {
    int start = bare.charAt(at) == '@' ? at + 1 : at;
    if (start >= bare.length() || bare.charAt(start) != '"') {
      return Optional.empty();
    }
    int quotes = 1;
    while (start + quotes < bare.length() && bare.charAt(start + quotes) == '"') {
      quotes++;
    }
    if (quotes == 2) {
      return Optional.of("");
    }
    int end = bare.indexOf("\"".repeat(quotes), start + quotes);
    if (end < 0) {
      return Optional.empty();
    }
    String inside = code.substring(start + quotes, end);
    return inside.contains("\n") ? Optional.empty() : Optional.of(inside.replace("\\\\", "\\"));
  }

  private Optional<String> firstText(int from) {
    int at = skipBlanks(from);
    int nameEnd = at < bare.length() ? endOfName(at) : at;
    int colon = skipBlanks(nameEnd);
    if (nameEnd > at && colon < bare.length() && bare.charAt(colon) == ':') {
      at = skipBlanks(colon + 1);
      nameEnd = endOfName(at);
    }
    if (nameEnd > at) {
      return isLast(nameEnd)
          ? Optional.ofNullable(constants.get(bare.substring(at, nameEnd)))
          : Optional.empty();
    }
    if (at >= bare.length()) {
      return Optional.empty();
    }
    return literal(at).filter(text -> isLast(afterLiteral(skipBlanks(from))));
  }

  private int afterLiteral(int at) {
    int open = bare.indexOf('"', at);
    int end = open + 1;
    while (end < bare.length() && bare.charAt(end) == '"') {
      end++;
    }
    int quotes = end - open;
    if (quotes == 2) {
      return end;
    }
    int close = bare.indexOf("\"".repeat(quotes), end);
    return close < 0 ? bare.length() : close + quotes;
  }

  /** Whether the argument ends here, so that nothing is joined to it. */
  private boolean isLast(int at) {
    int next = skipBlanks(at);
    return next < bare.length() && (bare.charAt(next) == ',' || bare.charAt(next) == ')');
  }

  private void readConstants() {
    int at = bare.indexOf("const string ");
    while (at >= 0) {
      int start = skipBlanks(at + "const string ".length());
      int end = endOfName(start);
      int equals = skipBlanks(end);
      if (end > start && equals < bare.length() && bare.charAt(equals) == '=') {
        int value = skipBlanks(equals + 1);
        if (value < bare.length()) {
          literal(value)
              .filter(text -> bare.startsWith(";", skipBlanks(afterLiteral(value))))
              .ifPresent(text -> constants.put(bare.substring(start, end), text));
        }
      }
      at = bare.indexOf("const string ", at + 1);
    }
  }

  private String owner(int start) {
    int dot = skipBlanksBack(start);
    if (dot == 0 || bare.charAt(dot - 1) != '.') {
      return "";
    }
    int end = skipBlanksBack(dot - 1);
    int from = end;
    while (from > 0 && Character.isJavaIdentifierPart(bare.charAt(from - 1))) {
      from--;
    }
    return bare.substring(from, end);
  }

  private boolean isCreated(int start) {
    int from = start;
    while (from > 0
        && (Character.isJavaIdentifierPart(bare.charAt(from - 1))
            || bare.charAt(from - 1) == '.')) {
      from--;
    }
    int end = skipBlanksBack(from);
    return end >= 3 && end < from && bare.regionMatches(true, end - 3, "new", 0, 3);
  }

  private int afterTypeArguments(int end) {
    int open = skipBlanks(end);
    if (open >= bare.length() || bare.charAt(open) != '<') {
      return end;
    }
    int close = Nesting.close(bare, open, MAX_TYPE_ARGUMENTS);
    return close < 0 ? end : close + 1;
  }

  private int endOfName(int start) {
    int end = start;
    while (end < bare.length() && Character.isJavaIdentifierPart(bare.charAt(end))) {
      end++;
    }
    return end;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < bare.length() && Character.isWhitespace(bare.charAt(i))) {
      i++;
    }
    return i;
  }

  private int skipBlanksBack(int from) {
    int i = from;
    while (i > 0 && Character.isWhitespace(bare.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
