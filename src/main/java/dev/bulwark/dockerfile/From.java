package dev.bulwark.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * Begins a stage.
 *
 * @param words of it; BuildKit takes one, or three with AS in the middle
 */
public record From(Head head, List<Word> words) implements Instruction {
  /** The image or earlier stage it builds on. */
  public Optional<Word> base() {
    return words.stream().findFirst();
  }

  /** The word AS as it is written. */
  public Optional<Word> as() {
    return words.size() > 1 && words.get(1).raw().equalsIgnoreCase("as")
        ? Optional.of(words.get(1))
        : Optional.empty();
  }

  /** The name of the stage as it is written. */
  public Optional<Word> name() {
    return as().isPresent() && words.size() > 2 ? Optional.of(words.get(2)) : Optional.empty();
  }

  /** The parts of the image's name, as far as they are written out. */
  public Optional<ImageReference> reference() {
    return base().map(ImageReference::of);
  }
}
