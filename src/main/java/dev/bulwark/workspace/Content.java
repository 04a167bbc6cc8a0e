package dev.bulwark.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a file holds.
 *
 * @param size in bytes
 * @param fingerprint of all bytes, sixteen lower-case hexadecimal digits
 * @param text the bytes as UTF-8, byte order mark included; absent when they are not UTF-8, hold a
 *     NUL, or are more than {@value #LIMIT}
 */
public record Content(long size, String fingerprint, Optional<String> text) {
  /** The largest file that is read as text, in bytes. */
  public static final int LIMIT = 4 * 1024 * 1024;

  private static final int CHUNK = 64 * 1024;

  /** The content of a file that holds this text as UTF-8. */
  static Content of(String text) {
    return of(text, StandardCharsets.UTF_8);
  }

  /** The content of a file that holds this text in an encoding. */
  static Content of(String text, Charset charset) {
    try {
      return read(new ByteArrayInputStream(text.getBytes(charset)));
    } catch (IOException e) {
      throw new AssertionError("reading from memory does not fail", e);
    }
  }

  /** Reads to the end; never holds more than {@link #LIMIT} bytes. */
  static Content read(InputStream in) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    long size = 0;
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      fingerprint.add(chunk, n);
      size += n;
      if (size <= LIMIT) {
        head.write(chunk, 0, n);
      }
    }
    return new Content(
        size, fingerprint.text(), size <= LIMIT ? decoded(head.toByteArray()) : Optional.empty());
  }

  /**
   * Whether the bytes are the same, as far as a fingerprint tells for those that are no text. Not
   * {@code equals}: Java makes a record's when it is first called, which takes 10 ms.
   */
  boolean sameAs(Content other) {
    return size == other.size && fingerprint.equals(other.fingerprint) && text.equals(other.text);
  }

  private static Optional<String> decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
