/** The typed, immutable decision that the answers add up to, and the cross-checks between them. */
@NullMarked
package dev.bulwark.blueprint;

import org.jspecify.annotations.NullMarked;
