package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays a lesson out: what comes after what. */
final class Outline {
  private final Lesson lesson;
  private final Difference difference;

  private Outline(Lesson lesson, Difference difference) {
    this.lesson = lesson;
    this.difference = difference;
  }

  static List<Part> of(Lesson lesson, Difference difference) {
    return new Outline(lesson, difference).parts();
  }

  private List<Part> parts() {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading("Situation"));
    parts.addAll(prose(Section.SITUATION));
    parts.add(new Part.Heading("Files at the start"));
    lesson.files().stream()
        .map(file ->
            new Part.Listing(
                file.path(), file.words(), lesson.start().getOrDefault(file.path(), "")))
        .forEach(parts::add);
    parts.add(new Part.Heading("The step"));
    parts.addAll(prose(Section.STEP));
    parts.add(new Part.Heading("What will happen?"));
    lesson.prediction().question().stream().map(Part.Prose::new).forEach(parts::add);
    parts.add(new Part.Answers(lesson.prediction()));
    parts.add(new Part.Heading("What happens"));
    parts.add(new Part.Reveal("Show the answer and the real output", revealed()));
    parts.add(new Part.Heading("The mend"));
    parts.addAll(prose(Section.MEND));
    parts.add(new Part.Patch(patch()));
    parts.addAll(recordings(Section.MEND));
    if (!lesson.diagrams().isEmpty()) {
      parts.add(new Part.Heading("The picture"));
      lesson.diagrams().stream().map(Part.Drawing::new).forEach(parts::add);
    }
    parts.add(new Part.Heading("Why"));
    parts.addAll(prose(Section.WHY));
    parts.add(new Part.Heading("Further reading"));
    parts.add(new Part.Reading(lesson.reading()));
    return List.copyOf(parts);
  }

  private List<Part> revealed() {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Answer(lesson.prediction()));
    lesson.blocks(Section.OUTPUT).stream().map(this::part).forEach(parts::add);
    return parts;
  }

  private Part part(Block block) {
    return block instanceof Block.Recording recording ? printed(recording) : new Part.Prose(block);
  }

  private Part printed(Block.Recording recording) {
    var session = lesson.sessions().get(recording.name());
    if (session == null) {
      throw new IllegalStateException(recording.name() + " was checked to be there");
    }
    return new Part.Printed(recording.words(), session);
  }

  /** The paragraphs; in the mend, what is printed stands behind the diff. */
  private List<Part> prose(Section section) {
    return lesson.blocks(section).stream()
        .filter(block -> !(block instanceof Block.Recording))
        .<Part>map(Part.Prose::new)
        .toList();
  }

  private List<Part> recordings(Section section) {
    return lesson.blocks(section).stream()
        .filter(Block.Recording.class::isInstance)
        .map(this::part)
        .toList();
  }

  private String patch() {
    var patch = new StringBuilder();
    lesson
        .solution()
        .forEach((path, after) ->
            patch.append(
                difference.of(path, Optional.ofNullable(lesson.start().get(path)), after)));
    return patch.toString();
  }
}
