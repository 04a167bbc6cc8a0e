package dev.bulwark.ui.screen;

import java.util.Optional;

/**
 * One line to choose under a question.
 *
 * @param value the answer it gives; empty for one that is typed
 * @param label a few words on it
 * @param impossible why it cannot be chosen now, with the mend; empty when it can
 */
record Row(Optional<String> value, String label, Optional<String> impossible) {}
