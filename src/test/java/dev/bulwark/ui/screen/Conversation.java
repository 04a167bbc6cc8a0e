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

/** A conversation without a terminal: events go in, and what is asked for is done at once. */
final class Conversation {
  private static final Notes NOTES = Notes.load();
  private static final Flow FLOW = flow();
  private static final Previews PREVIEWS =
      new Previews(FLOW, Catalog.load(), new Renderer(TemplateSource.builtIn(), NOTES));

  private State state;
  private List<Effect> effects = List.of();

  private Conversation(State state) {
    this.state = state;
    perform(Update.start(state));
  }

  static Conversation at(int columns, int rows) {
    return with(Map.of(), columns, rows);
  }

  static Conversation with(Map<String, Answer> given, int columns, int rows) {
    return new Conversation(State.start(FLOW, NOTES, given, columns, rows));
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
        state = Update.update(state, PREVIEWS.render(render)).state();
      }
    }
  }

  private static Flow flow() {
    try {
      return new Flow(
          Questions.all(), RepositoryReader.read(Path.of("dist/sample")), Catalog.load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
