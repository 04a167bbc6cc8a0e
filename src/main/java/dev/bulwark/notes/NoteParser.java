package dev.bulwark.notes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads notes from Markdown: a second-level heading with the key, then one paragraph for each
 * field. What stands above the first heading is for people only.
 */
final class NoteParser {

  private final String file;
  private final Map<String, Note> notes;
  private final Map<NoteField, String> fields = new EnumMap<>(NoteField.class);
  private final List<String> sources = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private @Nullable String key;
  private @Nullable NoteField open;
  private int keyLine;
  private int openLine;
  private int line;

  private NoteParser(String file, Map<String, Note> notes) {
    this.file = file;
    this.notes = notes;
  }

  /**
   * Adds the notes of a file to those known.
   *
   * @throws IllegalArgumentException when the text is malformed, with file and line
   */
  static void read(String file, String text, Map<String, Note> notes) {
    var parser = new NoteParser(file, notes);
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      parser.line++;
      parser.take(text.substring(start, stop).strip());
      start = stop + 1;
    }
    parser.endNote();
  }

  private void take(String content) {
    if (content.startsWith("## ")) {
      endNote();
      beginNote(content.substring(3).strip());
    } else if (key == null) {
      return;
    } else if (content.isEmpty()) {
      endParagraph();
    } else if (open == null) {
      beginParagraph(content);
    } else if (NoteField.opening(content) != null) {
      throw wrong(line, shown(content) + " continues a paragraph; put a blank line above it");
    } else {
      paragraph.append(' ').append(content);
    }
  }

  private void beginNote(String heading) {
    if (notes.containsKey(heading)) {
      throw wrong(line, heading + " has a note already; keep one of them");
    }
    key = heading;
    keyLine = line;
  }

  private void beginParagraph(String content) {
    var field = NoteField.opening(content);
    if (field == null) {
      throw wrong(
          line,
          shown(content)
              + " opens no known field; write Title, Comment, Why, Without, Undo or Source");
    }
    if (fields.containsKey(field)) {
      throw wrong(line, field.word() + " stands twice; keep one of them");
    }
    open = field;
    openLine = line;
    paragraph.append(content, field.word().length() + 1, content.length());
  }

  private void endParagraph() {
    var field = open;
    if (field == null) {
      return;
    }
    var text = paragraph.toString().strip();
    paragraph.setLength(0);
    open = null;
    if (text.isEmpty()) {
      throw wrong(openLine, field.word() + " of " + key + " is empty; write its text");
    }
    if (field == NoteField.SOURCE) {
      sources.add(text);
    } else {
      fields.put(field, text);
    }
  }

  private void endNote() {
    endParagraph();
    var ended = key;
    if (ended == null) {
      return;
    }
    if (sources.isEmpty()) {
      throw missing(NoteField.SOURCE);
    }
    notes.put(
        ended,
        new Note(
            ended,
            required(NoteField.TITLE),
            required(NoteField.COMMENT),
            required(NoteField.WHY),
            required(NoteField.WITHOUT),
            required(NoteField.UNDO),
            sources));
    fields.clear();
    sources.clear();
    key = null;
  }

  private String required(NoteField field) {
    var text = fields.get(field);
    if (text == null) {
      throw missing(field);
    }
    return text;
  }

  private IllegalArgumentException missing(NoteField field) {
    return wrong(keyLine, key + " has no " + field.word() + "; add it");
  }

  private IllegalArgumentException wrong(int where, String what) {
    return new IllegalArgumentException(file + ":" + where + ": " + what);
  }

  private static String shown(String content) {
    return content.length() > 40 ? content.substring(0, 40) + "…" : content;
  }
}
