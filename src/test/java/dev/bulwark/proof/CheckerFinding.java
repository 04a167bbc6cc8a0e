package dev.bulwark.proof;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A rule that a checker finds broken.
 *
 * @param tool the checker
 * @param id its name of the rule
 */
record CheckerFinding(String tool, String id) implements Comparable<CheckerFinding> {
  private static final Pattern ROW = Pattern.compile("\\| ([a-z-]+) \\| (`[^|]+`) \\|.*");
  private static final Pattern ID = Pattern.compile("`([^`]+)`");

  /** The findings that HARDENING.md names. */
  static SortedSet<CheckerFinding> named(String hardening) {
    var named = new TreeSet<CheckerFinding>();
    var section = hardening.split("(?m)^## What checkers will still report$", -1);
    if (section.length != 2) {
      throw new AssertionError("HARDENING.md does not say once what checkers will still report");
    }
    section[1]
        .split("(?m)^## ", 2)[0]
        .lines()
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .forEach(row ->
            ID.matcher(row.group(2))
                .results()
                .forEach(id -> named.add(new CheckerFinding(row.group(1), id.group(1)))));
    return named;
  }

  /** The findings in lines of tool, rule, file and message with tabs in between. */
  static SortedSet<CheckerFinding> reported(String output) {
    var reported = new TreeSet<CheckerFinding>();
    output
        .lines()
        .forEach(line -> {
          var parts = line.split("\t", -1);
          if (parts.length < 2) {
            throw new AssertionError("not a finding: " + line);
          }
          reported.add(new CheckerFinding(parts[0], parts[1]));
        });
    return reported;
  }

  @Override
  public int compareTo(CheckerFinding other) {
    int byTool = tool.compareTo(other.tool);
    return byTool == 0 ? id.compareTo(other.id) : byTool;
  }

  @Override
  public String toString() {
    return tool + " " + id;
  }
}
