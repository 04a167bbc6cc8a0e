/**
 * Blueprint to files, through sandboxed FreeMarker templates, with links from lines to questions.
 */
@NullMarked
package dev.bulwark.render;

import org.jspecify.annotations.NullMarked;
