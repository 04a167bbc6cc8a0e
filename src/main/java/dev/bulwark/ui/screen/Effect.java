package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;
import java.util.Map;

/** What the conversation wants done outside. */
sealed interface Effect {
  /**
   * Renders the files of two sets of answers.
   *
   * @param given the answers that stand
   * @param tried the same with the choice under the cursor; equal to the former without one
   */
  record Render(Map<String, Answer> given, Map<String, Answer> tried) implements Effect {}

  /** Stops the process until it is continued. */
  record Suspend() implements Effect {}

  /** Draws every cell again, whatever the terminal shows. */
  record Redraw() implements Effect {}

  /** Ends the conversation. */
  record End(How how) implements Effect {}

  /** How a conversation ends. */
  enum How {
    /** The questions are answered and the files are wanted. */
    WRITE,
    /** On to what comes next. */
    NEXT,
    /** Back to what came before. */
    BACK,
    LEFT,
    INTERRUPTED
  }
}
