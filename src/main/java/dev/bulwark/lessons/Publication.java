package dev.bulwark.lessons;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files made of lessons, by path with forward slashes. */
public final class Publication {
  private final Course course;
  private final Difference difference;

  /** Publications of a course. */
  public Publication(Course course, Difference difference) {
    this.course = course;
    this.difference = difference;
  }

  /** One lesson as Markdown. */
  public String markdown(Lesson lesson) {
    return MarkdownPage.of(lesson, difference);
  }

  /** A Markdown file for each lesson, and one that leads to them. */
  public SortedMap<String, String> markdown(List<Lesson> lessons) {
    var files = new TreeMap<String, String>();
    lessons.forEach(lesson -> files.put(lesson.folder() + ".md", markdown(lesson)));
    files.put("README.md", contents(lessons, ".md"));
    return Collections.unmodifiableSortedMap(files);
  }

  /** An HTML file for each lesson, and one that leads to them. */
  public SortedMap<String, String> html(List<Lesson> lessons) {
    var shown = new Course(lessons);
    var files = new TreeMap<String, String>();
    lessons.forEach(
        lesson -> files.put(HtmlIndex.file(lesson), HtmlPage.of(shown, lesson, difference)));
    files.put(HtmlIndex.FILE, HtmlIndex.of(shown));
    return Collections.unmodifiableSortedMap(files);
  }

  /** A folder with the task, the start and the solution for each lesson. */
  public SortedMap<String, String> exercises(List<Lesson> lessons, Checker checker) {
    var files = new TreeMap<String, String>();
    for (var lesson : lessons) {
      Exercise.files(lesson, checker)
          .forEach((path, text) -> files.put(lesson.folder() + "/" + path, text));
    }
    files.put("README.md", contents(lessons, "/TASK.md"));
    return Collections.unmodifiableSortedMap(files);
  }

  /** The lessons of the whole course, a line each. */
  public List<String> list() {
    int widest = course.lessons().stream().mapToInt(it -> it.id().length()).max().orElse(0);
    return course.lessons().stream()
        .map(lesson ->
            (lesson.number() < 10 ? " " : "")
                + lesson.number()
                + "  "
                + lesson.id()
                + " ".repeat(widest - lesson.id().length())
                + "  "
                + lesson.title())
        .toList();
  }

  private static String contents(List<Lesson> lessons, String ending) {
    var text = new StringBuilder("# Lessons\n\n");
    for (var lesson : lessons) {
      text.append(lesson.number())
          .append(". [")
          .append(MarkdownPage.escaped(lesson.title()))
          .append("](")
          .append(lesson.folder())
          .append(ending)
          .append("): ")
          .append(MarkdownPage.escaped(lesson.summary()))
          .append('\n');
    }
    return text.toString();
  }
}
