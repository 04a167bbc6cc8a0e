package dev.bulwark.project;

/**
 * A fact and the place that says so.
 *
 * @param value what was read
 * @param origin where
 */
public record Found<T>(T value, Origin origin) {}
