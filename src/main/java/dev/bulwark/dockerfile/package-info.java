/**
 * Dockerfiles as BuildKit reads them, with the way back to every character: instructions, stages,
 * what holds at the end of a stage, and edits that leave the rest as it is.
 */
@NullMarked
package dev.bulwark.dockerfile;

import org.jspecify.annotations.NullMarked;
