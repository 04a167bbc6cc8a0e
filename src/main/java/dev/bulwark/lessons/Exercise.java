package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A lesson as a task: the files of the start, what to do with them, and the solution beside. */
final class Exercise {
  private Exercise() {}

  static SortedMap<String, String> files(Lesson lesson, Checker checker) {
    var files = new TreeMap<String, String>();
    lesson.start().forEach((path, text) -> files.put("start/" + path, text));
    lesson.solution().forEach((path, text) -> files.put("solution/" + path, text));
    files.put("TASK.md", task(lesson, checker));
    return files;
  }

  private static String task(Lesson lesson, Checker checker) {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading("Situation"));
    lesson.blocks(Section.SITUATION).stream().map(Part.Prose::new).forEach(parts::add);
    parts.add(new Part.Heading("The step"));
    lesson.blocks(Section.STEP).stream().map(Part.Prose::new).forEach(parts::add);
    parts.add(new Part.Heading("First, predict"));
    lesson.prediction().question().stream().map(Part.Prose::new).forEach(parts::add);
    parts.add(new Part.Answers(lesson.prediction()));
    parts.add(new Part.Heading("Then, try and mend"));
    parts.add(words("Run this in `start/` and compare with what you predicted:"));
    parts.add(commands(lesson, "start"));
    parts.add(
        words("Change the files in `start/` until the step succeeds. `solution/` holds one way."));
    parts.add(new Part.Heading("Last, check"));
    checker
        .command("start", lesson.start())
        .ifPresentOrElse(
            command -> {
              parts.add(
                  words("Run this beside `TASK.md`; it should find no error and no warning:"));
              parts.add(new Part.Prose(new Block.Verbatim(0, command + "\n")));
            },
            () ->
                parts.add(words("The files alone do not tell; whether it is solved shows a run.")));
    parts.add(words("Run this in `start/`; it should end as in the lesson's mend:"));
    parts.add(commands(lesson, "solution"));
    parts.add(words("See the whole lesson with `bulwark teach " + lesson.id() + "`."));
    return "# "
        + lesson.number()
        + ". "
        + MarkdownPage.escaped(lesson.title())
        + "\n\n"
        + MarkdownPage.of(parts);
  }

  /** All commands of the sessions that were recorded in a folder, with what goes before them. */
  private static Part commands(Lesson lesson, String folder) {
    var lines = new StringBuilder();
    lesson
        .sessions()
        .forEach((name, session) -> {
          if (name.startsWith(folder)) {
            session.remarks("before").forEach(command -> lines.append(command).append('\n'));
            session.commands().forEach(command -> lines.append(command).append('\n'));
            session.remarks("after").forEach(command -> lines.append(command).append('\n'));
          }
        });
    return new Part.Prose(new Block.Verbatim(0, lines.toString()));
  }

  private static Part words(String sentence) {
    return new Part.Prose(new Block.Paragraph(0, List.copyOf(Inline.of(sentence))));
  }
}
