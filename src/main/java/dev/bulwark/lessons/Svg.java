package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.List;

/**
 * The shapes that the drawings are made of. A unit is a pixel of the narrowest phone, so that
 * letters are as large there as they are drawn.
 */
final class Svg {
  /** How wide a picture is. */
  static final int WIDTH = 320;

  /** Height of a line of text. */
  static final int LINE = 16;

  /** How much a sheet leans to the right. */
  private static final int LEAN = 14;

  /** The width of a letter of code. */
  private static final double CODE = 7.3;

  private static final List<String> BOLD = List.of("strong", "good", "bad");

  private final String id;
  private final StringBuilder shapes = new StringBuilder();

  Svg(String id) {
    this.id = id;
  }

  /** The whole picture, with words for those who do not see it. */
  String drawn(String title, String description, int height) {
    return "<svg viewBox=\"0 0 "
        + WIDTH
        + " "
        + height
        + "\" role=\"img\" aria-labelledby=\""
        + id
        + "-title "
        + id
        + "-desc\">\n<title id=\""
        + id
        + "-title\">"
        + Html.escaped(title)
        + "</title>\n<desc id=\""
        + id
        + "-desc\">"
        + Html.escaped(description)
        + "</desc>\n<defs><pattern id=\""
        + id
        + "-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
        + " patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0V6\"/></pattern></defs>\n"
        + shapes
        + "</svg>\n";
  }

  /** A rectangle: {@code plain}, {@code open} with a broken edge, or {@code shut} and hatched. */
  void box(String kind, int x, int y, int width, int height) {
    var place =
        " x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\"";
    shapes.append("<rect class=\"").append(kind).append('"').append(place).append(" rx=\"4\"/>\n");
    if (kind.equals("shut")) {
      shapes.append("<rect fill=\"url(#").append(id).append("-hatch)\"").append(place);
      shapes.append(" rx=\"4\"/>\n");
    }
  }

  /** A sheet seen from the side. */
  void sheet(String kind, int y, int height) {
    int left = 2;
    int right = WIDTH - 2;
    int end = y + height;
    var points =
        " points=\""
            + String.join(
                " ",
                (left + LEAN) + "," + y,
                right + "," + y,
                (right - LEAN) + "," + end,
                left + "," + end)
            + "\"";
    shapes.append("<polygon class=\"").append(kind).append('"').append(points).append("/>\n");
    if (kind.equals("shut")) {
      shapes.append("<polygon fill=\"url(#").append(id).append("-hatch)\"").append(points);
      shapes.append("/>\n");
    }
  }

  /** An arrow to the right; where it does not arrive it is broken and ends in a cross. */
  void arrow(boolean arrives, int from, int to, int y) {
    int end = arrives ? to - 2 : to - 12;
    shapes.append("<path class=\"").append(arrives ? "way" : "no-way").append("\" d=\"M");
    shapes.append(from).append(' ').append(y).append('H').append(end).append("\"/>\n");
    var tip =
        arrives
            ? "M" + (to - 9) + " " + (y - 5) + "L" + (to - 2) + " " + y + "L" + (to - 9) + " "
                + (y + 5)
            : "M" + (to - 12) + " " + (y - 5) + "l10 10m0 -10l-10 10";
    shapes.append("<path class=\"tip\" d=\"").append(tip).append("\"/>\n");
  }

  /** Lines in the middle of a column. */
  void lines(String kind, int x, int y, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(kind, "middle", x, y + i * LINE, lines.get(i));
    }
  }

  /** Lines around a middle. */
  void centred(String kind, int x, int middle, List<String> lines) {
    lines(kind, x, middle + 4 - (lines.size() - 1) * LINE / 2, lines);
  }

  /** Lines that begin at the same place. */
  void left(String kind, int x, int y, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(kind, "start", x, y + i * LINE, lines.get(i));
    }
  }

  /** Lines that end at the same place. */
  void right(String kind, int x, int y, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(kind, "end", x, y + i * LINE, lines.get(i));
    }
  }

  private void text(String kind, String anchor, int x, int y, String text) {
    shapes.append("<text class=\"").append(kind).append("\" x=\"").append(x);
    shapes.append("\" y=\"").append(y).append("\" text-anchor=\"").append(anchor).append("\">");
    shapes.append(Html.escaped(text)).append("</text>\n");
  }

  /**
   * Words in lines that are no wider than so many units; a word that is wider goes on in the next
   * line, after a sign that parts it where there is one.
   *
   * @param kind how the words will be written
   */
  static List<String> wrapped(String text, String kind, int units) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : text.strip().split("\\s+")) {
      var together = line.isEmpty() ? word : line + " " + word;
      if (units(together, kind) <= units) {
        line = together;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (units(line, kind) > units) {
        int end = breakOf(line, kind, units);
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    lines.add(line);
    return lines;
  }

  /** How much of a word that is too wide fits into a line; at least one sign. */
  private static int breakOf(String word, String kind, int units) {
    int fits = 1;
    while (fits < word.length() - 1 && units(word.substring(0, fits + 1), kind) <= units) {
      fits++;
    }
    for (int at = fits; at > fits / 2; at--) {
      if ("/.-_:=,".indexOf(word.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return Character.isHighSurrogate(word.charAt(fits - 1)) ? Math.max(2, fits - 1) : fits;
  }

  /** How wide a line may become, whatever font a reader has. */
  static int units(String line, String kind) {
    double width = 0;
    for (int i = 0; i < line.length(); i++) {
      width += kind.equals("code") ? CODE : letter(line.charAt(i));
    }
    return (int) Math.ceil(BOLD.contains(kind) ? width * 1.12 : width);
  }

  private static double letter(char c) {
    if ("iljtfrI.,:;'|!()[] ".indexOf(c) >= 0) {
      return 4.8;
    }
    return c > 0x7e || Character.isUpperCase(c) || "mw@%_".indexOf(c) >= 0 ? 9 : 7.2;
  }
}
