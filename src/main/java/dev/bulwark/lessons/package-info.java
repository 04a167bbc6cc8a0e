/** The teaching material: reading lessons, and showing them in the forms people learn from. */
@NullMarked
package dev.bulwark.lessons;

import org.jspecify.annotations.NullMarked;
