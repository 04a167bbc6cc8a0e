package dev.bulwark.dockerfile;

import java.util.List;

/**
 * Describes the image.
 *
 * @param pairs labels with their values
 * @param legacy whether it is {@code LABEL name value}, which has one pair without a sign
 */
public record Label(Head head, List<KeyValue> pairs, boolean legacy) implements Instruction {}
