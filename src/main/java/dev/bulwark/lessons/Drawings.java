package dev.bulwark.lessons;

import java.util.List;

/** Draws diagrams as SVG, narrow enough for a phone; colours come from the page's style. */
final class Drawings {
  private static final int GAP = 10;

  /** Between a shape and the edge of the picture. */
  private static final int EDGE = 2;

  /** How wide the box of somebody who asks or listens is, and the way between two of them. */
  private static final int BOX = 102;

  private static final int BETWEEN = Svg.WIDTH - 2 * (EDGE + BOX);

  private Drawings() {}

  /**
   * A drawing.
   *
   * @param id what the ids in it begin with; no other drawing of the page has it
   */
  static String svg(Diagram diagram, String id) {
    var svg = new Svg(id);
    int y = GAP;
    for (var row : diagram.rows()) {
      y =
          switch (diagram.kind()) {
            case PORTS -> way(svg, row, y) + GAP;
            case OWNERS -> owned(svg, row, y) + GAP;
            case LAYERS -> layer(svg, row, y) + GAP / 2;
          };
    }
    return svg.drawn(diagram.caption(), diagram.description(), y + GAP);
  }

  /** Who asks, an arrow with the port, who listens; a broken arrow where nobody answers. */
  private static int way(Svg svg, List<String> row, int y) {
    boolean answers = row.get(3).startsWith("answers");
    var outcome = answers ? "good" : "bad";
    var asks = Svg.wrapped(row.get(0), "label", BOX - 8);
    var listens = Svg.wrapped("listens at " + row.get(2), "label", BOX - 8);
    var port = Svg.wrapped(row.get(1), "code", BETWEEN - 8);
    var end = Svg.wrapped(row.get(3), outcome, BETWEEN - 8);
    int boxes = 24 + Svg.LINE * Math.max(asks.size(), listens.size());
    int arrow = 20 + 2 * Svg.LINE * Math.max(port.size(), end.size());
    int height = Math.max(boxes, arrow);
    int middle = y + height / 2;
    svg.box("plain", EDGE, y, BOX, height);
    svg.centred("label", EDGE + BOX / 2, middle, asks);
    int right = Svg.WIDTH - EDGE - BOX;
    svg.box(answers ? "plain" : "shut", right, y, BOX, height);
    svg.centred("label", right + BOX / 2, middle, listens);
    svg.arrow(answers, EDGE + BOX + 2, right - 2, middle);
    svg.lines("code", Svg.WIDTH / 2, middle - 8 - (port.size() - 1) * Svg.LINE, port);
    svg.lines(outcome, Svg.WIDTH / 2, middle + 18, end);
    return y + height;
  }

  /** A path, whose it is, and what the service may do with it. */
  private static int owned(Svg svg, List<String> row, int y) {
    int width = Svg.WIDTH - 2 * EDGE - 24;
    var path = Svg.wrapped(row.get(0), "code", width);
    var owner = Svg.wrapped("of " + row.get(1), "label", width);
    var may = Svg.wrapped("may " + row.get(2), "strong", width);
    boolean beside = fit(owner.getFirst(), may.getLast(), width, owner.size() + may.size());
    int first = y + 20;
    int second = first + path.size() * Svg.LINE + 2;
    int third = beside ? second : second + owner.size() * Svg.LINE;
    int end = third + may.size() * Svg.LINE - 6;
    svg.box(row.get(2).startsWith("write") ? "open" : "shut", EDGE, y, width + 24, end - y);
    svg.left("code", EDGE + 12, first, path);
    svg.left("label", EDGE + 12, second, owner);
    svg.right("strong", Svg.WIDTH - EDGE - 12, third, may);
    return end;
  }

  /** Whether two texts of a line each leave room between them. */
  private static boolean fit(String left, String right, int width, int lines) {
    return lines == 2 && Svg.units(left, "label") + 16 + Svg.units(right, "strong") <= width;
  }

  /** A sheet that lies on the one drawn below it. */
  private static int layer(Svg svg, List<String> row, int y) {
    int width = Svg.WIDTH - 52;
    var holds = Svg.wrapped(row.get(0) + ": " + row.get(1), "label", width);
    var may = Svg.wrapped("may " + row.get(2), "strong", width);
    int second = y + 22 + holds.size() * Svg.LINE;
    int end = second + may.size() * Svg.LINE - 5;
    svg.sheet(row.get(2).startsWith("write") ? "open" : "shut", y, end - y);
    svg.left("label", 26, y + 20, holds);
    svg.right("strong", Svg.WIDTH - 26, second, may);
    return end;
  }
}
