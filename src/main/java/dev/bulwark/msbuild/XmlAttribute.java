package dev.bulwark.msbuild;

import dev.bulwark.source.Span;

/**
 * An attribute as it is written.
 *
 * @param name with its prefix
 * @param value with the five entities of XML and character numbers resolved
 * @param span of the value between its quotes
 */
public record XmlAttribute(String name, String value, Span span) {}
