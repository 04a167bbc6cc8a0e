/** The explanations: one text per question, choice and file, used by every output. */
@NullMarked
package dev.bulwark.notes;

import org.jspecify.annotations.NullMarked;
