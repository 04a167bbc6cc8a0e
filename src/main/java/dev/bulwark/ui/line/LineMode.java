package dev.bulwark.ui.line;

import dev.bulwark.notes.Notes;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
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

  /** Why a conversation is over. */
  public enum Reason {
    /** All is answered, and the person wants the files. */
    WRITE,
    /** The person quit. */
    QUIT,
    /** The input came to its end. */
    CUT_OFF
  }

  /**
   * How a conversation ended.
   *
   * @param reason why it is over
   * @param given all answers that were given, at the start and by the person
   */
  public record Ending(Reason reason, Map<String, Answer> given) {}

  /** Says which mode this is and what can be typed. */
  public void greet() {
    Words.wrapped(GREETING).forEach(out::println);
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
    var dialogue = Dialogue.start(flow, notes, given);
    while (dialogue.place() instanceof Place.At || dialogue.place() instanceof Place.Review) {
      var typed = typed(dialogue.prompt());
      if (typed.isEmpty()) {
        return new Ending(Reason.CUT_OFF, dialogue.given());
      }
      var reply = dialogue.hear(typed.get());
      reply.lines().forEach(line -> Words.wrapped(line).forEach(out::println));
      if (!reply.next().given().equals(dialogue.given())) {
        said.accept(reply.next().given());
      }
      dialogue = reply.next();
    }
    return new Ending(
        dialogue.place() instanceof Place.Write ? Reason.WRITE : Reason.QUIT, dialogue.given());
  }

  /**
   * Puts one question with a few possible words, again until one of them comes.
   *
   * @param lines what is asked, the last line without its end
   * @param otherwise the word that an empty line stands for
   * @return the word; empty when the person left
   * @throws IOException when a stream fails
   */
  public Optional<String> choose(List<String> lines, List<String> words, String otherwise)
      throws IOException {
    while (true) {
      var typed = typed(lines);
      if (typed.isEmpty() || typed.get().strip().equals("q")) {
        return Optional.empty();
      }
      var word = typed.get().isBlank() ? otherwise : typed.get().strip();
      if (words.contains(word)) {
        return Optional.of(word);
      }
      out.println(Words.shown(word) + " is none of " + String.join(", ", words) + " and q.");
    }
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
