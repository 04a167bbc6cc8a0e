package dev.bulwark.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Writing failed. The old state is back, or, where the message says so, comes back with the next
 * {@link Workspace#recover}. The message is one line, safe for a terminal: path, reason, mend.
 */
public final class WriteFailed extends IOException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String reason;
  private final String mend;

  WriteFailed(String path, String reason, String mend) {
    super(line(path, reason, mend));
    this.path = path;
    this.reason = reason;
    this.mend = mend;
  }

  WriteFailed(String path, Exception cause, String mend) {
    this(path, reason(cause), mend);
    initCause(cause);
  }

  /** One line: path, reason, mend. */
  public String line() {
    return line(path, reason, mend);
  }

  private static String line(String path, String reason, String mend) {
    return Visible.line(path + ": " + reason + "; " + mend);
  }

  /** The path that could not be written. */
  public String path() {
    return path;
  }

  /** Why, in words that follow the path. */
  public String reason() {
    return reason;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }

  /** What went wrong, without the path that the JDK puts in front of it. */
  static String reason(Exception e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "not there";
      case FileAlreadyExistsException _ -> "already there";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> Optional.ofNullable(e.getMessage()).orElseGet(() -> e.getClass().getSimpleName());
    };
  }
}
