package dev.bulwark.manifest;

import dev.bulwark.manifest.Action.Kind;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the template actions of a text, in time linear to its length. */
final class ActionScanner {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final String COMMENT = "/*";

  private final String text;
  private int brokenQuotesUntil;

  private ActionScanner(String text) {
    this.text = text;
  }

  /** The actions in the order of the text; braces that nothing closes are none. */
  static List<Action> scan(String text) {
    return new ActionScanner(text).scan();
  }

  private List<Action> scan() {
    var found = new ArrayList<Action>();
    for (int at = text.indexOf(OPEN); at >= 0; ) {
      int end = end(at + OPEN.length());
      if (end < 0) {
        break;
      }
      var span = new Span(at, end);
      found.add(new Action(span, kind(span), false));
      at = text.indexOf(OPEN, end);
    }
    return List.copyOf(wholeLines(found));
  }

  /** Behind the closing braces; braces in Go strings close nothing. */
  private int end(int from) {
    int comment = trimmed(from);
    if (text.startsWith(COMMENT, comment)) {
      int close = text.indexOf("*/", comment);
      int end = close < 0 ? -1 : text.indexOf(CLOSE, close);
      return end < 0 ? plainEnd(from) : end + CLOSE.length();
    }
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (text.startsWith(CLOSE, at)) {
        return at + CLOSE.length();
      }
      if (c == '"' || c == '`') {
        at = at < brokenQuotesUntil ? -1 : closingQuote(at, c);
        if (at < 0) {
          return plainEnd(from);
        }
      }
    }
    return -1;
  }

  private int plainEnd(int from) {
    int close = text.indexOf(CLOSE, from);
    return close < 0 ? -1 : close + CLOSE.length();
  }

  /** A quote that nothing closes is remembered, so that it is not looked for again. */
  private int closingQuote(int open, char quote) {
    for (int at = open + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return at;
      }
      if (quote == '"' && c == '\n') {
        brokenQuotesUntil = at;
        return -1;
      }
      if (quote == '"' && c == '\\') {
        at++;
      }
    }
    brokenQuotesUntil = text.length();
    return -1;
  }

  private Kind kind(Span span) {
    int word = trimmed(span.start() + OPEN.length());
    int end = word;
    while (end < span.end() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (text.startsWith(COMMENT, word)) {
      return Kind.SILENT;
    }
    return switch (text.substring(word, end)) {
      case "if", "range", "with", "define", "block" -> Kind.OPEN;
      case "else" -> Kind.ELSE;
      case "end" -> Kind.END;
      default -> assigns(word, span.end()) ? Kind.SILENT : Kind.OUTPUT;
    };
  }

  private boolean assigns(int word, int end) {
    if (text.charAt(word) != '$') {
      return false;
    }
    int at = word + 1;
    while (at < end && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    return text.startsWith(":=", at) || (text.charAt(at) == '=' && !text.startsWith("==", at));
  }

  /** Behind the {@code -} that trims white space, and behind white space. */
  private int trimmed(int from) {
    int at = from;
    if (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private List<Action> wholeLines(List<Action> found) {
    var marked = new ArrayList<Action>(found.size());
    for (int first = 0; first < found.size(); ) {
      int last = first;
      while (last + 1 < found.size() && blankBetween(found.get(last), found.get(last + 1))) {
        last++;
      }
      boolean whole =
          startsLine(found.get(first).span().start()) && endsLine(found.get(last).span().end());
      for (var action : found.subList(first, last + 1)) {
        marked.add(new Action(action.span(), action.kind(), whole));
      }
      first = last + 1;
    }
    return marked;
  }

  private boolean blankBetween(Action one, Action next) {
    for (int at = one.span().end(); at < next.span().start(); at++) {
      if (text.charAt(at) != ' ' && text.charAt(at) != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean startsLine(int offset) {
    int at = offset - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at < 0 || Breaks.at(text, at) || text.charAt(at) == '\uFEFF';
  }

  private boolean endsLine(int offset) {
    int at = offset;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at == text.length() || Breaks.at(text, at) || (text.charAt(at) == '#' && at > offset);
  }
}
