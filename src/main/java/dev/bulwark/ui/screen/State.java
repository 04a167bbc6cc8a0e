package dev.bulwark.ui.screen;

import dev.bulwark.notes.Notes;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole conversation at one moment.
 *
 * @param talk questions and answers
 * @param doubts which answers to look at again
 * @param spot where the person is
 * @param pane what is shown beside
 * @param past what to go back to, the latest last
 * @param notice one line about the last key; mostly empty
 */
record State(Talk talk, Doubts doubts, Spot spot, Pane pane, List<Past> past, String notice) {
  private static final int LONGEST_PAST = 200;

  /** Answers that can be had again. */
  record Past(Map<String, Answer> given, Doubts doubts, String id) {}

  /** Stands at the first question. */
  static State start(Flow flow, Notes notes, Map<String, Answer> given, int columns, int rows) {
    return start(Talk.of(flow, notes, given), columns, rows);
  }

  /** Stands at the first question of a talk. */
  static State start(Talk talk, int columns, int rows) {
    var first = talk.asked().getFirst();
    var spot = Spot.at(first.id(), talk.firstRow(first), false);
    return new State(talk, Doubts.NONE, spot, Pane.of(columns, rows), List.of(), "");
  }

  Question question() {
    return talk.question(spot.id());
  }

  /** The row under the cursor of the focused question. */
  Row row() {
    var rows = talk.rows(question());
    return rows.get(Math.clamp(spot.questionRow(), 0, rows.size() - 1));
  }

  /** Whether questions and files fit side by side. */
  boolean wide() {
    return pane.columns() >= 100 && pane.rows() >= 16;
  }

  /** The answers with the choice under the cursor. */
  Map<String, Answer> tried() {
    return spot.tries()
        ? row()
            .answer()
            .filter(value -> !talk.answer(spot.id()).map(Answer::value).equals(Optional.of(value)))
            .map(value -> talk.tried(spot.id(), value))
            .orElse(talk.given())
        : talk.given();
  }

  /** In a mode that lies over the present one. */
  State over(Mode mode) {
    return over(mode, spot.row());
  }

  State over(Mode mode, int row) {
    return with(spot.over(mode, row)).scrolled(0);
  }

  /** Where the mode below was left. */
  State below() {
    return spot.below().map(this::with).orElse(this).scrolled(0);
  }

  State atRow(int row) {
    return with(spot.atRow(row));
  }

  State typing(Field field) {
    return with(spot.typing(field));
  }

  /** At a question, the cursor on the answer that holds. */
  State atQuestion(Question question, boolean returns) {
    return with(Spot.at(question.id(), talk.firstRow(question), returns)).with(pane.forgetful());
  }

  /** In the review, the cursor on the focused question's answer. */
  State atReview() {
    return with(Spot.review(spot.id(), talk.index(spot.id()))).scrolled(0);
  }

  /** With another answer to the focused question; what was before can be had again. */
  State answered(Map<String, Answer> given) {
    var kept = past.subList(Math.max(0, past.size() + 1 - LONGEST_PAST), past.size());
    var before = new Past(talk.given(), doubts, spot.id());
    var longer = Stream.concat(kept.stream(), Stream.of(before)).toList();
    var next = talk.with(given);
    return new State(next, doubts.after(talk, next, spot.id()), spot, pane, longer, notice);
  }

  /** Without the latest change. */
  State undone() {
    var last = past.getLast();
    var earlier = past.subList(0, past.size() - 1);
    return new State(talk.with(last.given()), last.doubts(), spot, pane, earlier, notice);
  }

  State with(Spot next) {
    return new State(talk, doubts, next, pane, past, notice);
  }

  State with(Pane next) {
    return new State(talk, doubts, spot, next, past, notice);
  }

  State with(Doubts next) {
    return new State(talk, next, spot, pane, past, notice);
  }

  State saying(String line) {
    return new State(talk, doubts, spot, pane, past, line);
  }

  State scrolled(int scroll) {
    return with(pane.scrolled(scroll));
  }

  State sized(int columns, int rows) {
    return with(pane.sized(columns, rows));
  }
}
