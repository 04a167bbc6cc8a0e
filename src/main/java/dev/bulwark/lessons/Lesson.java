package dev.bulwark.lessons;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One wrong step, what it leads to, and its mend.
 *
 * @param number its place in the course
 * @param id a few words joined by hyphens
 * @param title a few words
 * @param summary one sentence
 * @param text the paragraphs of the sections that are only read
 * @param files which files of the start are shown, in their order
 * @param prediction what the reader is asked before the output is shown
 * @param diagrams what is drawn
 * @param reading where to read on: links, and {@code bulwark explain TOPIC}; at least one
 * @param start the files before the mend, by path
 * @param solution all files after the mend, by path
 * @param sessions what the commands printed, by file name
 */
public record Lesson(
    int number,
    String id,
    String title,
    String summary,
    Map<Section, List<Block>> text,
    List<ShownFile> files,
    Prediction prediction,
    List<Diagram> diagrams,
    List<Inline> reading,
    SortedMap<String, String> start,
    SortedMap<String, String> solution,
    SortedMap<String, Session> sessions) {

  /** Number and id, the name of its folder and of what is written for it. */
  public String folder() {
    return (number < 10 ? "0" : "") + number + "-" + id;
  }

  /** The blocks of a section. */
  List<Block> blocks(Section section) {
    return text.getOrDefault(section, List.of());
  }
}
