/** What a shell is told about the program: completions and manual pages, from its own specs. */
@NullMarked
package dev.bulwark.cli.shell;

import org.jspecify.annotations.NullMarked;
