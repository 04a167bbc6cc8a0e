package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * One of the pairs of ENV, LABEL and ARG.
 *
 * @param word all of it
 * @param key before the equals sign
 * @param value behind it as it is written, quotes included; empty where there is no sign
 */
public record KeyValue(Word word, Word key, Optional<Word> value) {
  static KeyValue of(Word word) {
    var text = word.raw();
    int equals = text.indexOf('=');
    return equals < 0
        ? new KeyValue(word, word, Optional.empty())
        : new KeyValue(
            word, word.part(0, equals), Optional.of(word.part(equals + 1, text.length())));
  }
}
