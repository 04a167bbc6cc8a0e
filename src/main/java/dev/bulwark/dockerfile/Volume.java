package dev.bulwark.dockerfile;

import java.util.List;

/**
 * Names directories that are kept outside the image.
 *
 * @param paths of them
 * @param json whether they are a JSON array
 */
public record Volume(Head head, List<Word> paths, boolean json) implements Instruction {}
