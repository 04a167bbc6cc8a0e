package dev.bulwark.workspace;

import java.util.HexFormat;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Tells in 64 bits whether bytes are those that were seen before: CRC-32 and Adler-32, one behind
 * the other, for which Java brings native code. It holds against accidents, and against a guess at
 * a content that is not known, and not against somebody who chooses both contents. Java finds a
 * cryptographic digest through its security providers, which took a fifteenth of a whole run.
 */
final class Fingerprint {
  /** What one looks like, as a regular expression. */
  static final String FORM = "[0-9a-f]{16}";

  private final CRC32 one = new CRC32();
  private final Adler32 other = new Adler32();

  /** The fingerprint of all these bytes. */
  static String of(byte[] bytes) {
    var fingerprint = new Fingerprint();
    fingerprint.add(bytes, bytes.length);
    return fingerprint.text();
  }

  /** Goes on with the first bytes of an array. */
  void add(byte[] bytes, int length) {
    one.update(bytes, 0, length);
    other.update(bytes, 0, length);
  }

  /** Sixteen lower-case hexadecimal digits. */
  String text() {
    return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
  }
}
