/** From findings to the smallest consistent set of edits over all files. */
@NullMarked
package dev.bulwark.migrate;

import org.jspecify.annotations.NullMarked;
