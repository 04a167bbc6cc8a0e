package dev.bulwark.manifest;

import dev.bulwark.source.Span;

/**
 * One item of a sequence.
 *
 * @param span from its {@code -}, in a flow sequence from the value, to the end of the value
 * @param value a scalar with an empty span where none is written
 * @param conditional whether a template may leave it out or repeat it
 */
public record Item(Span span, Node value, boolean conditional) {}
