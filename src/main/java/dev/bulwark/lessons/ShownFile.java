package dev.bulwark.lessons;

import java.util.List;

/**
 * A file of the start that the reader sees.
 *
 * @param path in {@code start/}
 * @param words what to look at; may be empty
 */
record ShownFile(String path, List<Inline> words) {}
