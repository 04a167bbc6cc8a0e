package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * The name of an image in its parts. It is divided also where variables stand in it, or where it is
 * no legal name; {@link #problem()} tells.
 *
 * @param word all of it
 * @param registry host and port, where one is written
 * @param repository path of the image in its registry
 * @param tag behind the colon
 * @param digest behind the at sign
 */
public record ImageReference(
    Word word,
    Optional<Word> registry,
    Word repository,
    Optional<Word> tag,
    Optional<Word> digest) {

  /** Divides a name. */
  public static ImageReference of(Word word) {
    var text = word.raw();
    int slash = Outside.braces(text, '/').orElse(-1);
    boolean hasRegistry = slash > 0 && isRegistry(text.substring(0, slash));
    int start = hasRegistry ? slash + 1 : 0;
    int at = Outside.braces(text.substring(start), '@').orElse(text.length() - start) + start;
    int end = Outside.braces(text.substring(start, at), ':').orElse(at - start) + start;
    return new ImageReference(
        word,
        hasRegistry ? Optional.of(word.part(0, slash)) : Optional.empty(),
        word.part(start, end),
        end < at ? Optional.of(word.part(end + 1, at)) : Optional.empty(),
        at < text.length() ? Optional.of(word.part(at + 1, text.length())) : Optional.empty());
  }

  /** The registry and the repository, as they are written. */
  public String name() {
    return registry.map(host -> host.raw() + "/").orElse("") + repository.raw();
  }

  /** Why it is no legal name (distribution/reference); empty where it is one. */
  public Optional<String> problem() {
    return ReferenceRules.problem(this);
  }

  /** What stands before the first slash is a host where it could be no folder. */
  private static boolean isRegistry(String first) {
    return first.equals("localhost")
        || Outside.braces(first, '.').isPresent()
        || Outside.braces(first, ':').isPresent()
        || (!first.contains("$") && first.chars().anyMatch(Character::isUpperCase));
  }

  @Override
  public String toString() {
    return word.raw();
  }
}
