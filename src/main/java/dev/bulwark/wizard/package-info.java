/** The questions, their answers with provenance, and the flow that resolves one into the other. */
@NullMarked
package dev.bulwark.wizard;

import org.jspecify.annotations.NullMarked;
