package dev.bulwark.msbuild;

import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What is edited in a file, and what is left to a person.
 *
 * @param edits of the text, none of which overlap
 * @param left words that were not edited although they matter
 */
public record Change(List<Edit> edits, List<Left> left) {

  /**
   * A word that is not edited.
   *
   * @param span of it
   * @param text why, and what to do, in one line
   * @param property the property that holds the value instead, where the word is {@code $(Name)}
   */
  public record Left(Span span, String text, Optional<String> property) {
    static Left of(Span span, String text) {
      return new Left(span, text, Optional.empty());
    }
  }
}
