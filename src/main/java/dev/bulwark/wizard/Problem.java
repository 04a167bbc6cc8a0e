package dev.bulwark.wizard;

/**
 * Why an answer cannot stand.
 *
 * @param id the question, or the unknown word
 * @param value the value given; empty when one is missing
 * @param reason why, and after a semicolon how to mend it
 */
public record Problem(String id, String value, String reason) {
  /** One line: value, reason, mend. Of a long value it has the start, and nothing unprintable. */
  public String line() {
    return id + (value.isEmpty() ? "" : " " + Form.shown(value)) + ": " + reason;
  }
}
