package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;

/**
 * Why BuildKit would refuse the file.
 *
 * @param line where the instruction begins that it stops at, from 1
 * @param span of what is wrong
 * @param reason one line, without the place
 */
public record Problem(int line, Span span, String reason) {}
