package dev.bulwark.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to an ignore file the rules it lacks.
 *
 * <p>In such a file the last rule that matches a path decides. New rules therefore go in front of
 * the first rule that takes something back ({@code !keep}), so that it still has the last word, and
 * else to the end. New rules that take something back themselves go in front of all rules, so that
 * whatever the file keeps out today stays out.
 *
 * @param text the whole new text; without {@code added}, byte for byte the old one
 * @param added the new lines in their order, without line ends
 */
record MissingLines(String text, List<String> added) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The old text with the missing rules; empty when none is missing. */
  static Optional<MissingLines> of(String existing, String planned) {
    int start = start(existing);
    List<String> lines = lines(existing.substring(start));
    List<String> added = missing(lines, lines(planned.substring(start(planned))));
    if (added.isEmpty()) {
      return Optional.empty();
    }
    String end = lineEnd(existing);
    int place = place(lines, added.stream().anyMatch(MissingLines::takesBack));
    int at = start + lines.subList(0, place).stream().mapToInt(String::length).sum();
    String block = String.join(end, added);
    boolean unended = place == lines.size() && place > 0 && !lines.getLast().endsWith("\n");
    String inserted = unended ? end + block : block + end;
    return Optional.of(
        new MissingLines(
            existing.substring(0, at) + inserted + existing.substring(at), List.copyOf(added)));
  }

  /** Where the first line begins. */
  private static int start(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
  }

  /** The lines with their ends. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    return lines;
  }

  /** The missing rules, each group of them under the comment and blank lines before it. */
  private static List<String> missing(List<String> existing, List<String> planned) {
    Set<String> known = new HashSet<>();
    existing.stream().filter(MissingLines::isRule).map(String::strip).forEach(known::add);
    List<String> missing = new ArrayList<>();
    List<String> heading = new ArrayList<>();
    boolean inHeading = false;
    for (String line : planned) {
      if (!isRule(line)) {
        if (!inHeading) {
          heading.clear();
        }
        heading.add(line.stripTrailing());
        inHeading = true;
        continue;
      }
      inHeading = false;
      if (!known.contains(line.strip())) {
        missing.addAll(heading);
        heading.clear();
        missing.add(line.stripTrailing());
      }
    }
    return missing;
  }

  /** The index of the line before which the new ones go. */
  private static int place(List<String> lines, boolean beforeAllRules) {
    for (int i = 0; i < lines.size(); i++) {
      if (beforeAllRules ? isRule(lines.get(i)) : takesBack(lines.get(i))) {
        int first = i;
        while (first > 0 && isComment(lines.get(first - 1))) {
          first--;
        }
        return first;
      }
    }
    return lines.size();
  }

  private static String lineEnd(String text) {
    long feeds = text.chars().filter(c -> c == '\n').count();
    int pairs = text.length() - text.replace("\r\n", "\n").length();
    return 2L * pairs > feeds ? "\r\n" : "\n";
  }

  private static boolean isRule(String line) {
    return !line.isBlank() && !isComment(line);
  }

  private static boolean takesBack(String line) {
    return isRule(line) && line.strip().startsWith("!");
  }

  /** An indented {@code #} is a rule to Docker. */
  private static boolean isComment(String line) {
    return line.startsWith("#");
  }
}
