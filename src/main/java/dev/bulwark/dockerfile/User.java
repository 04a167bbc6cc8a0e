package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * Says who the following commands and the container run as.
 *
 * @param argument user and group; empty where nothing is written
 */
public record User(Head head, Optional<Word> argument) implements Instruction {
  /** The part before the colon. */
  public Optional<Word> user() {
    return argument.map(word -> word.part(0, colon(word)));
  }

  /** The part behind the colon, where there is one. */
  public Optional<Word> group() {
    return argument
        .filter(word -> colon(word) < word.raw().length())
        .map(word -> word.part(colon(word) + 1, word.raw().length()));
  }

  private static int colon(Word word) {
    return Outside.braces(word.raw(), ':').orElse(word.raw().length());
  }
}
