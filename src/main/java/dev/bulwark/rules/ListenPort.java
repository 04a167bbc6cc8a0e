package dev.bulwark.rules;

import dev.bulwark.source.Span;
import java.util.Optional;

/**
 * A port that a service listens on in its container.
 *
 * @param number 0 to 65535
 * @param https whether it speaks TLS
 * @param address the host part of a URL, for example {@code +}; {@code *} for a plain port
 * @param place of the number in the Dockerfile; empty for the image's default
 */
public record ListenPort(int number, boolean https, String address, Optional<Span> place) {
  /** The first port that every user may open, where nothing else is set. */
  private static final int FIRST_FREE = 1024;

  /** Whether a user needs a right to open a port. */
  static boolean low(int number) {
    return number > 0 && number < FIRST_FREE;
  }

  /** Whether only the container itself reaches it. */
  public boolean loopback() {
    return address.equals("localhost") || address.startsWith("127.") || address.equals("[::1]");
  }
}
