package dev.bulwark.project;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads MSBuild conditions: comparisons, {@code and}, {@code or}, {@code !}, parentheses, {@code
 * Exists} and plain truth values. Whatever else is written makes the outcome unknown.
 */
final class Condition {
  private static final int MAX_LENGTH = 8 * 1024;
  private static final int MAX_NESTING = 50;

  private final String text;
  private final Scope scope;
  private final Expander expander;
  private final boolean relativeToFile;
  private int at;
  private int nesting;

  private Condition(String text, Scope scope, boolean relativeToFile) {
    this.text = text;
    this.scope = scope;
    this.expander = new Expander(scope);
    this.relativeToFile = relativeToFile;
  }

  /** The outcome of an element's {@code Condition}; an element without one always counts. */
  static Truth of(XmlElement element, Scope scope) {
    return element
        .attribute("Condition")
        .map(text -> of(text, scope, element.is("Import") || element.is("ImportGroup")))
        .orElse(Truth.YES);
  }

  private static Truth of(String text, Scope scope, boolean relativeToFile) {
    if (text.isBlank()) {
      return Truth.YES;
    }
    if (text.length() > MAX_LENGTH) {
      return Truth.UNKNOWN;
    }
    try {
      var condition = new Condition(text, scope, relativeToFile);
      Truth truth = condition.or();
      condition.blanks();
      return condition.at == text.length() ? truth : Truth.UNKNOWN;
    } catch (NotUnderstood notUnderstood) {
      return Truth.UNKNOWN;
    }
  }

  private Truth or() {
    Truth left = and();
    while (word("or")) {
      left = left.or(and());
    }
    return left;
  }

  private Truth and() {
    Truth left = not();
    while (word("and")) {
      left = left.and(not());
    }
    return left;
  }

  private Truth not() {
    if (++nesting > MAX_NESTING) {
      throw new NotUnderstood();
    }
    try {
      blanks();
      if (peek() == '!' && !text.startsWith("!=", at)) {
        at++;
        return not().not();
      }
      if (peek() == '(') {
        at++;
        Truth inner = or();
        expect(')');
        return inner;
      }
      return comparison();
    } finally {
      nesting--;
    }
  }

  private Truth comparison() {
    int start = at;
    if (word("Exists")) {
      expect('(');
      Optional<String> path = operand();
      expect(')');
      return path.map(written -> scope.exists(written, relativeToFile)).orElse(Truth.UNKNOWN);
    }
    at = start;
    Optional<String> left = operand();
    blanks();
    if (text.startsWith("==", at) || text.startsWith("!=", at)) {
      boolean same = text.charAt(at) == '=';
      at += 2;
      Optional<String> right = operand();
      if (left.isEmpty() || right.isEmpty()) {
        return Truth.UNKNOWN;
      }
      Truth equal = Truth.of(left.get().equalsIgnoreCase(right.get()));
      return same ? equal : equal.not();
    }
    return left.map(Condition::bool).orElse(Truth.UNKNOWN);
  }

  private static Truth bool(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes" -> Truth.YES;
      case "false", "off", "no" -> Truth.NO;
      default -> Truth.UNKNOWN;
    };
  }

  private Optional<String> operand() {
    blanks();
    char c = peek();
    if (c == '\'') {
      int end = text.indexOf('\'', at + 1);
      // Functions inside a quoted text have quotes of their own.
      while (end > 0 && unbalanced(text, at + 1, end)) {
        end = text.indexOf('\'', end + 1);
      }
      if (end < 0) {
        throw new NotUnderstood();
      }
      String quoted = text.substring(at + 1, end);
      at = end + 1;
      return expander.expand(quoted);
    }
    if (c == '$' || c == '@' || c == '%') {
      int end = at + 1 < text.length() ? Expander.closing(text, at + 1) : -1;
      if (end < 0) {
        throw new NotUnderstood();
      }
      String reference = text.substring(at, end + 1);
      at = end + 1;
      return expander.expand(reference);
    }
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw new NotUnderstood();
    }
    return Optional.of(text.substring(start, at));
  }

  private static boolean unbalanced(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth > 0;
  }

  private boolean word(String word) {
    blanks();
    int end = at + word.length();
    boolean matches =
        text.regionMatches(true, at, word, 0, word.length())
            && (end == text.length() || !isWordPart(text.charAt(end)));
    at = matches ? end : at;
    return matches;
  }

  private void expect(char wanted) {
    blanks();
    if (peek() != wanted) {
      throw new NotUnderstood();
    }
    at++;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
  }

  /** Stops reading a condition that has another form. */
  private static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstood() {
      super(null, null, false, false);
    }
  }
}
