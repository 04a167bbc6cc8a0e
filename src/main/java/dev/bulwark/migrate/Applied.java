package dev.bulwark.migrate;

/**
 * A mend that was made.
 *
 * @param mend which one
 * @param message what was wrong
 * @param reason why the text became what it is
 */
public record Applied(MendId mend, String message, String reason) {}
