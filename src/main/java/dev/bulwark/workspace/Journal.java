package dev.bulwark.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run is about to write, kept beside the files while it does. It holds the fingerprint of
 * each old and new content, so that the state of every file tells how far the run came. Its rename
 * to {@link #DONE} is the moment from which the new state holds.
 *
 * @param run a name of its own for each run, in hexadecimal digits
 */
record Journal(String run, List<Entry> entries) {
  static final String NAME = ".bulwark-journal";
  static final String DONE = ".bulwark-journal-done";

  private static final String HEAD = "bulwark-journal 3\n";
  private static final String END = "end\n";
  private static final Pattern RUN = Pattern.compile("run ([0-9a-f]{1,16})");
  private static final Pattern ENTRY =
      Pattern.compile("(\\d{1,3}) (" + Fingerprint.FORM + ") (" + Fingerprint.FORM + "|-) (.+)");

  /**
   * One file.
   *
   * @param path relative to the root, as planned
   * @param made how many of its parent folders the run creates, counted from the file upwards
   * @param after fingerprint of the new content
   * @param before fingerprint of the old content; absent when the file is new
   */
  record Entry(String path, int made, String after, Optional<String> before) {}

  Journal {
    entries = List.copyOf(entries);
  }

  /** The name under which the new content waits. */
  Path temporary(Path target) {
    return sibling(target, ".tmp");
  }

  /** The name under which the old content waits. */
  Path backup(Path target) {
    return sibling(target, ".old");
  }

  private Path sibling(Path target, String ending) {
    return target.resolveSibling("." + target.getFileName() + ".bulwark-" + run + ending);
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD).append("run ").append(run).append('\n');
    for (Entry entry : entries) {
      text.append(entry.made()).append(' ').append(entry.after()).append(' ');
      text.append(entry.before().orElse("-")).append(' ').append(entry.path()).append('\n');
    }
    return text.append(END).toString();
  }

  /** Whether the process ended while it wrote this text, before it touched anything else. */
  static boolean isTorn(String text) {
    return HEAD.startsWith(text) || (text.startsWith(HEAD) && !text.endsWith("\n" + END));
  }

  /** Reads a whole journal; empty when it is none. */
  static Optional<Journal> parse(String text) {
    if (!text.startsWith(HEAD) || !text.endsWith("\n" + END)) {
      return Optional.empty();
    }
    String[] lines = text.substring(HEAD.length(), text.length() - END.length()).split("\n");
    Matcher run = RUN.matcher(lines[0]);
    if (!run.matches()) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches() || !Names.isRelative(entry.group(4))) {
        return Optional.empty();
      }
      entries.add(
          new Entry(
              entry.group(4),
              Integer.parseInt(entry.group(1)),
              entry.group(2),
              Optional.of(entry.group(3)).filter(before -> !before.equals("-"))));
    }
    return Optional.of(new Journal(run.group(1), entries));
  }
}
