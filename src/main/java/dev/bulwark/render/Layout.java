package dev.bulwark.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns what a template wrote into a file: takes the marks out and records what they say, writes
 * comments above the lines they are about, and leaves no trailing blank, no two empty lines in a
 * row and one line feed at the end.
 */
final class Layout {
  private static final String COMMENTS = "comments";

  private final Format format;
  private final Comments comments;
  private final List<String> lines = new ArrayList<>();
  private final SortedMap<Integer, List<String>> links = new TreeMap<>();
  private final Deque<List<String>> blocks = new ArrayDeque<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private boolean inFence;

  /** What stands above the next line once its indentation is known. */
  private sealed interface Waiting {
    record Blank() implements Waiting {}

    record Comment(String key, boolean whole) implements Waiting {}
  }

  Layout(Format format, Comments comments) {
    this.format = format;
    this.comments = comments;
  }

  RenderedFile file(String path, String marked) throws RenderFailed {
    boolean marks = Marks.in(marked);
    for (var line : marked.split("\n", -1)) {
      take(line, marks);
    }
    var text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    return new RenderedFile(path, text, Collections.unmodifiableSortedMap(links));
  }

  private void take(String marked, boolean marks) throws RenderFailed {
    boolean plain = !marks || (blocks.isEmpty() && !Marks.in(marked));
    Set<String> ids = plain ? Set.of() : new LinkedHashSet<>();
    var line = (plain ? marked : unmarked(marked, ids)).stripTrailing();
    if (!line.isEmpty()) {
      flush(line);
      add(line, ids);
    } else if (line.length() == marked.strip().length()) {
      waiting.add(new Waiting.Blank());
    }
  }

  private String unmarked(String marked, Set<String> ids) {
    var line = new StringBuilder(marked.length());
    boolean begun = false;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case Marks.LINK -> {
          var keys = keys(marked, i);
          ids.addAll(keys);
          i = end(marked, i);
        }
        case Marks.BLOCK -> {
          var keys = keys(marked, i);
          blocks.push(keys);
          ids.addAll(keys);
          i = end(marked, i);
        }
        case Marks.NOTE, Marks.HEADLINE -> {
          boolean whole = c == Marks.NOTE;
          keys(marked, i).forEach(key -> waiting.add(new Waiting.Comment(key, whole)));
          i = end(marked, i);
        }
        case Marks.BLOCK_END -> blocks.poll();
        case Marks.VALUE -> {}
        default -> {
          if (c != ' ' && !begun) {
            blocks.descendingIterator().forEachRemaining(ids::addAll);
            begun = !Character.isWhitespace(c);
          }
          line.append(c);
        }
      }
    }
    return line.toString();
  }

  private static int end(String marked, int open) {
    char opened = marked.charAt(open);
    char close = opened == Marks.BLOCK ? Marks.LINK : opened;
    int end = marked.indexOf(close, open + 1);
    return end < 0 ? marked.length() : end;
  }

  private static List<String> keys(String marked, int open) {
    return List.of(marked.substring(open + 1, end(marked, open)).split(",", -1));
  }

  private void flush(String line) throws RenderFailed {
    if (waiting.isEmpty()) {
      return;
    }
    var indent = line.substring(0, line.length() - line.stripLeading().length());
    for (var above : waiting) {
      if (above instanceof Waiting.Comment comment) {
        for (var text : comments.lines(comment.key(), comment.whole(), indent)) {
          add(text, Set.of(COMMENTS));
        }
      } else {
        addBlank();
      }
    }
    waiting.clear();
  }

  private void addBlank() {
    if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
      lines.add("");
    }
  }

  private void add(String line, Set<String> ids) {
    boolean fence = format == Format.MARKDOWN && line.startsWith("```");
    inFence ^= fence;
    boolean wraps = format == Format.MARKDOWN && !inFence && !fence;
    for (var part : wraps ? MarkdownWrap.wrap(line) : List.of(line)) {
      lines.add(part);
      if (!ids.isEmpty()) {
        links.put(lines.size(), List.copyOf(ids));
      }
    }
  }
}
