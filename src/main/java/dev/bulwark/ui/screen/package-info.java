/** The questions on a full screen, the files growing beside them. */
@NullMarked
package dev.bulwark.ui.screen;

import org.jspecify.annotations.NullMarked;
