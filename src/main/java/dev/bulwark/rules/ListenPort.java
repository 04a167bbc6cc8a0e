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
  /** Whether only the container itself reaches it. */
  public boolean loopback() {
    return address.equals("localhost") || address.startsWith("127.") || address.equals("[::1]");
  }
}
