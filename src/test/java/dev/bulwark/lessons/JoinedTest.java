package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.notes.Finding;
import dev.bulwark.notes.Symptoms;
import dev.bulwark.notes.Topic;
import dev.bulwark.notes.Topics;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Explanations lead to lessons, and lessons to explanations. */
class JoinedTest {
  private static final String COMMAND = "bulwark explain ";
  private static final Course COURSE = Course.builtIn();
  private static final Symptoms SYMPTOMS = Symptoms.load();
  private static final Topics TOPICS = Topics.load();
  private static final List<String> IDS = COURSE.lessons().stream().map(Lesson::id).toList();

  @Test
  void a_lesson_that_is_named_exists() {
    assertThat(SYMPTOMS.all()).allSatisfy(s -> assertThat(IDS).containsAll(s.lessons()));
    assertThat(TOPICS.all()).allSatisfy(t -> assertThat(IDS).containsAll(t.lessons()));
  }

  @Test
  void a_failure_that_a_lesson_s_start_prints_leads_to_that_lesson() {
    int seen = 0;
    for (var lesson : COURSE.lessons()) {
      for (var finding : startOf(lesson)) {
        assertThat(finding.symptom().lessons()).as(finding.symptom().key()).contains(lesson.id());
        seen++;
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(15);
  }

  private static List<Finding> startOf(Lesson lesson) {
    return lesson.sessions().entrySet().stream()
        .filter(session -> !session.getKey().startsWith("solution"))
        .flatMap(session -> SYMPTOMS.diagnose(session.getValue().transcript()).findings().stream())
        .toList();
  }

  @Test
  void most_lessons_are_reached_from_a_failure_and_all_from_a_topic() {
    var failures = new HashSet<String>();
    SYMPTOMS.all().forEach(symptom -> failures.addAll(symptom.lessons()));
    var topics = new HashSet<String>();
    TOPICS.all().forEach(topic -> topics.addAll(topic.lessons()));

    assertThat(failures).hasSizeGreaterThanOrEqualTo(15);
    assertThat(topics).containsExactlyInAnyOrderElementsOf(IDS);
  }

  @Test
  void a_lesson_s_further_reading_names_the_topics_that_name_the_lesson() {
    for (var lesson : COURSE.lessons()) {
      var named =
          lesson.reading().stream()
              .map(Inline::text)
              .filter(text -> text.startsWith(COMMAND))
              .map(text -> text.substring(COMMAND.length()))
              .toList();
      var naming =
          TOPICS.all().stream()
              .filter(topic -> topic.lessons().contains(lesson.id()))
              .map(Topic::key)
              .toList();

      assertThat(named).as(lesson.id()).containsExactlyInAnyOrderElementsOf(naming);
    }
  }
}
