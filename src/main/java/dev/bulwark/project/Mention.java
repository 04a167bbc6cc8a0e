package dev.bulwark.project;

import java.util.Optional;

/**
 * A name of interest in a source file.
 *
 * @param name the name, without type arguments
 * @param owner the name before the dot; the empty text without one
 * @param created whether {@code new} stands before it
 * @param called whether arguments follow
 * @param typed whether type arguments follow
 * @param text the first argument when it is a constant text
 * @param arguments what stands between the parentheses, without comments
 * @param chain what follows the call up to the end of the statement, without the insides of texts
 * @param origin where
 */
record Mention(
    String name,
    String owner,
    boolean created,
    boolean called,
    boolean typed,
    Optional<String> text,
    String arguments,
    String chain,
    Origin origin) {

  private static final int SHOWN = 60;

  /** The call as people write it, on one line and cut short when it is long. */
  String shown() {
    String inside = arguments.strip().replaceAll("\\s+", " ");
    String cut = inside.length() > SHOWN ? inside.substring(0, SHOWN) + "…" : inside;
    return name + "(" + Printable.of(cut) + ")";
  }

  Found<String> as(String value) {
    return new Found<>(value, origin);
  }
}
