package dev.bulwark.cli;

import dev.bulwark.notes.Notes;
import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Menu;
import dev.bulwark.ui.line.LineMode;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A person who reads and types lines. */
final class LinePerson implements Person {
  private final LineMode lines;
  private final Flow flow;
  private final Notes notes;
  private final Set<String> asked = new HashSet<>();

  LinePerson(LineMode lines, Flow flow, Notes notes) {
    this.lines = lines;
    this.flow = flow;
    this.notes = notes;
    lines.greet();
  }

  @Override
  public boolean seesPages() {
    return false;
  }

  @Override
  public Heard<List<String>> pick(Menu menu) throws Failure, IOException {
    var picked = lines.pick(menu);
    return heard(picked.reason(), picked.ids());
  }

  @Override
  public Heard<Map<String, Answer>> ask(
      String service, Map<String, Answer> given, String part, Consumer<Map<String, Answer>> keep)
      throws Failure, IOException {
    if (!part.isEmpty()) {
      lines.say("");
      lines.say("Service " + part + ": " + service + ".");
    }
    var ending =
        asked.add(service)
            ? lines.ask(flow, notes, given, keep)
            : lines.again(flow, notes, given, keep);
    return heard(ending.reason(), ending.given());
  }

  @Override
  public Heard<List<Decision>> decide(
      String into, List<Decision> decisions, Optional<String> notice) throws Failure, IOException {
    notice.ifPresent(lines::say);
    var decided = lines.decide(decisions);
    return heard(decided.reason(), decided.decisions());
  }

  private static <T> Heard<T> heard(LineMode.Reason reason, T value) throws Failure {
    return switch (reason) {
      case NEXT -> new Heard.Next<>(value);
      case BACK -> new Heard.Back<>(value);
      case QUIT -> new Heard.Left<>();
      case CUT_OFF ->
          throw Failure.usage(
              "new: the input ended before the review was left with w; nothing was written");
    };
  }

  @Override
  public void close() {
    // The streams are the process's.
  }
}
