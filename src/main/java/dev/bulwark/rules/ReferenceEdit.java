package dev.bulwark.rules;

import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.KeyValue;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.source.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How another image is named where one is: in the words that are written out, and in the defaults
 * of the build arguments that the rest comes from.
 *
 * @param edits of what is written out
 * @param defaults what build arguments become, by where they are declared
 */
record ReferenceEdit(List<Edit> edits, Map<KeyValue, String> defaults) {
  /** A part of the word: written out, or the default of an argument. */
  private record Segment(Word written, Optional<KeyValue> argument, String value) {}

  /** A stretch of the old name, and what stands there in the new one. */
  private record Piece(int start, int end, String text) {}

  /**
   * The edits that turn one name into another; empty where a variable holds more or less than a
   * part of the name, or its value is not written out.
   */
  static Optional<ReferenceEdit> of(Dockerfile file, ImageUse use, String wanted) {
    var segments = segments(file, use.word());
    if (segments.isEmpty() || !value(segments.get()).equals(use.reference())) {
      return quoted(use, wanted);
    }
    var parts = new ArrayList<>(segments.get());
    var values = new ArrayList<>(parts.stream().map(Segment::value).toList());
    // From behind, so that the places before stay.
    for (var piece : pieces(use.reference(), wanted).reversed()) {
      int at = 0;
      boolean done = false;
      for (int i = 0; i < parts.size() && !done; i++) {
        int end = at + parts.get(i).value().length();
        if (piece.start() >= at && piece.end() <= end && (end > at || parts.size() == 1)) {
          var old = values.get(i);
          values.set(
              i,
              old.substring(0, piece.start() - at)
                  + piece.text()
                  + old.substring(piece.end() - at));
          done = true;
        }
        at = end;
      }
      if (!done) {
        return Optional.empty();
      }
    }
    return Optional.of(changed(parts, values));
  }

  private static ReferenceEdit changed(List<Segment> parts, List<String> values) {
    var edits = new ArrayList<Edit>();
    var defaults = new LinkedHashMap<KeyValue, String>();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var value = values.get(i);
      if (part.argument().isPresent()) {
        defaults.put(part.argument().get(), value);
      } else if (!value.equals(part.value())) {
        edits.add(new Edit(part.written().span(), value));
      }
    }
    return new ReferenceEdit(List.copyOf(edits), defaults);
  }

  private static Optional<ReferenceEdit> quoted(ImageUse use, String wanted) {
    var raw = use.word().raw();
    return raw.equals("\"" + use.reference() + "\"")
        ? Optional.of(
            new ReferenceEdit(
                List.of(new Edit(use.word().part(1, raw.length() - 1).span(), wanted)), Map.of()))
        : Optional.empty();
  }

  private static String value(List<Segment> segments) {
    var text = new StringBuilder();
    segments.forEach(segment -> text.append(segment.value()));
    return text.toString();
  }

  private static Optional<List<Segment>> segments(Dockerfile file, Word word) {
    var raw = word.raw();
    var segments = new ArrayList<Segment>();
    int at = 0;
    while (at < raw.length()) {
      int dollar = raw.indexOf('$', at);
      int end = dollar < 0 ? raw.length() : dollar;
      if (end > at) {
        segments.add(new Segment(word.part(at, end), Optional.empty(), raw.substring(at, end)));
      }
      if (dollar < 0) {
        break;
      }
      int close = variableEnd(raw, dollar);
      var segment = close < 0 ? Optional.<Segment>empty() : variable(file, word, dollar, close);
      if (segment.isEmpty()) {
        return Optional.empty();
      }
      segments.add(segment.get());
      at = close;
    }
    return Optional.of(segments);
  }

  /** {@code $NAME}, <code>${NAME}</code>, or <code>${NAME:-default}</code>. */
  private static Optional<Segment> variable(Dockerfile file, Word word, int start, int end) {
    boolean braces = word.raw().charAt(start + 1) == '{';
    int from = start + (braces ? 2 : 1);
    var inside = word.raw().substring(from, braces ? end - 1 : end);
    int other = inside.indexOf(":-");
    var name = other < 0 ? inside : inside.substring(0, other);
    var argument = declared(file, name);
    if (argument.isPresent() && argument.get().value().isPresent()) {
      return literal(argument.get())
          .filter(value -> !value.isEmpty() || other < 0)
          .map(value -> new Segment(word.part(start, end), argument, value));
    }
    var text = other < 0 ? "" : inside.substring(other + 2);
    return other < 0 || !plain(text)
        ? Optional.empty()
        : Optional.of(
            new Segment(
                word.part(from + other + 2, from + inside.length()), Optional.empty(), text));
  }

  private static Optional<KeyValue> declared(Dockerfile file, String name) {
    return file.globalArgs().stream()
        .flatMap(arg -> arg.pairs().stream())
        .filter(pair -> pair.key().raw().equals(name))
        .reduce((_, later) -> later);
  }

  private static Optional<String> literal(KeyValue pair) {
    var raw = pair.value().map(Word::raw).orElse("");
    boolean quotes =
        raw.length() > 1
            && ((raw.startsWith("\"") && raw.endsWith("\""))
                || (raw.startsWith("'") && raw.endsWith("'")));
    var text = quotes ? raw.substring(1, raw.length() - 1) : raw;
    return plain(text) ? Optional.of(text) : Optional.empty();
  }

  private static boolean plain(String text) {
    return text.chars().allMatch(c -> "$\"'\\`{}".indexOf(c) < 0);
  }

  private static int variableEnd(String raw, int dollar) {
    int at = dollar + 1;
    if (at < raw.length() && raw.charAt(at) == '{') {
      int close = raw.indexOf('}', at);
      return close < 0 ? -1 : close + 1;
    }
    while (at < raw.length()
        && (Character.isLetterOrDigit(raw.charAt(at)) || raw.charAt(at) == '_')) {
      at++;
    }
    return at == dollar + 1 ? -1 : at;
  }

  /** The differences by the parts of a name: path, number, distribution and flavor, digest. */
  private static List<Piece> pieces(String old, String wanted) {
    var from = cuts(old);
    var to = cuts(wanted);
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i + 1 < from.length; i++) {
      var before = old.substring(from[i], from[i + 1]);
      var after = wanted.substring(to[i], to[i + 1]);
      if (!before.equals(after)) {
        pieces.add(shortened(from[i], before, after));
      }
    }
    return pieces;
  }

  private static Piece shortened(int start, String before, String after) {
    int most = Math.min(before.length(), after.length());
    // The dash before a distribution most often stands outside of the variable that holds it.
    int head = before.startsWith("-") && after.startsWith("-") ? 1 : 0;
    while (head < most && before.charAt(head) == after.charAt(head) && before.contains("/")) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.contains("/")
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return new Piece(
        start + head, start + before.length() - tail, after.substring(head, after.length() - tail));
  }

  /** Where the parts begin; the colon belongs to the path, the dash to what follows it. */
  private static int[] cuts(String name) {
    int digest = name.indexOf('@') < 0 ? name.length() : name.indexOf('@');
    int colon = name.lastIndexOf(':', digest - 1);
    boolean tag = colon > name.lastIndexOf('/', digest - 1);
    int number = tag ? colon + 1 : digest;
    int dash = name.indexOf('-', number);
    int suffix = dash < 0 || dash > digest ? digest : dash;
    return new int[] {0, number, suffix, digest, name.length()};
  }
}
