package dev.bulwark.workspace;

import java.io.IOException;

/** A file is no longer as it was compared. */
final class Changed extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Change.Blocked blocked;

  Changed(Change.Blocked blocked) {
    super(blocked.message());
    this.blocked = blocked;
  }

  Change.Blocked blocked() {
    return blocked;
  }
}
