package dev.bulwark.render;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Collects text up to a largest size. */
final class LimitedWriter extends Writer {
  /** The largest file, in characters. */
  static final int LARGEST = 4 * 1024 * 1024;

  private final StringBuilder text = new StringBuilder(4096);

  /** The text would become too large. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;

    /** What was running when it became too much. */
    private final transient Optional<Place> place = Place.current();

    Optional<Place> place() {
      return place;
    }
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    requireRoom(length);
    text.append(characters, offset, length);
  }

  @Override
  public void write(String characters) throws IOException {
    requireRoom(characters.length());
    text.append(characters);
  }

  @Override
  public void write(int character) throws IOException {
    requireRoom(1);
    text.append((char) character);
  }

  private void requireRoom(int length) throws IOException {
    if (text.length() + length > LARGEST) {
      throw new Full();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
