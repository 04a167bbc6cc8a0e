package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import java.util.List;
import java.util.Map;

/**
 * What a choice that is not made yet would change.
 *
 * @param given the answers with that choice
 * @param lines a unified diff over all files; or one line with {@code !} that says what stands
 *     against it
 */
record Trial(Map<String, Answer> given, List<String> lines) {
  static final Trial NONE = new Trial(Map.of(), List.of());

  /** How many lines would go or come. */
  long changed() {
    return lines.stream().filter(Trial::change).count();
  }

  /** In how many files. */
  long files() {
    return lines.stream().filter(line -> line.startsWith("+++ ")).count();
  }

  private static boolean change(String line) {
    return (line.startsWith("+") && !line.startsWith("+++ "))
        || (line.startsWith("-") && !line.startsWith("--- "));
  }
}
