package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lessons that come with the program keep their own rules. */
class BuiltInLessonsTest {
  private static final Path FOLDER = Path.of("templates", "lessons");
  private static final Course COURSE = Course.builtIn();

  @Test
  void the_index_lists_every_file_of_every_lesson() throws IOException {
    List<String> files;
    try (var paths = Files.walk(FOLDER)) {
      files =
          paths
              .filter(Files::isRegularFile)
              .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
              .filter(path -> Character.isDigit(path.charAt(0)))
              .sorted()
              .toList();
    }
    assertThat(Files.readString(FOLDER.resolve("index.txt")).lines())
        .containsExactlyElementsOf(files);
  }

  @Test
  void the_lessons_are_those_of_the_folder_read_as_a_stranger_s() throws Exception {
    assertThat(Course.in(FOLDER)).isEqualTo(COURSE);
  }

  @Test
  void there_are_twenty_and_more_numbered_without_a_gap() {
    assertThat(COURSE.lessons()).hasSizeGreaterThanOrEqualTo(20);
    for (int i = 0; i < COURSE.lessons().size(); i++) {
      assertThat(COURSE.lessons().get(i).number()).isEqualTo(i + 1);
    }
  }

  @Test
  void a_recording_says_what_ran_it_and_a_quotation_where_it_is_from() {
    for (var lesson : COURSE.lessons()) {
      lesson
          .sessions()
          .forEach((name, session) -> {
            assertThat(name).as(lesson.id()).matches("(start|solution|kubelet).*");
            if (session.recorded()) {
              assertThat(session.remarks("recorded with")).as(lesson.id() + name).hasSize(1);
            } else {
              assertThat(URI.create(session.source()).getHost()).isNotBlank();
            }
            var replaced = session.transcript().matches("(?s).*(<id>|<time>|at \\.\\.\\.).*");
            if (replaced) {
              assertThat(session.remarks("normalised")).as(lesson.id() + name).hasSize(1);
            }
          });
    }
  }

  @Test
  void every_lesson_shows_both_what_fails_and_what_works() {
    for (var lesson : COURSE.lessons()) {
      assertThat(lesson.sessions().keySet())
          .as(lesson.id())
          .anyMatch(name -> name.startsWith("start"))
          .anyMatch(name -> name.startsWith("solution"));
      assertThat(lesson.start()).as(lesson.id()).isNotEqualTo(lesson.solution());
    }
  }

  @Test
  void every_source_is_an_address() {
    for (var lesson : COURSE.lessons()) {
      var links =
          lesson.reading().stream()
              .filter(Inline.Link.class::isInstance)
              .map(Inline.Link.class::cast)
              .toList();
      assertThat(links).as(lesson.id()).isNotEmpty();
      assertThat(links).allMatch(link -> URI.create(link.address()).getHost() != null);
    }
  }

  @Test
  void what_is_named_after_a_lesson_carries_its_id() {
    for (var lesson : COURSE.lessons()) {
      lesson.sessions().values().stream()
          .flatMap(session -> Stream.concat(session.commands().stream(), session.remarks("before")))
          .filter(command -> command.contains("--tag ") || command.contains("--name "))
          .forEach(command -> assertThat(command).contains("lesson-" + lesson.id()));
    }
  }

  @Test
  void a_lesson_is_found_by_number_id_and_folder() {
    for (var word : List.of("1", "01", "root-refused", "01-root-refused")) {
      assertThat(COURSE.find(word)).as(word).contains(COURSE.lessons().getFirst());
    }
    assertThat(COURSE.find("99")).isEmpty();
    assertThat(COURSE.find("")).isEmpty();
  }

  @Test
  void the_right_answer_is_not_always_the_same_letter() {
    assertThat(COURSE.lessons().stream().map(lesson -> lesson.prediction().right()).distinct())
        .hasSizeGreaterThanOrEqualTo(3);
  }
}
