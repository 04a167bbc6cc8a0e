package dev.bulwark.cli.shell;

import java.util.List;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param names with their dashes, the short one first
 * @param help what it does
 * @param label how its value is called, for example {@code FILE}; empty when it takes none
 * @param values what its value can be
 * @param repeats whether it may stand more than once
 */
record Flag(
    List<String> names, String help, Optional<String> label, Values values, boolean repeats) {

  /** The long names without their dashes. */
  List<String> longNames() {
    return names.stream().filter(name -> name.startsWith("--")).map(n -> n.substring(2)).toList();
  }

  /** The short names without their dash. */
  List<String> shortNames() {
    return names.stream().filter(name -> !name.startsWith("--")).map(n -> n.substring(1)).toList();
  }
}
