package dev.bulwark.ui.screen;

import java.util.Optional;

/**
 * One line to choose under a question.
 *
 * @param sort what taking it does
 * @param value the answer or the item it gives; empty for one that is typed
 * @param label a few words on it
 * @param impossible why it cannot be chosen now, with the mend; empty when it can
 */
record Row(Sort sort, Optional<String> value, String label, Optional<String> impossible) {
  /** What taking a row does. */
  enum Sort {
    /** Answers with its value. */
    CHOICE,
    /** Lets an answer be typed. */
    OTHER,
    /** Keeps the list it is one item of. */
    ITEM,
    /** Lets one more item be typed. */
    ADD
  }

  static Row choice(String value, String label, Optional<String> impossible) {
    return new Row(Sort.CHOICE, Optional.of(value), label, impossible);
  }

  static Row typed(Sort sort, String label) {
    return new Row(sort, Optional.empty(), label, Optional.empty());
  }

  /** What it would answer when taken; empty when that is not known yet, or nothing changes. */
  Optional<String> answer() {
    return sort == Sort.CHOICE && impossible.isEmpty() ? value : Optional.empty();
  }

  /** What a person reads first. */
  String name() {
    return switch (sort) {
      case OTHER -> "other…";
      case ADD -> "add…";
      case CHOICE, ITEM -> value.map(Said::value).orElse("");
    };
  }
}
