package dev.bulwark.ui.screen;

import java.util.Optional;

/**
 * Where the person is.
 *
 * @param id the focused question
 * @param row the cursor in what the mode shows: rows, answers or pages
 * @param field what is being typed
 * @param returns whether an answer leads back to the review
 * @param below where leaving this mode leads, just as it was; empty for the question and the review
 */
record Spot(Mode mode, String id, int row, Field field, boolean returns, Optional<Spot> below) {
  static Spot at(String id, int row, boolean returns) {
    return new Spot(Mode.CHOOSE, id, row, Field.of(""), returns, Optional.empty());
  }

  static Spot review(String id, int row) {
    return new Spot(Mode.REVIEW, id, row, Field.of(""), false, Optional.empty());
  }

  Spot over(Mode next, int at) {
    return new Spot(next, id, at, Field.of(""), returns, Optional.of(this));
  }

  Spot atRow(int next) {
    return new Spot(mode, id, next, field, returns, below);
  }

  Spot typing(Field next) {
    return new Spot(mode, id, row, next, returns, below);
  }

  /** The mode whose page is seen: finding, and a question about leaving, stand on any page. */
  Mode page() {
    return mode == Mode.QUIT || mode == Mode.FIND ? below.map(Spot::page).orElse(mode) : mode;
  }

  /** The cursor in the rows of the focused question, whatever lies over it. */
  int questionRow() {
    return switch (mode) {
      case CHOOSE, TYPE -> row;
      case FIND -> page() == Mode.CHOOSE ? row : under();
      case FILES, EXPLAIN, REVIEW, PAGES, HELP, QUIT -> under();
    };
  }

  private int under() {
    return below.map(Spot::questionRow).orElse(0);
  }

  /** Whether the choice under the cursor is tried in the files. */
  boolean tries() {
    return switch (mode) {
      case CHOOSE, FILES, EXPLAIN -> true;
      case FIND, HELP, QUIT -> below.map(Spot::tries).orElse(false);
      case TYPE, REVIEW, PAGES -> false;
    };
  }
}
