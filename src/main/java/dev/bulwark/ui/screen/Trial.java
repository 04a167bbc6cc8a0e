package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a choice that is not made yet would change.
 *
 * @param given the answers with that choice
 * @param lines a unified diff over all files; or one line with {@code !} that says what stands
 *     against it
 */
record Trial(Map<String, Answer> given, List<String> lines) {
  static final Trial NONE = new Trial(Map.of(), List.of());

  /** What stands against it; empty when nothing does. */
  Optional<String> against() {
    return lines.stream().findFirst().filter(line -> line.startsWith("!"));
  }

  /** How many lines would go or come. */
  long changed() {
    return parts(Hunks.Sort.ADDED) + parts(Hunks.Sort.REMOVED);
  }

  /** In how many files. */
  long files() {
    return parts(Hunks.Sort.FILE);
  }

  private long parts(Hunks.Sort sort) {
    return Hunks.of(lines).stream().filter(part -> part.sort() == sort).count();
  }
}
