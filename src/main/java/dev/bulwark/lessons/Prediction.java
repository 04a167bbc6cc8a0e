package dev.bulwark.lessons;

import java.util.List;

/**
 * What the reader is asked.
 *
 * @param question the blocks of the question
 * @param answers two to six
 * @param right the index of the answer that comes true
 */
record Prediction(List<Block> question, List<List<Inline>> answers, int right) {

  /** The letter of an answer. */
  static char letter(int answer) {
    return (char) ('A' + answer);
  }

  /** The letter of the answer that comes true. */
  char rightLetter() {
    return letter(right);
  }
}
