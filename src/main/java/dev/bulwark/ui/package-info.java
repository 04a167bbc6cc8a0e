/** What is put before a person, whichever way it is shown. */
@NullMarked
package dev.bulwark.ui;

import org.jspecify.annotations.NullMarked;
