package dev.bulwark.ui.screen;

import dev.bulwark.ui.screen.Event.Button;
import java.util.List;
import java.util.Locale;

/** Events as text, one a line: what a person did, to be done again. */
final class Recording {
  private Recording() {}

  /** Empty lines and those after {@code #} are for people. */
  static List<Event> read(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Recording::event)
        .toList();
  }

  private static Event event(String line) {
    int space = line.indexOf(' ');
    var word = line.substring(0, space);
    var rest = line.substring(space + 1);
    return switch (word) {
      case "key" -> new Event.Key(rest.equals("space") ? " " : rest);
      case "paste" -> new Event.Paste(rest.translateEscapes());
      case "resize" -> new Event.Resize(number(rest, 0), number(rest, 1));
      default ->
          new Event.Mouse(
              Button.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')),
              number(rest, 0),
              number(rest, 1));
    };
  }

  private static int number(String rest, int index) {
    return Integer.parseInt(rest.split(" ")[index]);
  }

  static String write(Event event) {
    return switch (event) {
      case Event.Key(var name) -> "key " + (name.equals(" ") ? "space" : name);
      case Event.Paste(var text) -> "paste " + escaped(text);
      case Event.Resize(int columns, int rows) -> "resize " + columns + " " + rows;
      case Event.Mouse(var button, int column, int row) ->
          button.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + column + " " + row;
      case Event.Rendered _ -> "# files";
    };
  }

  private static String escaped(String text) {
    var line = new StringBuilder();
    for (char c : text.toCharArray()) {
      line.append(
          switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> c < ' ' ? "\\" + Integer.toOctalString(c | 0x200).substring(1) : "" + c;
          });
    }
    return line.toString();
  }
}
