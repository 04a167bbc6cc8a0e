package dev.bulwark.ui.screen;

import dev.bulwark.notes.Notes;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole conversation at one moment.
 *
 * @param talk questions and answers
 * @param spot where the person is
 * @param pane what is shown beside
 * @param past what to go back to, the latest last
 * @param notice one line about the last key; mostly empty
 */
record State(Talk talk, Spot spot, Pane pane, List<Past> past, String notice) {
  private static final int LONGEST_PAST = 200;
  private static final Set<Mode> TRYING = Set.of(Mode.CHOOSE, Mode.FILES, Mode.EXPLAIN);

  /**
   * Where the person is.
   *
   * @param id the focused question
   * @param row the cursor in its rows; in the review the cursor in all answers
   * @param field what is being typed
   * @param returns whether an answer leads back to the review
   * @param from the mode before, where leaving this one leads
   */
  record Spot(Mode mode, String id, int row, Field field, boolean returns, Mode from) {
    /** The mode whose page is seen: a question about leaving stands below any page. */
    Mode page() {
      return mode == Mode.QUIT ? from : mode;
    }
  }

  /**
   * What is shown beside the questions.
   *
   * @param columns of the terminal
   * @param rows of the terminal
   * @param file the file picked by the person, from 0; -1 for the one that the question touches
   * @param scroll lines away from where the text would stand by itself
   * @param preview the files of the answers, perhaps of earlier ones
   * @param trial what the choice under the cursor would change
   */
  record Pane(int columns, int rows, int file, int scroll, Preview preview, Trial trial) {}

  /** Answers that can be had again. */
  record Past(Map<String, Answer> given, String id) {}

  /** Stands at the first question. */
  static State start(Flow flow, Notes notes, Map<String, Answer> given, int columns, int rows) {
    var talk = Talk.of(flow, notes, given);
    var first = talk.asked().getFirst();
    var spot =
        new Spot(Mode.CHOOSE, first.id(), talk.firstRow(first), Field.of(""), false, Mode.CHOOSE);
    var pane = new Pane(columns, rows, -1, 0, Preview.NONE, Trial.NONE);
    return new State(talk, spot, pane, List.of(), "");
  }

  Question question() {
    return talk.question(spot.id());
  }

  /** The row under the cursor. */
  Row row() {
    var rows = talk.rows(question());
    return rows.get(Math.clamp(spot.row(), 0, rows.size() - 1));
  }

  /** Whether questions and files fit side by side. */
  boolean wide() {
    return pane.columns() >= 100 && pane.rows() >= 16;
  }

  /** The answers with the choice under the cursor. */
  Map<String, Answer> tried() {
    var value = TRYING.contains(spot.mode()) ? row().value() : Optional.<String>empty();
    boolean other =
        value.isPresent()
            && row().impossible().isEmpty()
            && !value.equals(talk.answer(spot.id()).map(Answer::value));
    return other ? talk.tried(spot.id(), value.orElseThrow()) : talk.given();
  }

  State at(Mode mode) {
    return with(new Spot(mode, spot.id(), spot.row(), spot.field(), spot.returns(), spot.mode()))
        .scrolled(0);
  }

  State atRow(int row) {
    return with(new Spot(spot.mode(), spot.id(), row, spot.field(), spot.returns(), spot.from()));
  }

  State typing(Field field) {
    return with(new Spot(Mode.TYPE, spot.id(), spot.row(), field, spot.returns(), Mode.CHOOSE));
  }

  /** At a question, the cursor on the answer that holds. */
  State atQuestion(Question question, boolean returns) {
    int row = talk.firstRow(question);
    return with(new Spot(Mode.CHOOSE, question.id(), row, Field.of(""), returns, Mode.CHOOSE))
        .file(-1)
        .scrolled(0);
  }

  /** In the review, the cursor on the focused question's answer. */
  State atReview() {
    int row = talk.index(spot.id());
    return with(new Spot(Mode.REVIEW, spot.id(), row, Field.of(""), false, Mode.CHOOSE))
        .scrolled(0);
  }

  /** With other answers; the ones before can be had again. */
  State answered(Map<String, Answer> given) {
    var kept = past.subList(Math.max(0, past.size() + 1 - LONGEST_PAST), past.size());
    var longer =
        Stream.concat(kept.stream(), Stream.of(new Past(talk.given(), spot.id()))).toList();
    return new State(talk.with(given), spot, pane, longer, notice);
  }

  State with(Spot next) {
    return new State(talk, next, pane, past, notice);
  }

  State with(Pane next) {
    return new State(talk, spot, next, past, notice);
  }

  State saying(String line) {
    return new State(talk, spot, pane, past, line);
  }

  State file(int file) {
    return with(new Pane(pane.columns(), pane.rows(), file, 0, pane.preview(), pane.trial()));
  }

  State scrolled(int scroll) {
    return with(
        new Pane(pane.columns(), pane.rows(), pane.file(), scroll, pane.preview(), pane.trial()));
  }

  State sized(int columns, int rows) {
    return with(new Pane(columns, rows, pane.file(), pane.scroll(), pane.preview(), pane.trial()));
  }

  State shown(Preview preview, Trial trial) {
    return with(new Pane(pane.columns(), pane.rows(), pane.file(), pane.scroll(), preview, trial));
  }
}
