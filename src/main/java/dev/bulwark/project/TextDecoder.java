package dev.bulwark.project;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a text file into text, whatever editor wrote it. */
final class TextDecoder {
  private static final int LOOKED_AT = 8 * 1024;

  private TextDecoder() {}

  /** The text without its byte order mark; empty for a binary file. */
  static Optional<String> decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(decode(bytes, 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(decode(bytes, 2, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(decode(bytes, 2, StandardCharsets.UTF_16BE));
    }
    if (startsWith(bytes, '<', 0)) {
      return Optional.of(decode(bytes, 0, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0, '<')) {
      return Optional.of(decode(bytes, 0, StandardCharsets.UTF_16BE));
    }
    return hasNul(bytes) ? Optional.empty() : Optional.of(utf8OrLatin(bytes));
  }

  private static String utf8OrLatin(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      // Older Visual Studio saved in the code page of the machine; all that is looked for is ASCII.
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static String decode(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNul(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
