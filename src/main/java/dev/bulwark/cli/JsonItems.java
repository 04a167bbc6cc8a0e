package dev.bulwark.cli;

import java.io.PrintStream;

/**
 * A list that is written as JSON item by item, so that its length costs no memory. What comes out
 * is what {@link Json} makes of the whole.
 */
final class JsonItems {
  private final PrintStream out;
  private final String indent;
  private boolean any;

  /**
   * An empty list.
   *
   * @param indent before its last line
   */
  JsonItems(PrintStream out, String indent) {
    this.out = out;
    this.indent = indent;
  }

  void add(Object item) {
    out.print((any ? ",\n" : "[\n") + indent + "  " + Json.of(item, indent + "  "));
    any = true;
  }

  void end() {
    out.print(any ? "\n" + indent + "]" : "[]");
  }
}
