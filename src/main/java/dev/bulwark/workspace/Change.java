package dev.bulwark.workspace;

import java.io.IOException;
import java.util.List;

/** What writing one planned file would do to the tree. */
public sealed interface Change {
  /** The planned path, relative to the root, with forward slashes. */
  String path();

  /**
   * No file is there.
   *
   * @param text what would be written
   */
  record New(String path, String text) implements Change {}

  /** The file that is there holds what is planned; it is never touched. */
  record Same(String path) implements Change {}

  /**
   * Another file is there; replacing it needs permission.
   *
   * @param existing what is there
   * @param text what would be written
   */
  record Different(String path, Content existing, String text) implements Change {}

  /**
   * Lines would be added to the file that is there; all of its own bytes stay.
   *
   * @param existing what is there; it has a text
   * @param text what would be written
   * @param added the new lines in their order, without line ends
   */
  record Merged(String path, Content existing, String text, List<String> added) implements Change {
    /** Copies the lines. */
    public Merged {
      added = List.copyOf(added);
    }
  }

  /**
   * Nothing can be written there.
   *
   * @param reason why, in words that follow the path
   * @param mend what to do about it
   */
  record Blocked(String path, String reason, String mend) implements Change {
    static Blocked unreadable(String path, IOException cause) {
      return new Blocked(
          path, "cannot be read: " + WriteFailed.reason(cause), "make it readable and run again");
    }

    /** Path, reason and mend in one line that is safe for a terminal. */
    public String message() {
      return Visible.line(path + ": " + reason + "; " + mend);
    }
  }
}
