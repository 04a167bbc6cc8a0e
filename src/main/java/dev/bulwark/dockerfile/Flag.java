package dev.bulwark.dockerfile;

import java.util.Optional;

/**
 * A flag of an instruction, such as {@code --from=build}.
 *
 * @param name without the dashes
 * @param value behind the equals sign, its quotes and escapes resolved; empty where there is none
 * @param word all of it as it is written
 * @param valueWord the value as it is written
 */
public record Flag(String name, Optional<String> value, Word word, Optional<Word> valueWord) {}
