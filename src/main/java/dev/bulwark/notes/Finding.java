package dev.bulwark.notes;

import java.util.List;

/**
 * A symptom that was found in a log.
 *
 * @param symptom what it is
 * @param lines the first lines on which it, or what follows from it, stands; at most {@link
 *     #SHOWN_LINES}, ascending
 * @param count on how many lines
 * @param said the words of the first place
 * @param parts the different paths, images or names that it mentions, in the order of the log; at
 *     most {@link #SHOWN_PARTS}
 */
public record Finding(
    Symptom symptom, List<Integer> lines, int count, String said, List<String> parts) {

  /** How many lines are kept. */
  public static final int SHOWN_LINES = 20;

  /** How many parts are kept. */
  public static final int SHOWN_PARTS = 20;

  /** Keeps its own copies of the lists. */
  public Finding {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }
}
