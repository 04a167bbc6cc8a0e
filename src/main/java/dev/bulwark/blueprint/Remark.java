package dev.bulwark.blueprint;

/**
 * Something a person should know before going live; it forbids nothing.
 *
 * @param id the question it is about
 * @param text what, why, and how to mend it
 */
public record Remark(String id, String text) {}
