package dev.bulwark.project;

/**
 * A place in the repository that a fact was read from.
 *
 * @param file path relative to the repository, with forward slashes
 * @param line 1 for the first line; 0 when the file as a whole is meant
 */
public record Origin(String file, int line) {
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
