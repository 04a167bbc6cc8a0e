package dev.bulwark.workspace;

/**
 * A text file that shall be there.
 *
 * @param path relative, with forward slashes, without {@code .}, {@code ..} or an empty segment; a
 *     path no checkout can hold everywhere (a backslash, {@code NUL}, a trailing dot) may be
 *     planned and comes back as {@link Change.Blocked}
 * @param text its whole text, lines ended by a line feed
 * @param meeting what to do when a different file is there
 */
public record PlannedFile(String path, String text, Meeting meeting) {
  /**
   * Checks the form of the path.
   *
   * @throws IllegalArgumentException when the path is empty, absolute, or has an empty, {@code .}
   *     or {@code ..} segment
   */
  public PlannedFile {
    Names.requireRelative(path);
  }

  /** How a planned file meets one that is there. */
  public enum Meeting {
    /** The planned text takes the place of the other, which needs permission. */
    REPLACE,
    /**
     * The lines that the other lacks are added; its own lines stay as they are. Meant for ignore
     * files, where {@code #} starts a comment, {@code !} takes an earlier rule back, and the last
     * rule that matches wins: what the file decides today, it decides afterwards.
     */
    ADD_MISSING_LINES
  }
}
