package dev.bulwark.cli.shell;

import java.util.List;
import java.util.Map;

/** What can stand as the value of a flag, or as an argument. */
public sealed interface Values {

  /** One of these. */
  record Words(List<Word> words) implements Values {
    /** Leaves out what would have to be quoted. */
    public Words {
      words = words.stream().filter(Word::safe).toList();
    }
  }

  /**
   * {@code id=value}.
   *
   * @param ids what can be set
   * @param values what each can be set to, where it is a choice
   */
  record Assignments(Words ids, Map<String, Words> values) implements Values {}

  /** A file or folder. */
  record Files() implements Values {}

  /** A folder. */
  record Folders() implements Values {}

  /** Nothing that can be known. */
  record Free() implements Values {}
}
