package dev.bulwark.workspace;

import java.nio.charset.Charset;

/**
 * A file that is there and gets another text in the encoding it has.
 *
 * @param path relative, with forward slashes, without {@code .}, {@code ..} or an empty segment
 * @param before its whole text as it was read; a byte order mark and line ends are part of it
 * @param after its whole text as it is to be
 * @param charset both texts are in; {@code before} has the file's own bytes in it
 */
public record Rewrite(String path, String before, String after, Charset charset) {
  /**
   * Checks the form of the path.
   *
   * @throws IllegalArgumentException when the path is empty, absolute, or has an empty, {@code .}
   *     or {@code ..} segment
   */
  public Rewrite {
    Names.requireRelative(path);
  }
}
