package dev.bulwark.cli.shell;

import java.util.regex.Pattern;

/**
 * A word that a shell offers.
 *
 * @param text what is typed
 * @param help one line on what it means; empty when it says so itself
 */
public record Word(String text, String help) {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/@+-]*");

  /** Whether every shell takes it as it stands, unquoted and in one piece. */
  boolean safe() {
    return SAFE.matcher(text).matches();
  }
}
