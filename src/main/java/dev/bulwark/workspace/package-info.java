/** Reading and writing a tree: difference, conflict, merge, all files or none. */
@NullMarked
package dev.bulwark.workspace;

import org.jspecify.annotations.NullMarked;
