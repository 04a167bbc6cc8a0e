package dev.bulwark.lessons;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Lessons in their order.
 *
 * @param lessons at least one; no number and no id twice
 */
public record Course(List<Lesson> lessons) {

  /** The lessons that come with the program. */
  public static Course builtIn() {
    try {
      return of(BuiltIn.read());
    } catch (BadLesson e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * The lessons of a folder: each folder in it whose name begins with a digit.
   *
   * @throws BadLesson when one breaks the format, or there is none
   * @throws IOException when a file cannot be read
   */
  public static Course in(Path folder) throws BadLesson, IOException {
    var lessons = LessonFolders.read(folder);
    if (lessons.isEmpty()) {
      throw new BadLesson(
          folder.toString(), "holds no lesson; a lesson is a folder such as 01-root-refused");
    }
    return of(lessons);
  }

  static Course of(SortedMap<String, ? extends Map<String, String>> folders) throws BadLesson {
    var lessons = new ArrayList<Lesson>();
    var numbers = new HashSet<Integer>();
    var ids = new HashSet<String>();
    for (var folder : folders.entrySet()) {
      var lesson = LessonReader.read(folder.getKey(), folder.getValue());
      if (!numbers.add(lesson.number())) {
        throw new BadLesson(
            folder.getKey(), lesson.number() + " is the number of another lesson too; change one");
      }
      if (!ids.add(lesson.id())) {
        throw new BadLesson(
            folder.getKey(), lesson.id() + " is the id of another lesson too; change one");
      }
      lessons.add(lesson);
    }
    lessons.sort(Comparator.comparingInt(Lesson::number));
    return new Course(List.copyOf(lessons));
  }

  /** The lesson with a number ({@code 3}, {@code 03}), an id or a folder's name. */
  public Optional<Lesson> find(String word) {
    return lessons.stream()
        .filter(lesson ->
            lesson.id().equals(word)
                || lesson.folder().equals(word)
                || (word.matches("[0-9]{1,3}") && Integer.parseInt(word) == lesson.number()))
        .findFirst();
  }

  /** The lesson before another one. */
  Optional<Lesson> before(Lesson lesson) {
    return at(lessons.indexOf(lesson) - 1);
  }

  /** The lesson after another one. */
  Optional<Lesson> after(Lesson lesson) {
    return at(lessons.indexOf(lesson) + 1);
  }

  private Optional<Lesson> at(int index) {
    return index < 0 || index >= lessons.size()
        ? Optional.empty()
        : Optional.of(lessons.get(index));
  }
}
