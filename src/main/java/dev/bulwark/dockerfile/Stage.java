package dev.bulwark.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * A stage of the build.
 *
 * @param index from 0
 * @param name in small letters, as stages are known by
 * @param from the instruction that begins it
 * @param instructions that follow
 */
public record Stage(int index, Optional<String> name, From from, List<Instruction> instructions) {

  /** Nearly always it is the same stage that is compared. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Stage stage
            && index == stage.index
            && name.equals(stage.name)
            && from.equals(stage.from)
            && instructions.equals(stage.instructions));
  }

  /** Its place: to go through all its instructions would take longer than what asks for it. */
  @Override
  public int hashCode() {
    return index;
  }
}
