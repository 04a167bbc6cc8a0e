/** The questions as plain numbered lines: for screen readers, plain terminals and pipes. */
@NullMarked
package dev.bulwark.ui.line;

import org.jspecify.annotations.NullMarked;
