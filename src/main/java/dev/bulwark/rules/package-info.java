/** What can be wrong in a set of container files: one class per rule, each with its mend. */
@NullMarked
package dev.bulwark.rules;

import org.jspecify.annotations.NullMarked;
