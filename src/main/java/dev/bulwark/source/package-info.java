/**
 * The text of a file that is read and edited without losing a byte: places in it, and edits of it.
 */
@NullMarked
package dev.bulwark.source;

import org.jspecify.annotations.NullMarked;
