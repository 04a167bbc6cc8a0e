package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;

/**
 * A comment line.
 *
 * @param span from the number sign to the end of the line, without its line end
 * @param text behind the number sign, without space around it
 */
public record Comment(Span span, String text) {}
