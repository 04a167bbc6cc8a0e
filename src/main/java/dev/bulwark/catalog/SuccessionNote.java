package dev.bulwark.catalog;

/**
 * Something to say about the replacement of an image: a reason for it, or a caution what to look at
 * afterwards.
 *
 * @param topic one word, for example {@code krb5}
 * @param text one line without a full stop
 * @param source where the fact stands, for example {@code dotnet/docs:docs/…}; {@code derived}
 *     where it follows from others
 */
public record SuccessionNote(String topic, String text, String source) {}
