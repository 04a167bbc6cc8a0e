package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads parser directives: the first lines of a file for as long as each of them is one. BuildKit
 * looks for {@code // syntax=} and JSON as well, but only to hand the whole file to another
 * frontend; its own refuses such a file.
 */
final class Directives {
  private static final Set<String> KNOWN = Set.of("syntax", "escape", "check");

  private final Lines lines;
  private final List<Problem> problems;
  private final List<Directive> found = new ArrayList<>();
  private char escape = '\\';

  Directives(Lines lines, List<Problem> problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /** Reads them and says which line comes after, from 0. */
  int read() {
    var seen = new HashSet<String>();
    int line = 0;
    for (; line < lines.count(); line++) {
      var directive = parse(lines.text(), lines.content(line), lines.end(line));
      if (directive.isEmpty()) {
        break;
      }
      found.add(directive.get());
      take(directive.get(), !seen.add(directive.get().name()), line + 1);
    }
    return line;
  }

  List<Directive> found() {
    return List.copyOf(found);
  }

  char escape() {
    return escape;
  }

  private void take(Directive directive, boolean again, int line) {
    if (again) {
      var reason = "only one " + directive.name() + " parser directive can be used";
      problems.add(new Problem(line, directive.span(), reason));
    } else if (directive.name().equals("escape")) {
      if (directive.value().equals("`") || directive.value().equals("\\")) {
        escape = directive.value().charAt(0);
      } else {
        var reason = "invalid escape character '" + directive.value() + "': it is ` or \\";
        problems.add(new Problem(line, directive.span(), reason));
      }
    }
  }

  static Optional<Directive> parse(String text, int start, int end) {
    if (start == end || text.charAt(start) != '#') {
      return Optional.empty();
    }
    int from = start + 1;
    while (from < end && Space.unicode(text.charAt(from))) {
      from++;
    }
    int nameEnd = from;
    while (nameEnd < end && isNamePart(text.charAt(nameEnd), nameEnd == from)) {
      nameEnd++;
    }
    int equals = skipSpace(text, nameEnd, end);
    if (nameEnd == from || equals == end || text.charAt(equals) != '=') {
      return Optional.empty();
    }
    int value = skipSpace(text, equals + 1, end);
    int valueEnd = end;
    while (valueEnd > value && isSpace(text.charAt(valueEnd - 1))) {
      valueEnd--;
    }
    if (value == valueEnd) {
      // The pattern wants one character at least, and takes a space where there is nothing else.
      value = equals + 1;
      valueEnd = Math.min(value + 1, end);
    }
    var name = text.substring(from, nameEnd).toLowerCase(Locale.ROOT);
    if (!KNOWN.contains(name) || value == valueEnd) {
      return Optional.empty();
    }
    return Optional.of(
        new Directive(
            name,
            text.substring(value, valueEnd),
            new Span(start, end),
            new Span(value, valueEnd)));
  }

  private static boolean isNamePart(char c, boolean first) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
  }

  private static int skipSpace(String text, int from, int end) {
    int at = from;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
