package dev.bulwark.cli;

import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Menu;
import dev.bulwark.wizard.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Whoever is asked, on the whole screen or line by line. */
interface Person extends AutoCloseable {
  /**
   * Whether the person sees pages and can walk between them; else what is said once is said, and a
   * thing that fails is not tried again.
   */
  boolean seesPages();

  /** Lets the person choose from a menu. */
  Heard<List<String>> pick(Menu menu) throws Failure, IOException;

  /**
   * Asks the questions about one service; when asked for the second time, from the review on.
   *
   * @param service which one, by any name
   * @param part which of several, such as {@code 1 of 3}; empty for the only one
   */
  Heard<Map<String, Answer>> ask(
      String service, Map<String, Answer> given, String part, Consumer<Map<String, Answer>> keep)
      throws Failure, IOException;

  /**
   * Asks for the last word about each file.
   *
   * @param notice why it is asked again
   */
  Heard<List<Decision>> decide(String into, List<Decision> decisions, Optional<String> notice)
      throws Failure, IOException;

  /** Lets the person go; may be called again. */
  @Override
  void close() throws IOException;
}
