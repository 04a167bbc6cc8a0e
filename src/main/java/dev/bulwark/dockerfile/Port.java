package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * A port of an EXPOSE.
 *
 * @param word all of it
 * @param number the port or range of ports as it is written, perhaps a variable
 * @param protocol behind the slash, where there is one
 */
public record Port(Word word, Word number, Optional<Word> protocol) {
  static Port of(Word word) {
    var text = word.raw();
    int slash = Outside.braces(text, '/').orElse(text.length());
    return new Port(
        word,
        word.part(0, slash),
        slash < text.length()
            ? Optional.of(word.part(slash + 1, text.length()))
            : Optional.empty());
  }
}
