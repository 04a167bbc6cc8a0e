package dev.bulwark.ui.line;

import java.util.List;

/**
 * What follows from one line that a person typed.
 *
 * @param next where the conversation stands now
 * @param lines what is said to it; empty when nothing is
 */
record Reply(Dialogue next, List<String> lines) {
  Reply {
    lines = List.copyOf(lines);
  }

  static Reply of(Dialogue next, String... lines) {
    return new Reply(next, List.of(lines));
  }
}
