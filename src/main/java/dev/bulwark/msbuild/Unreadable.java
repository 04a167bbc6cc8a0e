package dev.bulwark.msbuild;

import java.io.Serial;

/** Ends the reading of a text; never leaves this package. */
final class Unreadable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final int offset;
  private final String reason;

  Unreadable(int offset, String reason) {
    super(reason, null, false, false);
    this.offset = offset;
    this.reason = reason;
  }

  int offset() {
    return offset;
  }

  String reason() {
    return reason;
  }
}
