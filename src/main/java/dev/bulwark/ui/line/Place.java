package dev.bulwark.ui.line;

import dev.bulwark.wizard.Question;

/** Where a conversation stands. */
sealed interface Place {
  /** At a question. */
  record At(Question question) implements Place {}

  /** Before all answers, to look at them once more. */
  record Review() implements Place {}

  /** All is answered and the person said to write. */
  record Write() implements Place {}

  /** The person left. */
  record Left() implements Place {}
}
