/** Facts read from a .NET repository, each with the place it was read from. Nothing is executed. */
@NullMarked
package dev.bulwark.project;

import org.jspecify.annotations.NullMarked;
