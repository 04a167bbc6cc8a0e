package dev.bulwark.render;

import java.util.List;
import java.util.Map;

/**
 * One file of the output.
 *
 * @param path relative to the build context, with forward slashes
 * @param text whole text, lines ended by a line feed
 * @param links the questions that decide a line, by line number from 1 in ascending order; a line
 *     nobody decides is absent
 */
public record RenderedFile(String path, String text, Map<Integer, List<String>> links) {}
