/** The texts that are packed with the program: templates, notes and data. */
@NullMarked
package dev.bulwark.packed;

import org.jspecify.annotations.NullMarked;
