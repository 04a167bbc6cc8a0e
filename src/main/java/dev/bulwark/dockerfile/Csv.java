package dev.bulwark.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of comma-separated values, as the value of {@code --mount} is one. */
final class Csv {
  private Csv() {}

  /** The fields; empty where quotes stand where they may not, or there is nothing at all. */
  static Optional<List<String>> fields(String line) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    var fields = new ArrayList<String>();
    int at = 0;
    while (true) {
      if (line.startsWith("\"", at)) {
        var field = new StringBuilder();
        at++;
        while (true) {
          int quote = line.indexOf('"', at);
          if (quote < 0) {
            return Optional.empty();
          }
          field.append(line, at, quote);
          at = quote + 1;
          if (!line.startsWith("\"", at)) {
            break;
          }
          field.append('"');
          at++;
        }
        fields.add(field.toString());
        if (at == line.length()) {
          return Optional.of(fields);
        }
        if (line.charAt(at) != ',') {
          return Optional.empty();
        }
        at++;
      } else {
        int comma = line.indexOf(',', at);
        var field = line.substring(at, comma < 0 ? line.length() : comma);
        if (field.indexOf('"') >= 0) {
          return Optional.empty();
        }
        fields.add(field);
        if (comma < 0) {
          return Optional.of(fields);
        }
        at = comma + 1;
      }
    }
  }
}
