package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What commands printed, as a file keeps it.
 *
 * <p>Its first line is {@code $ } and the command, or, for words that come from somewhere else,
 * {@code source: } and an address. Lines that begin with {@code -- } at the end say how it was
 * made.
 *
 * @param transcript commands and output, or the words of the source; ends with a line feed
 * @param remarks how it was made, without the leading signs
 * @param source where quoted words come from; empty for what was recorded
 */
public record Session(String transcript, List<String> remarks, String source) {
  private static final String SOURCE = "source: ";
  private static final String COMMAND = "$ ";
  private static final String REMARK = "-- ";

  static Session read(String file, String text) throws BadLesson {
    var lines = new ArrayList<>(text.lines().toList());
    var remarks = new ArrayList<String>();
    while (!lines.isEmpty() && lines.getLast().startsWith(REMARK)) {
      remarks.addFirst(lines.removeLast().substring(REMARK.length()));
    }
    var first = lines.isEmpty() ? "" : lines.getFirst();
    if (first.startsWith(SOURCE + "https://")) {
      return new Session(joined(lines.subList(1, lines.size())), remarks, source(first));
    }
    if (!first.startsWith(COMMAND)) {
      throw BadLesson.at(
          file, 1, "a session begins with $ and its command, or with source: and an https address");
    }
    return new Session(joined(lines), remarks, "");
  }

  private static String source(String line) {
    return line.substring(SOURCE.length()).strip();
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** Whether it was recorded, not quoted. */
  public boolean recorded() {
    return source.isEmpty();
  }

  /** The commands in their order. */
  public List<String> commands() {
    return recorded()
        ? transcript
            .lines()
            .filter(line -> line.startsWith(COMMAND))
            .map(line -> line.substring(COMMAND.length()))
            .toList()
        : List.of();
  }

  /** What the remarks that begin with a word and a colon say. */
  public Stream<String> remarks(String word) {
    return remarks.stream()
        .filter(remark -> remark.startsWith(word + ": "))
        .map(remark -> remark.substring(word.length() + 2));
  }
}
