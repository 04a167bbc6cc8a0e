package dev.bulwark.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A second-level heading of a Markdown file with its paragraphs, each introduced by a known word
 * and a colon. What stands above the first heading is for people only.
 *
 * @param file name of the file, for messages
 * @param line line of the heading, from 1
 * @param key the heading
 * @param paragraphs in the order of the file
 */
record Section(String file, int line, String key, List<Paragraph> paragraphs) {

  /** One paragraph, its lines joined. */
  record Paragraph(String word, String text, int line) {}

  /**
   * Reads the sections of a file.
   *
   * @param words what a paragraph may begin with
   * @throws IllegalArgumentException when the text is malformed, with file and line
   */
  static List<Section> read(String file, String text, Set<String> words) {
    var sections = new ArrayList<Section>();
    var open = new StringBuilder();
    int openedAt = 0;
    int number = 0;
    for (var raw : text.lines().toList()) {
      var content = raw.strip();
      number++;
      if (content.startsWith("## ") || content.isEmpty()) {
        close(sections, open, openedAt);
        if (!content.isEmpty()) {
          sections.add(new Section(file, number, content.substring(3).strip(), new ArrayList<>()));
        }
      } else if (!sections.isEmpty()) {
        boolean opens = words.contains(word(content));
        if (opens != open.isEmpty()) {
          throw wrong(
              file,
              number,
              opens
                  ? content + ": continues a paragraph; put a blank line above it"
                  : content + ": opens no known field; write one of " + sorted(words));
        }
        openedAt = opens ? number : openedAt;
        open.append(opens ? "" : " ").append(content);
      }
    }
    close(sections, open, openedAt);
    return sections;
  }

  private static void close(List<Section> sections, StringBuilder open, int line) {
    if (!open.isEmpty()) {
      var text = open.toString();
      var word = word(text);
      open.setLength(0);
      var section = sections.getLast();
      section.paragraphs.add(new Paragraph(word, text.substring(word.length() + 1).strip(), line));
    }
  }

  private static String word(String content) {
    int colon = content.indexOf(':');
    return colon < 0 ? "" : content.substring(0, colon);
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }

  /** The texts of every paragraph with a word. */
  List<String> all(String word) {
    return paragraphs.stream().filter(p -> p.word.equals(word)).map(Paragraph::text).toList();
  }

  /** The text of the one paragraph with a word; empty when there is none. */
  String optional(String word) {
    var texts = all(word);
    if (texts.size() > 1) {
      throw wrong(word + " stands twice; keep one of them");
    }
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /** The text of the one paragraph with a word, which must be there and say something. */
  String required(String word) {
    var text = optional(word);
    if (text.isEmpty()) {
      throw wrong("has no " + word + "; add it");
    }
    return text;
  }

  /** What is wrong with this section, with file and line. */
  IllegalArgumentException wrong(String what) {
    return wrong(file, line, key + ": " + what);
  }

  private static IllegalArgumentException wrong(String file, int line, String what) {
    return new IllegalArgumentException(file + ":" + line + ": " + what);
  }
}
