package dev.bulwark.cli;

import java.util.Map;
import java.util.function.BooleanSupplier;

/** Whether text may be bold or coloured, as the person's environment has it. */
enum Colour {
  ALWAYS,
  NEVER,
  WHERE_SOMEBODY_LOOKS;

  /**
   * {@code NO_COLOR} comes before {@code FORCE_COLOR} and {@code CLICOLOR_FORCE}, and these before
   * a dumb terminal; see no-color.org and bixense.com/clicolors.
   */
  static Colour of(Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return NEVER;
    }
    if (forced(environment, "FORCE_COLOR") || forced(environment, "CLICOLOR_FORCE")) {
      return ALWAYS;
    }
    return environment.getOrDefault("TERM", "").equals("dumb") ? NEVER : WHERE_SOMEBODY_LOOKS;
  }

  private static boolean forced(Map<String, String> environment, String name) {
    var value = environment.getOrDefault(name, "");
    return !value.isEmpty() && !value.equals("0");
  }

  /** Whether it may be used, given how to find out whether somebody looks. */
  boolean wanted(BooleanSupplier somebody) {
    return this == ALWAYS || (this == WHERE_SOMEBODY_LOOKS && somebody.getAsBoolean());
  }
}
