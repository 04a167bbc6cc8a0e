package dev.bulwark.manifest;

/**
 * Why a document is not understood.
 *
 * @param offset where in the text, in characters from 0
 * @param line the same place for people, from 1
 * @param reason one line, without a full stop
 */
public record Problem(int offset, int line, String reason) {
  @Override
  public String toString() {
    return line + ": " + reason;
  }
}
