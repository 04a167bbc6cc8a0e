package dev.bulwark.proof;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    return rows(section(hardening).split("(?m)^### ", 2)[0]);
  }

  /**
   * The findings that HARDENING.md names for a certain way of calling a checker only.
   *
   * @param words what says so
   */
  static SortedSet<CheckerFinding> namedOnly(String hardening, String words) {
    var parts = section(hardening).split("(?m)^### ", 2);
    return parts.length < 2
        ? new TreeSet<>()
        : rows(
            parts[1]
                .lines()
                .filter(line -> line.contains(words))
                .collect(Collectors.joining("\n")));
  }

  private static String section(String hardening) {
    var section = hardening.split("(?m)^## What checkers will still report$", -1);
    if (section.length != 2) {
      throw new AssertionError("HARDENING.md does not say once what checkers will still report");
    }
    return section[1].split("(?m)^## ", 2)[0];
  }

  private static SortedSet<CheckerFinding> rows(String text) {
    var named = new TreeSet<CheckerFinding>();
    text.lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .forEach(match ->
            ID.matcher(match.group(2))
                .results()
                .forEach(id -> named.add(new CheckerFinding(match.group(1), id.group(1)))));
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
