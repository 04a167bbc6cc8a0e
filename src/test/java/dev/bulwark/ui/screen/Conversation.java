package dev.bulwark.ui.screen;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.render.Renderer;
import dev.bulwark.render.TemplateSource;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Questions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A conversation without a terminal: events go in, and what is asked for is done at once. */
final class Conversation {
  private static final Notes NOTES = Notes.load();
  private static final Stage SAMPLE = Stage.over(Path.of("dist/sample"));

  /** A repository to talk about; the same wish gives the same files, so it is fulfilled once. */
  record Stage(Flow flow, Previews previews, Map<Effect.Render, Event> rendered) {
    static Stage over(Path repository) {
      try {
        var catalog = Catalog.load();
        var flow = new Flow(Questions.all(), RepositoryReader.read(repository), catalog);
        var renderer = new Renderer(TemplateSource.builtIn(), NOTES);
        return new Stage(
            flow,
            new Previews(flow, catalog, () -> renderer, Conversation::present),
            new ConcurrentHashMap<>());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Event render(Effect.Render wish) {
      return rendered.computeIfAbsent(wish, previews::render);
    }
  }

  private static final String OLD_DOCKERFILE =
      """
      FROM mcr.microsoft.com/dotnet/aspnet:7.0
      WORKDIR /app
      EXPOSE 80
      ENTRYPOINT ["dotnet", "Orders.dll"]
      """;

  private final Stage stage;
  private State state;
  private List<Effect> effects = List.of();

  private Conversation(Stage stage, State state) {
    this.stage = stage;
    this.state = state;
    perform(Update.start(state));
  }

  static Conversation at(int columns, int rows) {
    return with(Map.of(), columns, rows);
  }

  static Conversation with(Map<String, Answer> given, int columns, int rows) {
    return new Conversation(SAMPLE, State.start(SAMPLE.flow(), NOTES, given, columns, rows));
  }

  static Conversation on(Stage stage, int columns, int rows) {
    return new Conversation(stage, State.start(stage.flow(), NOTES, Map.of(), columns, rows));
  }

  State state() {
    return state;
  }

  /** What the last event asked for. */
  List<Effect> effects() {
    return effects;
  }

  Frame frame() {
    return View.of(state);
  }

  Conversation keys(String... names) {
    for (var name : names) {
      send(new Event.Key(name));
    }
    return this;
  }

  /** Goes forward to a question. */
  Conversation reach(String id) {
    for (int i = 0; i < 100 && !state.spot().id().equals(id); i++) {
      keys("enter");
    }
    return this;
  }

  Conversation type(String text) {
    text.codePoints().forEach(c -> keys(Character.toString(c)));
    return this;
  }

  Conversation send(Event event) {
    perform(Update.update(state, event));
    return this;
  }

  /** Takes an event, but renders nothing. */
  void sendOnly(Event event) {
    var step = Update.update(state, event);
    state = step.state();
    effects = step.effects();
  }

  private void perform(Step step) {
    state = step.state();
    effects = step.effects();
    for (var effect : step.effects()) {
      if (effect instanceof Effect.Render render) {
        state = Update.update(state, stage.render(render)).state();
      }
    }
  }

  /** What is on disk: a Dockerfile from before, nothing else. */
  private static Optional<String> present(String path) {
    return Optional.of(OLD_DOCKERFILE).filter(_ -> path.equals("Dockerfile"));
  }
}
