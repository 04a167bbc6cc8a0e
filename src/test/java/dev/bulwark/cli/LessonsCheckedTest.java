package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.lessons.Course;
import dev.bulwark.lessons.Lesson;
import dev.bulwark.notes.Topic;
import dev.bulwark.notes.Topics;
import dev.bulwark.rules.Aim;
import dev.bulwark.rules.Checker;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.FileSource;
import dev.bulwark.rules.Finding;
import dev.bulwark.rules.Rules;
import dev.bulwark.rules.Severity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code bulwark check} says to the files of the lessons. */
class LessonsCheckedTest {
  private static final List<Lesson> LESSONS = Course.builtIn().lessons();
  private static final List<Topic> TOPICS = Topics.load().all();

  private static Set<String> found(SortedMap<String, String> files, Severity least) {
    var catalog = Catalog.load();
    var aim = Aim.of(catalog, LocalDate.parse("2026-11-23"));
    var set = new ContainerSet(new Texts(files), catalog, aim);
    var rules = new TreeSet<String>();
    new Checker(Rules.all())
        .check(set)
        .flatMap(checked -> checked.findings().stream())
        .filter(finding -> finding.severity().atLeast(least))
        .map(Finding::rule)
        .forEach(rules::add);
    return rules;
  }

  private static Set<String> about(Lesson lesson) {
    var rules = new TreeSet<String>();
    TOPICS.stream()
        .filter(topic -> topic.group() == Topic.Group.RULE)
        .filter(topic -> topic.lessons().contains(lesson.id()))
        .forEach(topic -> rules.add(topic.key()));
    return rules;
  }

  private static Stream<DynamicTest> each(Consumer<Lesson> test) {
    return LESSONS.stream()
        .map(lesson -> DynamicTest.dynamicTest(lesson.folder(), () -> test.accept(lesson)));
  }

  @TestFactory
  Stream<DynamicTest> a_task_can_name_the_check_that_tells_the_start_from_the_solution() {
    return each(lesson -> {
      var today = LocalDate.parse("2026-11-23");
      assertThat(new LessonFiles(lesson.start()).faulty(today)).isTrue();
      assertThat(new LessonFiles(lesson.solution()).faulty(today)).isFalse();
    });
  }

  @TestFactory
  Stream<DynamicTest> a_start_has_what_its_lesson_is_about_and_nothing_else() {
    return each(lesson -> {
      var found = found(lesson.start(), Severity.WARNING);
      assertThat(found).isNotEmpty();
      assertThat(about(lesson)).containsAll(found);
    });
  }

  @TestFactory
  Stream<DynamicTest> a_solution_has_no_error_and_no_warning() {
    return each(lesson -> assertThat(found(lesson.solution(), Severity.WARNING)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> what_a_lesson_is_about_is_gone_from_its_solution() {
    return each(lesson ->
        assertThat(found(lesson.solution(), Severity.INFO))
            .doesNotContainAnyElementsOf(about(lesson)));
  }

  private record Texts(SortedMap<String, String> files) implements FileSource {
    @Override
    public List<String> paths() {
      return List.copyOf(files.keySet());
    }

    @Override
    public Optional<byte[]> bytes(String path) {
      return Optional.ofNullable(files.get(path))
          .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
