package dev.bulwark.notes;

import java.util.List;

/**
 * Something that can be asked about.
 *
 * @param group what kind of thing it is
 * @param key its name, for example {@code http-port=80} or {@code ASPNETCORE_URLS}
 * @param title a few words
 * @param summary one line
 * @param parts the text
 * @param lessons ids of the lessons that show it
 * @param sources where the facts are from; at least one
 */
public record Topic(
    Group group,
    String key,
    String title,
    String summary,
    List<Part> parts,
    List<String> lessons,
    List<String> sources) {

  /** Keeps its own copies of the lists. */
  public Topic {
    parts = List.copyOf(parts);
    lessons = List.copyOf(lessons);
    sources = List.copyOf(sources);
  }

  /** What kinds of things there are, in the order of a listing. */
  public enum Group {
    QUESTION("Questions"),
    CHOICE("Choices"),
    FILE("Files"),
    LINE("Lines"),
    RULE("Rules"),
    VARIABLE("Variables"),
    FIELD("Fields of a pod"),
    INSTRUCTION("Instructions of a Dockerfile"),
    FAILURE("Failures");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** For people. */
    public String title() {
      return title;
    }
  }

  /**
   * A paragraph.
   *
   * @param heading for example {@code Why}
   * @param text one line of plain words, with code between backquotes
   */
  public record Part(String heading, String text) {}

  static Topic of(Group group, Note note) {
    var key = note.key();
    return new Topic(
        group,
        group == Group.FILE ? key.substring("file/".length()) : key,
        note.title(),
        note.comment(),
        List.of(
            new Part("Why", note.why()),
            new Part("Without", note.without()),
            new Part("Otherwise", note.undo())),
        List.of(),
        note.sources());
  }

  /** The same topic with the lessons that show it. */
  Topic in(List<String> shown) {
    return new Topic(group, key, title, summary, parts, shown, sources);
  }

  static Topic of(Symptom symptom) {
    return new Topic(
        Group.FAILURE,
        symptom.key(),
        symptom.title(),
        symptom.says() + ": " + symptom.prints().getFirst(),
        List.of(
            new Part("Says", symptom.says() + ": `" + symptom.prints().getFirst() + "`"),
            new Part("Cause", symptom.cause()),
            new Part("Mend", symptom.mend())),
        symptom.lessons(),
        symptom.sources());
  }
}
