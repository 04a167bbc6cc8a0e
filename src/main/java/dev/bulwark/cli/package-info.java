/** One class per command; the only package that knows picocli. */
@NullMarked
package dev.bulwark.cli;

import org.jspecify.annotations.NullMarked;
