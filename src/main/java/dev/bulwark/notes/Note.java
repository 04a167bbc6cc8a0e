package dev.bulwark.notes;

import java.util.List;

/**
 * Why one thing is as it is. Every text is one line of plain words, with {@code `code`} between
 * backquotes.
 *
 * @param key a question ({@code http-port}), one of its choices ({@code http-port=80}), a file
 *     ({@code file/Dockerfile}) or a line that no question decides ({@code entrypoint})
 * @param title a few words
 * @param comment what is said above the line in a file; ASCII, at most 90 characters
 * @param why the reason
 * @param without what breaks, or what an attacker gains, without it
 * @param undo how to choose otherwise, and what else to do then
 * @param sources where the facts are from; at least one
 */
public record Note(
    String key,
    String title,
    String comment,
    String why,
    String without,
    String undo,
    List<String> sources) {

  /** Keeps its own copy of the sources. */
  public Note {
    sources = List.copyOf(sources);
  }
}
