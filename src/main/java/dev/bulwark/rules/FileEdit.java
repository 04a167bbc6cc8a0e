package dev.bulwark.rules;

import dev.bulwark.source.Edit;

/**
 * One change of one file.
 *
 * @param path of the file, from the folder that is read, with {@code /}
 * @param edit what changes in it
 */
public record FileEdit(String path, Edit edit) {}
