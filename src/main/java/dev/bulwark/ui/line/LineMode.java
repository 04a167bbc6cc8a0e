package dev.bulwark.ui.line;

import dev.bulwark.notes.Notes;
import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Menu;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.workspace.Diff;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks on plain streams: no cursor movement, no colour, no drawing, so that a screen reader reads
 * every line once and in order.
 */
public final class LineMode {
  private static final String GREETING =
      "Bulwark, line mode; without --accessible a terminal gets the full screen. b goes back, ?"
          + " explains, r goes to the review, q quits, Enter takes what stands in brackets.";

  private final BufferedReader in;
  private final PrintStream out;

  /**
   * A conversation over two streams.
   *
   * @param in what the person types, a line each; its end means that the person left
   * @param out where the questions go
   */
  public LineMode(BufferedReader in, PrintStream out) {
    this.in = in;
    this.out = out;
  }

  /** Why something is over. */
  public enum Reason {
    /** All is said, and the person goes on. */
    NEXT,
    /** The person goes back to what came before. */
    BACK,
    /** The person quit. */
    QUIT,
    /** The input came to its end. */
    CUT_OFF
  }

  /**
   * How the questions ended.
   *
   * @param reason why they are over
   * @param given all answers that were given, at the start and by the person
   */
  public record Ending(Reason reason, Map<String, Answer> given) {}

  /** How a menu ended, with the ids of what was chosen. */
  public record Picked(Reason reason, List<String> ids) {}

  /** How the last word about the files ended. */
  public record Decided(Reason reason, List<Decision> decisions) {}

  /** Says which mode this is and what can be typed. */
  public void greet() {
    Words.wrapped(GREETING).forEach(out::println);
  }

  /** Says something that needs no answer. */
  public void say(String text) {
    Words.wrapped(text).forEach(out::println);
  }

  /**
   * Asks every question that applies.
   *
   * @param given answers that need not be asked for, but may be changed
   * @param said is told all answers whenever the person has given one, so that none can be lost
   * @throws IOException when a stream fails
   */
  public Ending ask(
      Flow flow, Notes notes, Map<String, Answer> given, Consumer<Map<String, Answer>> said)
      throws IOException {
    return talk(Dialogue.start(flow, notes, given), said);
  }

  /**
   * Goes back to the review of answers that were given.
   *
   * @throws IOException when a stream fails
   */
  public Ending again(
      Flow flow, Notes notes, Map<String, Answer> given, Consumer<Map<String, Answer>> said)
      throws IOException {
    return talk(Dialogue.review(flow, notes, given), said);
  }

  private Ending talk(Dialogue start, Consumer<Map<String, Answer>> said) throws IOException {
    var dialogue = start;
    while (dialogue.place() instanceof Place.At || dialogue.place() instanceof Place.Review) {
      var typed = typed(dialogue.prompt());
      if (typed.isEmpty()) {
        return new Ending(Reason.CUT_OFF, dialogue.given());
      }
      var reply = dialogue.hear(typed.get());
      reply.lines().forEach(this::say);
      if (!reply.next().given().equals(dialogue.given())) {
        said.accept(reply.next().given());
      }
      dialogue = reply.next();
    }
    return new Ending(
        dialogue.place() instanceof Place.Write ? Reason.NEXT : Reason.QUIT, dialogue.given());
  }

  /**
   * Lets the person choose from a menu.
   *
   * @throws IOException when a stream fails
   */
  public Picked pick(Menu menu) throws IOException {
    while (true) {
      var typed = typed(MenuTalk.prompt(menu));
      if (typed.isEmpty()) {
        return new Picked(Reason.CUT_OFF, List.of());
      }
      var word = typed.get().strip();
      if (word.equals("q")) {
        return new Picked(Reason.QUIT, List.of());
      }
      var chosen = MenuTalk.meant(menu, word);
      if (!chosen.isEmpty()) {
        return new Picked(Reason.NEXT, chosen);
      }
      say(
          Words.shown(word)
              + " is no number from 1 to "
              + menu.items().size()
              + (menu.several() ? ", and not all." : "."));
    }
  }

  /**
   * Asks for the last word about each file that would be replaced.
   *
   * @throws IOException when a stream fails
   */
  public Decided decide(List<Decision> decisions) throws IOException {
    var decided = new ArrayList<Decision>();
    boolean all = false;
    for (var decision : decisions) {
      if (all || !FileTalk.asks(decision)) {
        decided.add(all ? decision.with(Decision.Verdict.WRITE) : decision);
        continue;
      }
      var answer = Optional.<Decision>empty();
      while (answer.isEmpty()) {
        var typed = typed(FileTalk.prompt(decision));
        if (typed.isEmpty()) {
          return new Decided(Reason.CUT_OFF, decisions);
        }
        var word = typed.get().strip();
        switch (word) {
          case "q" -> {
            return new Decided(Reason.QUIT, decisions);
          }
          case "b" -> {
            return new Decided(Reason.BACK, decisions);
          }
          case "d" -> out.print(Diff.forTerminal(Diff.of(decision.change())));
          default -> {
            answer = FileTalk.decided(decision, word);
            all = word.equals(FileTalk.ALL);
            if (answer.isEmpty()) {
              say(Words.shown(word) + " is none of k, t, a, l, d, b and q.");
            }
          }
        }
      }
      decided.add(answer.get());
    }
    return new Decided(Reason.NEXT, decided);
  }

  private Optional<String> typed(List<String> lines) throws IOException {
    lines.subList(0, lines.size() - 1).forEach(out::println);
    out.print(lines.getLast());
    out.flush();
    var line = Optional.ofNullable(in.readLine());
    if (line.isEmpty()) {
      out.println();
    }
    return line;
  }
}
