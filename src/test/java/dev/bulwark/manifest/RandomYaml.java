package dev.bulwark.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes random documents in the many ways that people do. */
final class RandomYaml {
  private static final List<String> PLAIN =
      List.of(
          "80",
          "8080",
          "-1",
          "0x1F",
          "0o17",
          "017",
          "1e3",
          "1.5",
          ".5",
          "true",
          "False",
          "yes",
          "off",
          "null",
          "~",
          "a",
          "two words",
          "http://host:80/x",
          "1.2.3",
          "é",
          "日本",
          "😀 face",
          "a#b",
          "-x",
          "a'b",
          "x\"y",
          "2024-01-01",
          "12:30",
          "1_000",
          ".inf",
          "<<<",
          "=x");
  private static final List<String> QUOTED =
      List.of(
          "", " ", "80", "true", "a: b", "# no comment", "- x", "{{ .Values.x }}", "😀", "a, b");

  private final Random random;
  private final int step;
  private final int dash;
  private final String lineEnd;
  private final boolean comments;
  private final StringBuilder out = new StringBuilder();
  private final List<String> anchors = new ArrayList<>();
  private int keys;

  RandomYaml(Random random) {
    this.random = random;
    this.step = 1 + random.nextInt(4);
    this.dash = random.nextInt(3);
    this.lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
    this.comments = random.nextInt(3) > 0;
  }

  /** A file of one to three documents. */
  String file() {
    int documents = 1 + random.nextInt(3);
    if (random.nextInt(8) == 0) {
      out.append('\uFEFF');
    }
    for (int document = 0; document < documents; document++) {
      anchors.clear();
      if (document > 0 || random.nextBoolean()) {
        out.append("---").append(random.nextInt(4) == 0 ? " # here" : "").append(lineEnd);
      }
      comment(0);
      mapping(0, 0);
      if (random.nextInt(8) == 0) {
        out.append("...").append(lineEnd);
      }
    }
    if (random.nextInt(4) == 0 && out.toString().endsWith(lineEnd)) {
      out.setLength(out.length() - lineEnd.length());
    }
    return out.toString();
  }

  /** A value for an edit. */
  Object value(int depth) {
    return switch (random.nextInt(depth > 2 ? 5 : 8)) {
      case 0 -> random.nextInt(70_000) - 10;
      case 1 -> random.nextBoolean();
      case 2 -> PLAIN.get(random.nextInt(PLAIN.size()));
      case 3 -> QUOTED.get(random.nextInt(QUOTED.size()));
      case 4 -> random.nextBoolean() ? "line one\nline two\n" : "tab\tand \\ and\nmore  \n\n";
      case 5 -> {
        var map = new LinkedHashMap<String, Object>();
        for (int count = random.nextInt(4); count > 0; count--) {
          map.put(random.nextInt(6) == 0 ? "on" : "new" + count, value(depth + 1));
        }
        yield map;
      }
      case 6 -> {
        var list = new ArrayList<Object>();
        for (int count = random.nextInt(4); count > 0; count--) {
          list.add(value(depth + 1));
        }
        yield list;
      }
      default -> Map.of("name", "x");
    };
  }

  private void mapping(int column, int depth) {
    mapping(column, depth, false);
  }

  private void mapping(int column, int depth, boolean compact) {
    int count = 1 + random.nextInt(4);
    for (int at = 0; at < count; at++) {
      if (at > 0 || !compact) {
        comment(column);
        out.append(" ".repeat(column));
      }
      out.append(key()).append(random.nextInt(12) == 0 ? " :" : ":");
      value(column, depth, true);
    }
  }

  private void sequence(int column, int depth, boolean compact) {
    int count = 1 + random.nextInt(3);
    for (int at = 0; at < count; at++) {
      if (at > 0 || !compact) {
        comment(column);
        out.append(" ".repeat(column));
      }
      out.append('-');
      value(column, depth, false);
    }
  }

  /** What follows a colon or a dash, to the end of its last line. */
  private void value(int column, int depth, boolean inEntry) {
    int kind = random.nextInt(depth > 4 ? 6 : 10);
    switch (kind) {
      case 0 -> trailing("");
      case 1 -> trailing(" " + flow(0));
      case 2 -> block(column);
      case 3, 4, 5 -> trailing(" " + anchored() + scalar());
      case 6, 7 -> nestedMapping(column, depth, inEntry);
      case 8 -> nestedSequence(column, depth, inEntry);
      default -> {
        if (anchors.isEmpty()) {
          trailing(" x");
        } else {
          trailing(" *" + anchors.get(random.nextInt(anchors.size())) + " ");
        }
      }
    }
  }

  private void nestedMapping(int column, int depth, boolean inEntry) {
    if (!inEntry && random.nextBoolean()) {
      int gap = 1 + random.nextInt(3);
      out.append(" ".repeat(gap));
      mapping(column + 1 + gap, depth + 1, true);
    } else {
      boolean named = random.nextInt(12) == 0;
      var name = "m" + keys++;
      trailing(named ? " &" + name : "");
      mapping(column + step, depth + 1);
      if (named) {
        anchors.add(name);
      }
    }
  }

  private void nestedSequence(int column, int depth, boolean inEntry) {
    if (!inEntry && random.nextBoolean()) {
      out.append(' ');
      sequence(column + 2, depth + 1, true);
    } else {
      trailing("");
      sequence(column + (inEntry ? dash : Math.max(1, dash)), depth + 1, false);
    }
  }

  private void block(int column) {
    var header = random.nextBoolean() ? "|" : ">";
    var keep = List.of("", "-", "+").get(random.nextInt(3));
    trailing(" " + header + keep);
    int inner = column + 1 + random.nextInt(3);
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      out.append(" ".repeat(inner)).append("text # ").append(count).append(lineEnd);
      if (random.nextInt(3) == 0) {
        out.append(lineEnd);
      }
    }
  }

  private String flow(int depth) {
    int kind = random.nextInt(depth > 2 ? 1 : 3);
    var gap = random.nextBoolean() ? " " : "";
    var parts = new ArrayList<String>();
    for (int count = random.nextInt(4); count > 0; count--) {
      parts.add(
          kind == 1 ? flow(depth + 1) : kind == 2 ? key() + ": " + flow(depth + 1) : quoted());
    }
    var inner = gap + String.join(random.nextBoolean() ? ", " : " ,  ", parts) + gap;
    return kind == 2 ? "{ " + inner.strip() + " }" : "[" + inner + "]";
  }

  private String anchored() {
    if (random.nextInt(10) > 0) {
      return "";
    }
    var name = "a" + anchors.size();
    anchors.add(name);
    return "&" + name + " ";
  }

  private String scalar() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> quoted();
      case 3 -> "!!str " + PLAIN.get(random.nextInt(8));
      default -> PLAIN.get(random.nextInt(PLAIN.size()));
    };
  }

  private String quoted() {
    var text = QUOTED.get(random.nextInt(QUOTED.size()));
    return random.nextBoolean() ? "'" + text + "'" : "\"" + text + "\\u00e9\"";
  }

  private String key() {
    var name = "k" + keys++;
    return switch (random.nextInt(8)) {
      case 0 -> "\"" + name + "\"";
      case 1 -> "'" + name + "'";
      case 2 -> "é " + name;
      default -> name;
    };
  }

  private void comment(int column) {
    if (comments && random.nextInt(5) == 0) {
      out.append(random.nextBoolean() ? lineEnd : "");
      out.append(" ".repeat(column)).append("# a: b - 'c").append(lineEnd);
    }
  }

  private void trailing(String text) {
    out.append(text);
    out.append(comments && random.nextInt(6) == 0 ? "  # \"trailing" : "").append(lineEnd);
  }
}
