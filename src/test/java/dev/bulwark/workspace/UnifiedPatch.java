package dev.bulwark.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Applies a unified diff without any tolerance, to test those that are written. */
final class UnifiedPatch {
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@");

  private UnifiedPatch() {}

  static String apply(String before, String diff) {
    if (diff.isEmpty()) {
      return before;
    }
    List<String> old = lines(before);
    List<String> made = new ArrayList<>();
    List<String> patch = marked(lines(diff));
    int at = 0;
    int i = 2;
    while (i < patch.size()) {
      MatchResult hunk = HUNK.matcher(patch.get(i).strip()).results().findFirst().orElseThrow();
      int length = Integer.parseInt(hunk.group(2));
      int start = Integer.parseInt(hunk.group(1)) - (length == 0 ? 0 : 1);
      made.addAll(old.subList(at, start));
      int wanted = Integer.parseInt(hunk.group(4));
      assertThat(made.size() + (wanted == 0 ? 0 : 1)).isEqualTo(Integer.parseInt(hunk.group(3)));
      at = start;
      int written = made.size();
      for (i++; i < patch.size() && !patch.get(i).startsWith("@@"); i++) {
        String line = patch.get(i).substring(1);
        char side = patch.get(i).charAt(0);
        if (side != '+') {
          assertThat(old.get(at)).isEqualTo(line);
          at++;
        }
        if (side != '-') {
          made.add(line);
        }
      }
      assertThat(at - start).isEqualTo(length);
      assertThat(made.size() - written).isEqualTo(wanted);
    }
    made.addAll(old.subList(at, old.size()));
    return String.join("", made);
  }

  /** Takes the line feed from each line before a "no newline" line, and that line out. */
  private static List<String> marked(List<String> lines) {
    List<String> marked = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("\\")) {
        marked.set(marked.size() - 1, marked.getLast().substring(0, marked.getLast().length() - 1));
      } else {
        marked.add(line);
      }
    }
    return marked;
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }
}
