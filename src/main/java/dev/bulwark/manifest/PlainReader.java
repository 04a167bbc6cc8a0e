package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the documents that use little of YAML, as most manifests do: plain keys, values on one
 * line, lists, comments. It takes a fifth of the parser's time, and gives up on all else, which is
 * left to the parser: anchors, tags, escapes, values of several lines, tabs, and mistakes.
 *
 * <p>Each method that reads a node begins at its first character and ends at the first character of
 * what follows, past comments; what follows on the same line, or is indented deeper, is for its
 * caller to give up on.
 */
final class PlainReader {
  private final String text;
  private final PlainText characters;
  private final int end;

  /** What is read next, and where its line begins. */
  private int at;

  private int lineStart;

  private PlainReader(String text, PlainText characters, Span part) {
    this.text = text;
    this.characters = characters;
    this.end = part.end();
    this.at = part.start();
    this.lineStart = part.start();
  }

  /** What a document holds; empty where that is for the parser to say. */
  static Optional<Node> read(String text, Span part) {
    var characters = new PlainText(text, part);
    try {
      return characters.plain()
          ? Optional.of(new PlainReader(text, characters, part).document())
          : Optional.empty();
    } catch (NotPlain e) {
      return Optional.empty();
    }
  }

  /** Something that this does not read. */
  private static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Nobody sees where it comes from. */
    NotPlain() {
      super("not plain", null, false, false);
    }
  }

  private Node document() {
    next();
    if (text.startsWith("---", at) && column() == 0 && blank(at + 3)) {
      int marker = lineStart;
      at += 3;
      next();
      require(lineStart != marker);
    }
    require(at < end);
    var root = block(0);
    require(at == end && !(root instanceof Scalar));
    return root;
  }

  /** A node that begins a line, or stands behind a dash. */
  private Node block(int depth) {
    require(depth + 1 < Limits.DEPTH);
    if (dash()) {
      return sequence(column(), false, depth);
    }
    int colon = colon();
    return colon < 0 ? inline() : mapping(colon, depth);
  }

  private Mapping mapping(int firstColon, int depth) {
    int column = column();
    int start = at;
    int colon = firstColon;
    var entries = new ArrayList<Entry>();
    while (true) {
      int from = at;
      var key = scalar(from, colon, ScalarStyle.PLAIN);
      at = colon + 1;
      var value = value(column, depth + 1);
      var span = new Span(from, value.span().end());
      entries.add(new Entry(span, key, OptionalInt.of(colon), value, false));
      if (at == end || column() < column) {
        return new Mapping(
            new Span(start, span.end()), Properties.none(start), false, false, entries);
      }
      colon = colon();
      require(column() == column && colon >= 0);
    }
  }

  /** The value behind the colon of an entry; a list below may stand in the entry's own column. */
  private Node value(int column, int depth) {
    int behindColon = at;
    int line = lineStart;
    next();
    if (at < end && lineStart == line) {
      return inline();
    }
    if (at < end && column() > column) {
      return block(depth);
    }
    return at < end && column() == column && dash()
        ? sequence(column, true, depth)
        : absent(behindColon);
  }

  /**
   * A list.
   *
   * @param beside whether it stands in the column of the key above, and so ends at the next key
   */
  private Sequence sequence(int column, boolean beside, int depth) {
    require(depth + 1 < Limits.DEPTH);
    int start = at;
    var items = new ArrayList<Item>();
    while (true) {
      int from = at;
      int line = lineStart;
      at++;
      next();
      boolean written = at < end && (lineStart == line || column() > column);
      var value = written ? block(depth + 1) : absent(from + 1);
      var span = new Span(from, value.span().end());
      items.add(new Item(span, value, false));
      boolean over = at == end || column() < column || (beside && column() == column && !dash());
      if (over) {
        return new Sequence(
            new Span(start, span.end()), Properties.none(start), false, false, items);
      }
      require(column() == column && dash());
    }
  }

  /** A value on one line. */
  private Node inline() {
    var node =
        switch (characters.at(at)) {
          case '[' -> flowSequence();
          case '{' -> emptyMapping();
          case '"' -> quoted('"', ScalarStyle.DOUBLE_QUOTED);
          case '\'' -> quoted('\'', ScalarStyle.SINGLE_QUOTED);
          default -> plain();
        };
    next();
    return node;
  }

  private Scalar plain() {
    int start = at;
    require(PlainText.begins(characters.at(at)) || (characters.at(at) == '-' && !blank(at + 1)));
    int stop = at;
    while (stop < end && characters.at(stop) != '\n') {
      char c = characters.at(stop);
      require(c != ':' || !blank(stop + 1));
      if (c == '#' && characters.at(stop - 1) == ' ') {
        break;
      }
      stop++;
    }
    while (characters.at(stop - 1) == ' ') {
      stop--;
    }
    at = stop;
    return scalar(start, stop, ScalarStyle.PLAIN);
  }

  private Scalar quoted(char quote, ScalarStyle style) {
    int start = at;
    at++;
    while (at < end && characters.at(at) != quote) {
      require(characters.at(at) != '\n' && characters.at(at) != '\\');
      at++;
    }
    require(at < end);
    at++;
    // Two single quotes are an escaped one.
    require(at == end || characters.at(at) != quote);
    return scalar(start, at, style);
  }

  private Sequence flowSequence() {
    int start = at;
    var items = new ArrayList<Item>();
    do {
      at++;
      spaces();
      if (items.isEmpty() && here(']')) {
        break;
      }
      var value = flowScalar();
      items.add(new Item(value.span(), value, false));
      spaces();
    } while (here(','));
    require(here(']'));
    at++;
    return new Sequence(new Span(start, at), Properties.none(start), true, false, items);
  }

  private Scalar flowScalar() {
    require(at < end);
    char first = characters.at(at);
    if (first == '"' || first == '\'') {
      return quoted(first, first == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED);
    }
    int start = at;
    at = characters.behindWord(at);
    require(at > start);
    return scalar(start, at, ScalarStyle.PLAIN);
  }

  private Mapping emptyMapping() {
    int start = at;
    at++;
    spaces();
    require(here('}'));
    at++;
    return new Mapping(new Span(start, at), Properties.none(start), true, false, List.of());
  }

  private Scalar scalar(int start, int stop, ScalarStyle style) {
    int quote = style.quoted() ? 1 : 0;
    return new Scalar(
        new Span(start, stop),
        Properties.none(start),
        style,
        text.substring(start + quote, stop - quote),
        false);
  }

  private static Scalar absent(int offset) {
    return new Scalar(Span.at(offset), Properties.none(offset), ScalarStyle.PLAIN, "", false);
  }

  /** Where the colon behind a key stands, if it is a key that begins here; or else -1. */
  private int colon() {
    int behind = characters.behindWord(at);
    boolean key =
        behind > at
            && behind - at < PlainText.LONGEST_KEY
            && behind < end
            && characters.at(behind) == ':'
            && blank(behind + 1);
    return key ? behind : -1;
  }

  private boolean dash() {
    return characters.at(at) == '-' && blank(at + 1);
  }

  /** Past spaces, line ends and comments. */
  private void next() {
    while (at < end) {
      char c = characters.at(at);
      if (c == '\n') {
        at++;
        lineStart = at;
      } else if (c == '#' && (at == lineStart || characters.at(at - 1) == ' ')) {
        int stop = text.indexOf('\n', at);
        at = stop < 0 ? end : stop;
      } else if (c == ' ') {
        at++;
      } else {
        return;
      }
    }
  }

  private void spaces() {
    while (here(' ')) {
      at++;
    }
  }

  private boolean here(char c) {
    return at < end && characters.at(at) == c;
  }

  private boolean blank(int offset) {
    return offset >= end || characters.at(offset) == ' ' || characters.at(offset) == '\n';
  }

  private int column() {
    return at - lineStart;
  }

  private static void require(boolean plain) {
    if (!plain) {
      throw new NotPlain();
    }
  }
}
