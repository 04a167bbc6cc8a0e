/**
 * Project files and {@code global.json} as they are written: where their words stand, and edits
 * that leave every other byte as it is. Nothing is evaluated here.
 */
@NullMarked
package dev.bulwark.msbuild;

import org.jspecify.annotations.NullMarked;
