package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;

/**
 * A comment at the top of the file that the parser obeys, such as {@code # escape=`}.
 *
 * @param name in small letters: syntax, escape or check
 * @param value without space around it
 * @param span from the number sign to the end of the line, without its line end
 * @param valueSpan of the value
 */
public record Directive(String name, String value, Span span, Span valueSpan) {}
