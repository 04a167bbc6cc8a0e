package dev.bulwark.cli;

import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Menu;
import dev.bulwark.ui.screen.ScreenMode;
import dev.bulwark.wizard.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A person before a whole screen. */
final class ScreenPerson implements Person {
  private final ScreenMode screen;
  private final String name;
  private final Map<String, ScreenMode.Place> places = new HashMap<>();
  private boolean gone;

  /** The name is that of what is worked on. */
  ScreenPerson(ScreenMode screen, String name) {
    this.screen = screen;
    this.name = name;
  }

  @Override
  public boolean seesPages() {
    return true;
  }

  @Override
  public Heard<List<String>> pick(Menu menu) throws Failure, IOException {
    var picked = screen.pick(menu, name);
    return heard(picked.end(), picked.ids());
  }

  @Override
  public Heard<Map<String, Answer>> ask(
      String service, Map<String, Answer> given, String part, Consumer<Map<String, Answer>> keep)
      throws Failure, IOException {
    var before = Optional.ofNullable(places.get(service));
    var asked =
        before.isPresent() ? screen.again(before.get(), keep) : screen.ask(given, part, keep);
    places.put(service, asked.place());
    return heard(asked.end(), asked.given());
  }

  @Override
  public Heard<List<Decision>> decide(
      String into, List<Decision> decisions, Optional<String> notice) throws Failure, IOException {
    var decided = screen.decide(name, into, decisions, notice);
    return heard(decided.end(), decided.decisions());
  }

  private static <T> Heard<T> heard(ScreenMode.End end, T value) throws Failure {
    return switch (end) {
      case NEXT -> new Heard.Next<>(value);
      case BACK -> new Heard.Back<>(value);
      case LEFT -> new Heard.Left<>();
      case INTERRUPTED ->
          throw new Failure(ExitCode.INTERRUPTED, List.of("interrupted; nothing was written"));
      case CLOSED ->
          throw new Failure(
              ExitCode.TERMINAL_GONE, List.of("the terminal is gone; nothing was written"));
    };
  }

  @Override
  public void close() throws IOException {
    if (!gone) {
      gone = true;
      screen.close();
    }
  }
}
