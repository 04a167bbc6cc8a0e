package dev.bulwark.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads a log of any length and encoding; bytes that fit no encoding become question marks. */
final class LogReader {
  private static final int BUFFER = 32_768;
  private static final int LOOK_AHEAD = 256;

  private LogReader() {}

  /** Hands every line to the sink; returns how many there are. */
  static int read(InputStream in, LogCleaner.Sink sink) throws IOException {
    var ahead = new PushbackInputStream(in, LOOK_AHEAD);
    byte[] first = ahead.readNBytes(LOOK_AHEAD);
    ahead.unread(first);
    var reader = new InputStreamReader(ahead, charset(first));
    var cleaner = new LogCleaner(sink);
    char[] buffer = new char[BUFFER];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      cleaner.add(buffer, count);
    }
    return cleaner.end();
  }

  /** PowerShell writes UTF-16 into files, with a mark at the start or without. */
  private static Charset charset(byte[] first) {
    int[] zeros = new int[2];
    for (int i = 0; i < first.length; i++) {
      zeros[i % 2] += first[i] == 0 ? 1 : 0;
    }
    if (starts(first, 0xff, 0xfe) || zeros[1] > first.length / 4) {
      return StandardCharsets.UTF_16LE;
    }
    return starts(first, 0xfe, 0xff) || zeros[0] > first.length / 4
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }

  private static boolean starts(byte[] bytes, int one, int two) {
    return bytes.length > 1 && (bytes[0] & 0xff) == one && (bytes[1] & 0xff) == two;
  }
}
