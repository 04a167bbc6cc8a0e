package dev.bulwark.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes quotes, escapes and variables out of a word as BuildKit's shell lexer does, which is less
 * than a shell does, and in places different: what stands before {@code ${name-word}} is lost from
 * the list of words, though not from the text.
 */
final class ShellLexer {
  /** A nesting of {@code ${a:-${b:-…}}} that no one writes; the stack holds it easily. */
  private static final int MOST_DEEP = 100;

  /** Longest text that is put together; variables in variables would grow without end. */
  private static final int MOST_LONG = 1 << 20;

  /** How quotes, escapes and unset variables are taken. */
  record Style(char escape, boolean rawQuotes, boolean rawEscapes, boolean keepUnset) {
    static Style expanding(char escape) {
      return new Style(escape, false, false, false);
    }
  }

  /** Text with no more in it than BuildKit could have meant. */
  static final class NotLexed extends Exception {
    private static final long serialVersionUID = 1;

    NotLexed(String reason) {
      super(reason, null, false, false);
    }
  }

  private static final int END = -1;
  private static final int UNBOUNDED = -2;

  private final String source;
  private final Style style;
  private final Function<String, Lookup> variables;
  private final StringBuilder buffer = new StringBuilder();
  private Optional<String> doubt = Optional.empty();
  private List<String> words = List.of();
  private boolean rawEscapes;
  private int depth;
  private int at;

  ShellLexer(String source, Style style, Function<String, Lookup> variables) {
    this.source = source;
    this.style = style;
    this.variables = variables;
    this.rawEscapes = style.rawEscapes();
    this.at = source.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * The text without quotes and escapes, variables replaced.
   *
   * @throws NotLexed where BuildKit refuses it, or where it grows too large to be worth it
   */
  String text() throws NotLexed {
    return until(UNBOUNDED, style.rawEscapes());
  }

  /** The text divided by space that is not quoted. */
  List<String> words() throws NotLexed {
    var together = text();
    return together.isEmpty() ? List.of() : words;
  }

  /** Why the text is not certain, once it was made. */
  Optional<String> doubt() {
    return doubt;
  }

  private int peek() {
    return at < source.length() ? source.charAt(at) : END;
  }

  private int next() {
    return at < source.length() ? source.charAt(at++) : END;
  }

  private String until(int stop, boolean raw) throws NotLexed {
    if (++depth > MOST_DEEP) {
      throw new NotLexed("nested too deeply");
    }
    boolean outerRaw = rawEscapes;
    rawEscapes = raw;
    try {
      return untilStop(stop);
    } finally {
      rawEscapes = outerRaw;
      depth--;
    }
  }

  private String untilStop(int stop) throws NotLexed {
    var result = new StringBuilder();
    buffer.setLength(0);
    var split = new Splitting(buffer);
    while (peek() != END) {
      int c = peek();
      if (c == stop) {
        at++;
        words = split.words();
        return result.toString();
      }
      switch (c) {
        case '$' -> {
          var value = dollar();
          append(result, value);
          split.addText(value);
        }
        case '\'', '"' -> {
          var quoted = c == '"' ? doubleQuoted() : singleQuoted();
          append(result, quoted);
          split.addRaw(quoted);
        }
        case '<' -> {
          var text = possibleHeredoc();
          append(result, text);
          split.addRaw(text);
        }
        default -> {
          at++;
          if (c == style.escape()) {
            if (rawEscapes) {
              split.addRaw(String.valueOf((char) c));
              result.append((char) c);
            }
            c = next();
            if (c == END) {
              continue;
            }
            split.addRaw(String.valueOf((char) c));
          } else {
            split.add((char) c);
          }
          result.append((char) c);
        }
      }
    }
    if (stop != UNBOUNDED) {
      throw new NotLexed("unexpected end while looking for matching " + (char) stop);
    }
    words = split.words();
    return result.toString();
  }

  private static void append(StringBuilder result, String text) throws NotLexed {
    if (result.length() + text.length() > MOST_LONG) {
      throw new NotLexed("longer than " + MOST_LONG + " characters");
    }
    result.append(text);
  }

  private String singleQuoted() throws NotLexed {
    int end = source.indexOf('\'', at + 1);
    if (end < 0) {
      at = source.length();
      throw new NotLexed("unexpected end while looking for matching single quote");
    }
    var text = style.rawQuotes() ? source.substring(at, end + 1) : source.substring(at + 1, end);
    at = end + 1;
    return text;
  }

  private String doubleQuoted() throws NotLexed {
    var result = new StringBuilder();
    int quote = next();
    if (style.rawQuotes()) {
      result.append((char) quote);
    }
    while (true) {
      int c = peek();
      if (c == END) {
        throw new NotLexed("unexpected end while looking for matching double quote");
      }
      if (c == '$') {
        append(result, dollar());
        continue;
      }
      at++;
      if (c == '"') {
        if (style.rawQuotes()) {
          result.append('"');
        }
        return result.toString();
      }
      if (c == style.escape()) {
        if (rawEscapes) {
          result.append((char) c);
        }
        int escaped = peek();
        if (escaped == END) {
          continue;
        }
        if (escaped == '"' || escaped == '$' || escaped == style.escape()) {
          c = next();
        }
      }
      result.append((char) c);
    }
  }

  private String possibleHeredoc() {
    int start = at++;
    if (peek() != '<') {
      return "<";
    }
    at++;
    while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
      at++;
    }
    return source.substring(start, at);
  }

  private String dollar() throws NotLexed {
    at++;
    if (peek() != '{') {
      var name = name();
      return name.isEmpty() ? "$" : plainValue(name, "$" + name);
    }
    at++;
    int first = peek();
    if (first == END) {
      throw new NotLexed("missing '}'");
    }
    if (first == '{' || first == '}' || first == ':') {
      throw new NotLexed("bad substitution");
    }
    var name = name();
    int modifier = next();
    return switch (modifier) {
      case '}' -> plainValue(name, "${" + name + "}");
      case ':' -> modified(name, next(), true);
      case '+', '-', '?', '#', '%' -> modified(name, modifier, false);
      case '/' -> replaced(name);
      default -> throw new NotLexed("unsupported modifier in ${" + name + "…}");
    };
  }

  private String modified(String name, int modifier, boolean emptyIsUnset) throws NotLexed {
    boolean pattern = modifier == '#' || modifier == '%';
    if (emptyIsUnset && pattern) {
      throw new NotLexed("unsupported modifier in ${" + name + "…}");
    }
    var word = operand('}', pattern);
    var found = look(name);
    if (style.keepUnset() && !(found instanceof Lookup.Value)) {
      var shown = (emptyIsUnset ? ":" : "") + (modifier == END ? "" : (char) modifier);
      return "${" + name + shown + word + "}";
    }
    if (found instanceof Lookup.Unknown(var reason)) {
      return doubted(reason);
    }
    if (found instanceof Lookup.NotGiven(var reason) && modifier != '-' && modifier != '+') {
      return doubted(reason);
    }
    var value = found instanceof Lookup.Value(var text) ? text : "";
    boolean set = found instanceof Lookup.Value && !(emptyIsUnset && value.isEmpty());
    return switch (modifier) {
      case '-' -> set ? value : word;
      case '+' -> set ? word : "";
      case '?' -> {
        if (!set) {
          throw new NotLexed(name + ": " + (word.isEmpty() ? "is not set" : word));
        }
        yield value;
      }
      case '#', '%' -> {
        boolean longest = word.length() > 0 && word.charAt(0) == modifier;
        var glob = Glob.of(longest ? word.substring(1) : word);
        yield modifier == '#'
            ? glob.withoutPrefix(value, longest)
            : glob.withoutSuffix(value, longest);
      }
      default -> throw new NotLexed("unsupported modifier in ${" + name + "…}");
    };
  }

  private String replaced(String name) throws NotLexed {
    boolean all = peek() == '/';
    if (all) {
      at++;
    }
    var pattern = operand('/', true);
    var replacement = operand('}', true);
    var found = look(name);
    if (style.keepUnset() && !(found instanceof Lookup.Value)) {
      return "${" + name + "/" + pattern + "/" + replacement + "}";
    }
    if (found instanceof Lookup.Unknown(var reason)) {
      return doubted(reason);
    }
    if (found instanceof Lookup.NotGiven(var reason)) {
      return doubted(reason);
    }
    var value = found instanceof Lookup.Value(var text) ? text : "";
    if (all && replacement.indexOf('$') >= 0) {
      return doubted("${" + name + "//…} replaces with a dollar sign");
    }
    return Glob.of(pattern).replaced(value, replacement, all);
  }

  private String operand(char stop, boolean raw) throws NotLexed {
    try {
      return until(stop, raw);
    } catch (NotLexed refused) {
      if (peek() == END && depth < MOST_DEEP) {
        throw new NotLexed("missing '" + stop + "' in ${…}");
      }
      throw refused;
    }
  }

  private String plainValue(String name, String written) {
    return switch (look(name)) {
      case Lookup.Value(var text) -> text;
      case Lookup.Unset() -> style.keepUnset() ? written : "";
      case Lookup.NotGiven(var reason) -> doubted(reason);
      case Lookup.Unknown(var reason) -> doubted(reason);
    };
  }

  private Lookup look(String name) {
    return variables.apply(name);
  }

  private String doubted(String reason) {
    doubt = doubt.isPresent() ? doubt : Optional.of(reason);
    return "";
  }

  private String name() {
    int start = at;
    if (peek() == END) {
      return "";
    }
    int first = source.codePointAt(at);
    if (Character.isDigit(first)) {
      while (peek() != END && Character.isDigit(source.codePointAt(at))) {
        at += Character.charCount(source.codePointAt(at));
      }
    } else if ("@*#?-$!".indexOf(first) >= 0) {
      at++;
    } else {
      while (peek() != END && isNamePart(source.codePointAt(at))) {
        at += Character.charCount(source.codePointAt(at));
      }
    }
    return source.substring(start, at);
  }

  private static boolean isNamePart(int c) {
    return Character.isLetter(c) || Character.isDigit(c) || c == '_';
  }

  /** Words as they come together; nested texts share the buffer, as BuildKit's do. */
  private static final class Splitting {
    private final StringBuilder buffer;
    private final List<String> words = new ArrayList<>();
    private boolean inWord;

    Splitting(StringBuilder buffer) {
      this.buffer = buffer;
    }

    void add(char c) {
      if (!Space.unicode(c)) {
        buffer.append(c);
        inWord = true;
      } else if (inWord && !buffer.isEmpty()) {
        words.add(buffer.toString());
        buffer.setLength(0);
        inWord = false;
      }
    }

    void addText(String text) {
      text.chars().forEach(c -> add((char) c));
    }

    void addRaw(String text) {
      buffer.append(text);
      inWord = true;
    }

    List<String> words() {
      if (!buffer.isEmpty()) {
        words.add(buffer.toString());
        buffer.setLength(0);
      }
      return words;
    }
  }
}
