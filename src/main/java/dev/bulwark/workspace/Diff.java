package dev.bulwark.workspace;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Unified diffs that {@code git apply} and {@code patch} accept. They hold the files' bytes as they
 * are: put {@link #forTerminal} between them and a terminal.
 */
public final class Diff {
  private static final int CONTEXT = 3;

  /** Above this many lines on both sides together, one hunk replaces all, to bound the time. */
  private static final int SEARCHED_LINES = 10_000;

  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  private Diff() {}

  /** What the change does; empty when it does nothing. A file without a text is named by size. */
  public static String of(Change change) {
    return switch (change) {
      case Change.New fresh -> of(fresh.path(), Optional.empty(), fresh.text());
      case Change.Merged merged -> of(merged.path(), merged.existing().text(), merged.text());
      case Change.Different different ->
          different.existing().text().isPresent()
              ? of(different.path(), different.existing().text(), different.text())
              : binary(different);
      case Change.Same _ -> "";
      case Change.Blocked _ -> "";
    };
  }

  /**
   * The way from one text to another.
   *
   * @param path of the file, with forward slashes
   * @param before the old text; absent when the file is new
   * @return empty when both are equal
   */
  public static String of(String path, Optional<String> before, String after) {
    if (before.equals(Optional.of(after))) {
      return "";
    }
    List<String> old = lines(before.orElse(""));
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            before.isPresent() ? header("a/", path) : "/dev/null",
            header("b/", path),
            old,
            patch(old, lines(after)),
            CONTEXT);
    return String.join("\n", lines) + "\n";
  }

  /**
   * Shows control characters ({@code ^[} for escape, {@code ^M} for a carriage return) and
   * invisible ones ({@code <U+202E>}) instead of sending them; keeps line feeds and tabs.
   */
  public static String forTerminal(String text) {
    return Visible.text(text);
  }

  private static String binary(Change.Different different) {
    return "Binary files a/"
        + different.path()
        + " and b/"
        + different.path()
        + " differ (there: binary, "
        + different.existing().size()
        + " bytes)\n";
  }

  /**
   * Like git, ends a name that holds a space with a tab, so that it is read to its end, and puts
   * one that holds a control character, a quote or a backslash in quotes.
   */
  private static String header(String side, String path) {
    boolean plain = path.chars().noneMatch(c -> c < 0x20 || c == 0x7F || c == '"' || c == '\\');
    if (plain) {
      return side + path + (path.indexOf(' ') >= 0 ? "\t" : "");
    }
    StringBuilder quoted = new StringBuilder("\"").append(side);
    path.chars()
        .forEach(c -> {
          if (c < 0x20 || c == 0x7F) {
            quoted.append(String.format(Locale.ROOT, "\\%03o", c));
          } else {
            quoted.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
          }
        });
    return quoted.append('"').toString();
  }

  private static Patch<String> patch(List<String> old, List<String> wanted) {
    if (old.size() + wanted.size() <= SEARCHED_LINES) {
      return joined(DiffUtils.diff(old, wanted, new MyersDiffWithLinearSpace<String>()));
    }
    Patch<String> patch = new Patch<>(1);
    patch.addDelta(new ChangeDelta<>(new Chunk<>(0, old), new Chunk<>(0, wanted)));
    return patch;
  }

  /** Makes one change of deltas that touch, so that deletions stand before insertions as in git. */
  private static Patch<String> joined(Patch<String> found) {
    List<AbstractDelta<String>> deltas = new ArrayList<>();
    for (AbstractDelta<String> delta : found.getDeltas()) {
      if (!deltas.isEmpty() && delta.getSource().getPosition() == end(deltas.getLast())) {
        AbstractDelta<String> last = deltas.removeLast();
        deltas.add(
            new ChangeDelta<>(
                joined(last.getSource(), delta.getSource()),
                joined(last.getTarget(), delta.getTarget())));
      } else {
        deltas.add(delta);
      }
    }
    Patch<String> patch = new Patch<>(deltas.size());
    deltas.forEach(patch::addDelta);
    return patch;
  }

  private static int end(AbstractDelta<String> delta) {
    return delta.getSource().getPosition() + delta.getSource().size();
  }

  private static Chunk<String> joined(Chunk<String> first, Chunk<String> next) {
    List<String> lines = new ArrayList<>(first.getLines());
    lines.addAll(next.getLines());
    return new Chunk<>(first.getPosition(), lines);
  }

  /** The lines without line feeds; a last line that has none says so as part of its text. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int feed = text.indexOf('\n', from);
      lines.add(feed < 0 ? text.substring(from) + NO_NEWLINE : text.substring(from, feed));
      from = feed < 0 ? text.length() : feed + 1;
    }
    return lines;
  }
}
