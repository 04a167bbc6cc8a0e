package dev.bulwark.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's text with the way back to its bytes: what is not edited comes out as it came in,
 * whatever its encoding, its line ends and its byte order mark.
 *
 * <p>Bytes that are no UTF-8 are read as ISO 8859-1, which has a character for every byte, so they
 * survive as well.
 *
 * <pre>{@code
 * var text = SourceText.of(bytes);
 * var edited = text.with(List.of(new Edit(user.span(), "USER $APP_UID")));
 * Files.write(file, edited.bytes());
 * }</pre>
 */
public final class SourceText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What stands in a decoded text for bytes that mean nothing, if nobody wrote it. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String text;
  private final Charset charset;

  /** Worked out when a place is asked for: most files have no findings. */
  private int @Nullable [] knownLineStarts;

  private SourceText(String text, Charset charset) {
    this.text = text;
    this.charset = charset;
  }

  /** The text of a file's bytes. */
  public static SourceText of(byte[] bytes) {
    var utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf(REPLACEMENT) < 0 || isUtf8(bytes)
        ? new SourceText(utf8, StandardCharsets.UTF_8)
        : new SourceText(
            new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A text that will be written as UTF-8. */
  public static SourceText of(String text) {
    return new SourceText(text, StandardCharsets.UTF_8);
  }

  /** The bytes of the file: those it was read from, where nothing was edited. */
  public byte[] bytes() {
    return text.getBytes(charset);
  }

  /** All characters, a byte order mark included. */
  public String text() {
    return text;
  }

  /** The encoding the bytes were read with: UTF-8 or ISO 8859-1. */
  public Charset charset() {
    return charset;
  }

  /** Where the text begins behind a byte order mark: 0 or 1. */
  public int start() {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }

  /** How many characters there are. */
  public int length() {
    return text.length();
  }

  /**
   * The characters of a stretch.
   *
   * @throws IndexOutOfBoundsException for a stretch outside the text
   */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /**
   * Line and column of a character.
   *
   * @param offset from 0 to the length
   * @throws IndexOutOfBoundsException for another offset
   */
  public Position position(int offset) {
    int line = lineIndex(offset);
    int first = line == 0 ? Math.min(start(), offset) : lineStarts()[line];
    return new Position(line + 1, offset - first + 1);
  }

  /** How many lines there are; a line end at the end of the text begins no further one. */
  public int lines() {
    var lineStarts = lineStarts();
    int last = lineStarts.length - 1;
    return last > 0 && lineStarts[last] == text.length() ? last : last + 1;
  }

  /**
   * A whole line with its line end.
   *
   * @param line from 1
   * @throws IndexOutOfBoundsException for a line that is not there
   */
  public Span line(int line) {
    var lineStarts = lineStarts();
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    return new Span(line == 1 ? start() : lineStarts[line - 1], end);
  }

  /**
   * A line's text without its line end, as it is shown to people.
   *
   * @param line from 1
   * @throws IndexOutOfBoundsException for a line that is not there
   */
  public String lineText(int line) {
    return text(line(line)).stripTrailing();
  }

  /**
   * The line end to write where a line is put in at a character: that of the line it stands in, or
   * else of the first line that has one; {@code \n} where none has.
   */
  public String lineEnd(int offset) {
    var here = lineEndOf(lineIndex(offset) + 1);
    return !here.isEmpty() || lineStarts().length == 1 ? orLf(here) : orLf(lineEndOf(1));
  }

  /**
   * The text with edits made, in the same encoding; where a new character has no place in ISO
   * 8859-1, it becomes a question mark.
   *
   * @throws IllegalArgumentException for edits that overlap or lie outside the text
   */
  public SourceText with(List<Edit> edits) {
    var sorted = edits.stream().sorted(Comparator.comparing(Edit::span)).toList();
    var result = new StringBuilder(text.length());
    int done = 0;
    for (var edit : sorted) {
      if (edit.span().start() < done || edit.span().end() > text.length()) {
        throw new IllegalArgumentException(
            edit.span() + " overlaps another edit or is outside the text");
      }
      result.append(text, done, edit.span().start()).append(edit.text());
      done = edit.span().end();
    }
    return new SourceText(result.append(text, done, text.length()).toString(), charset);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that
        && text.equals(that.text)
        && charset.equals(that.charset);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private int lineIndex(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException(
          "offset " + offset + " of " + text.length() + " characters");
    }
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found : -found - 2;
  }

  private String lineEndOf(int line) {
    var whole = text(line(line));
    if (whole.endsWith("\r\n")) {
      return "\r\n";
    }
    return whole.endsWith("\n") ? "\n" : whole.endsWith("\r") ? "\r" : "";
  }

  private static String orLf(String end) {
    return end.isEmpty() ? "\n" : end;
  }

  private int[] lineStarts() {
    var known = knownLineStarts;
    if (known == null) {
      known = lineStarts(text);
      knownLineStarts = known;
    }
    return known;
  }

  /** A line ends with LF, with CR LF, or, where neither is in the text, with CR. */
  private static int[] lineStarts(String text) {
    char end = text.indexOf('\n') >= 0 || text.indexOf('\r') < 0 ? '\n' : '\r';
    int count = 1;
    for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
      count++;
    }
    var starts = new int[count];
    int line = 1;
    for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
      starts[line++] = at + 1;
    }
    return starts;
  }
}
