package dev.bulwark.msbuild;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The text values of a JSON file with their places. Comments and commas too many are allowed, as
 * the .NET SDK allows them.
 *
 * @param values in the order they are written
 * @param problem why the rest was not read
 */
record JsonText(List<Value> values, Optional<Problem> problem) {
  private static final int MAX_DEPTH = 64;

  /** Of a longer name nothing is kept, because the path of every value inside would hold it. */
  private static final int LONGEST_NAME = 100;

  /**
   * A text.
   *
   * @param path the names that lead to it, joined by {@code /}; an element of a list is named
   *     {@code []}
   * @param key of its name, quotes included
   * @param text with the escapes that stand for one character resolved, others as they are
   * @param span between its quotes
   */
  record Value(String path, Span key, String text, Span span) {}

  static JsonText read(SourceText source) {
    var reader = new Reader(source);
    try {
      reader.document();
      return new JsonText(List.copyOf(reader.values), Optional.empty());
    } catch (Unreadable unreadable) {
      var problem = new Problem(source.position(unreadable.offset()), unreadable.reason());
      return new JsonText(List.copyOf(reader.values), Optional.of(problem));
    }
  }

  Optional<Value> value(String path) {
    return values.stream().filter(value -> value.path.equals(path)).findFirst();
  }

  private static final class Reader {
    private final String text;
    private final List<Value> values = new ArrayList<>();
    private final Deque<String> paths = new ArrayDeque<>();
    private final Deque<Character> closers = new ArrayDeque<>();
    private int at;

    Reader(SourceText source) {
      this.text = source.text();
      this.at = source.start();
    }

    void document() throws Unreadable {
      blanks();
      open();
      while (!closers.isEmpty()) {
        blanks();
        char c = here();
        if (c == ',') {
          at++;
        } else if (c == closers.peek()) {
          at++;
          closers.pop();
          paths.pop();
        } else if (closers.peek() == '}') {
          member();
        } else {
          value(paths.element() + "/[]", Span.at(at));
        }
      }
      blanks();
      if (at < text.length()) {
        throw new Unreadable(at, "there is more behind the end: take it out");
      }
    }

    private void open() throws Unreadable {
      if (here() != '{') {
        throw new Unreadable(at, "it does not begin with {: write an object");
      }
      push('}', "");
    }

    private void push(char closer, String path) throws Unreadable {
      if (closers.size() == MAX_DEPTH) {
        throw new Unreadable(at, "values are nested deeper than " + MAX_DEPTH);
      }
      at++;
      closers.push(closer);
      paths.push(path);
    }

    private void member() throws Unreadable {
      if (here() != '"') {
        throw new Unreadable(at, "a name in quotes is due: put it in");
      }
      int start = at;
      var content = string();
      var key = new Span(start, at);
      blanks();
      if (here() != ':') {
        throw new Unreadable(at, "a colon is due: put it in");
      }
      at++;
      blanks();
      var name = content.length() > LONGEST_NAME ? "?" : Escapes.resolve(text, content);
      var outer = paths.element();
      value(outer.isEmpty() ? name : outer + "/" + name, key);
    }

    private void value(String path, Span key) throws Unreadable {
      switch (here()) {
        case '{' -> push('}', path);
        case '[' -> push(']', path);
        case '"' -> {
          var span = string();
          values.add(new Value(path, key, Escapes.resolve(text, span), span));
        }
        default -> word();
      }
    }

    /** The stretch between the quotes. */
    private Span string() throws Unreadable {
      int start = at;
      at++;
      while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      if (at >= text.length() || text.charAt(at) != '"') {
        throw new Unreadable(start, "the text has no end: close its quotes");
      }
      at++;
      return new Span(start + 1, at - 1);
    }

    /** A number, true, false or null. */
    private void word() throws Unreadable {
      int start = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      if (at == start) {
        throw new Unreadable(start, text.charAt(at) + " is no value: write one");
      }
    }

    private char here() throws Unreadable {
      if (at >= text.length()) {
        throw new Unreadable(text.length(), "it ends too early: close what is open");
      }
      return text.charAt(at);
    }

    private void blanks() throws Unreadable {
      while (at < text.length()) {
        if (Blank.is(text.charAt(at))) {
          at++;
        } else if (text.startsWith("//", at)) {
          int end = text.indexOf('\n', at);
          at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
          int end = text.indexOf("*/", at + 2);
          if (end < 0) {
            throw new Unreadable(at, "the comment has no end: write */");
          }
          at = end + 2;
        } else {
          return;
        }
      }
    }
  }

  /** What a backslash makes of the next character. */
  private static final class Escapes {
    private Escapes() {}

    static String resolve(String text, Span span) {
      if (text.indexOf('\\', span.start(), span.end()) < 0) {
        return text.substring(span.start(), span.end());
      }
      var resolved = new StringBuilder(span.length());
      for (int i = span.start(); i < span.end(); i++) {
        char c = text.charAt(i);
        boolean simple =
            c == '\\' && i + 1 < span.end() && "\"\\/".indexOf(text.charAt(i + 1)) >= 0;
        resolved.append(simple ? text.charAt(++i) : c);
      }
      return resolved.toString();
    }
  }
}
