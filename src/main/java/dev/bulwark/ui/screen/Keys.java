package dev.bulwark.ui.screen;

import java.util.List;
import java.util.Optional;

/**
 * The keys of a page outside the questions. Its footer and its help are made of them.
 *
 * @param <C> what the keys do
 */
record Keys<C>(List<Key<C>> all) {
  /**
   * One line of the list.
   *
   * @param does what it does
   * @param shown how the keys are written; empty for keys nobody need be told
   * @param word what it does, for the footer; empty where only the help tells
   * @param sentence what it does, for the help
   * @param names the names of the keys
   */
  record Key<C>(C does, String shown, String word, String sentence, List<String> names) {}

  static <C> Key<C> key(C does, String shown, String word, String sentence, String... names) {
    return new Key<>(does, shown, word, sentence, List.of(names));
  }

  /** What a key does. */
  Optional<C> command(String name) {
    return all.stream().filter(key -> key.names().contains(name)).map(Key::does).findFirst();
  }

  /** As many keys as fit into a line. */
  Line footer(int columns) {
    var line = Line.EMPTY;
    for (var key : all) {
      var word =
          Line.of(key.shown(), Style.TITLE)
              .and(" " + key.word())
              .standingFor(new Target.Key(key.names().getFirst()));
      var next = line.and(" ").and(word).and(" ");
      if (!key.word().isEmpty() && next.width() <= columns) {
        line = next;
      }
    }
    return line;
  }

  /** Every key. */
  List<Line> help() {
    return all.stream()
        .filter(key -> !key.sentence().isEmpty())
        .map(key -> Line.of("  " + key.shown()).to(12).and(key.sentence()))
        .toList();
  }
}
