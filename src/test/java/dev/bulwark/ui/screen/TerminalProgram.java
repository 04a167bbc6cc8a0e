package dev.bulwark.ui.screen;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.render.Renderer;
import dev.bulwark.render.TemplateSource;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Group;
import dev.bulwark.wizard.Question;
import dev.bulwark.wizard.Questions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process with a conversation; its second page fails to draw when asked for. */
final class TerminalProgram {
  private TerminalProgram() {}

  /** Takes the file for the process id, then {@code crash} or {@code talk}. */
  public static void main(String[] args) {
    int code;
    try {
      var repository = RepositoryReader.read(Path.of("dist/sample"));
      var flow = new Flow(questions(args[1].equals("crash")), repository, Catalog.load());
      var notes = Notes.load();
      var renderer = new Renderer(TemplateSource.builtIn(), notes);
      Files.writeString(Path.of(args[0]), "" + ProcessHandle.current().pid());
      try (var screen =
          ScreenMode.open(
              flow,
              notes,
              Catalog.load(),
              () -> renderer,
              path -> Optional.empty(),
              System.getenv())) {
        code =
            switch (screen.ask(Map.of(), "", given -> {}).end()) {
              case NEXT, BACK, LEFT -> 0;
              case INTERRUPTED -> 130;
              case CLOSED -> 129;
            };
      }
    } catch (Exception e) {
      e.printStackTrace();
      code = 70;
    }
    Runtime.getRuntime().halt(code);
  }

  private static List<Question> questions(boolean crash) {
    return Questions.all().stream()
        .map(
            question -> crash && question.group() == Group.PLATFORM ? untitled(question) : question)
        .toList();
  }

  private static Question untitled(Question question) {
    return new Question(
        question.id(),
        question.group(),
        null,
        question.help(),
        question.kind(),
        question.when(),
        question.proposal(),
        question.choices(),
        question.check());
  }
}
