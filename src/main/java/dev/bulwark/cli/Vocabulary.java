package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.cli.shell.Values;
import dev.bulwark.cli.shell.Word;
import dev.bulwark.lessons.Course;
import dev.bulwark.notes.Topics;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.rules.Rules;
import dev.bulwark.rules.Severity;
import dev.bulwark.wizard.Choice;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Kind;
import dev.bulwark.wizard.Question;
import dev.bulwark.wizard.Questions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a shell can offer for a label such as {@code RULE}. */
final class Vocabulary {
  private final Flow flow;

  private Vocabulary(Flow flow) {
    this.flow = flow;
  }

  /**
   * The choices as they are where nothing is known of a service.
   *
   * @param empty a folder without a service
   */
  static Vocabulary in(Path empty) throws IOException {
    return new Vocabulary(new Flow(Questions.all(), RepositoryReader.read(empty), Catalog.load()));
  }

  /** What stands for a label; free where nothing can be offered. */
  Values of(String label) {
    return switch (label) {
      case "ID=VALUE" -> assignments();
      case "LEVEL", "FLAVOR" ->
          choices(Questions.find(label.toLowerCase(Locale.ROOT)).orElseThrow());
      case "RULE" -> words(Rules.all().stream().map(rule -> new Word(rule.id(), rule.title())));
      case "SEVERITY" ->
          words(Arrays.stream(Severity.values()).map(severity -> new Word(severity.word(), "")));
      case "LESSON" ->
          words(
              Course.builtIn().lessons().stream()
                  .map(lesson -> new Word(lesson.id(), lesson.title())));
      case "TOPIC" ->
          words(Topics.load().all().stream().map(topic -> new Word(topic.key(), topic.title())));
      case "VERSION" ->
          words(
              Catalog.load().releases().stream()
                  .map(release -> new Word(release.version().toString(), "")));
      case "DIR" -> new Values.Folders();
      case "FILE", "PATH" -> new Values.Files();
      default -> new Values.Free();
    };
  }

  private Values.Assignments assignments() {
    var values = new LinkedHashMap<String, Values.Words>();
    for (var question : Questions.all()) {
      var choices = choices(question);
      if (!choices.words().isEmpty()) {
        values.put(question.id(), choices);
      }
    }
    return new Values.Assignments(
        new Values.Words(
            Questions.all().stream()
                .map(question -> new Word(question.id(), question.title()))
                .toList()),
        values);
  }

  private Values.Words choices(Question question) {
    if (question.kind() instanceof Kind.YesNo) {
      return new Values.Words(List.of(new Word("true", ""), new Word("false", "")));
    }
    return new Values.Words(
        flow.choices(question, Map.of()).stream().map(Vocabulary::word).toList());
  }

  private static Word word(Choice choice) {
    return new Word(choice.value(), choice.label());
  }

  private static Values.Words words(Stream<Word> words) {
    return new Values.Words(words.toList());
  }
}
