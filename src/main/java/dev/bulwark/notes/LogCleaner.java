package dev.bulwark.notes;

/**
 * Turns what programs print into plain lines: colours and other terminal commands are left out,
 * runs of blanks are one blank, and the escapes of JSON are undone.
 */
final class LogCleaner {
  /** A longer line is handed on in pieces that overlap, so that memory stays small. */
  private static final int LONGEST_PIECE = 16_384;

  private static final int OVERLAP = 1_024;

  private static final char ESCAPE = 0x1b;
  private static final char BELL = 0x07;

  private enum Mode {
    TEXT,
    ESCAPED,
    CONTROL_SEQUENCE,
    TERMINAL_COMMAND,
    BACKSLASH,
    CODE
  }

  private final Sink sink;
  private final char[] piece = new char[LONGEST_PIECE];
  private Mode mode = Mode.TEXT;
  private int length;
  private int line = 1;
  private int code;
  private int digits;

  LogCleaner(Sink sink) {
    this.sink = sink;
  }

  /** Takes lines, or pieces of a very long one. */
  interface Sink {
    /**
     * A line in plain characters.
     *
     * @param number from 1; the pieces of one line have the same
     */
    void take(char[] text, int length, int number);
  }

  void add(char[] text, int count) {
    for (int i = 0; i < count; i++) {
      add(text[i]);
    }
  }

  /** Hands on what is left; returns the number of lines. */
  int end() {
    boolean begun = length > 0;
    flush(0);
    return begun ? line : line - 1;
  }

  private void add(char c) {
    if (c == '\n') {
      mode = Mode.TEXT;
      flush(0);
      line++;
      return;
    }
    switch (mode) {
      case TEXT -> text(c);
      case ESCAPED -> mode = afterEscape(c);
      case CONTROL_SEQUENCE -> mode = c >= '@' && c <= '~' ? Mode.TEXT : mode;
      case TERMINAL_COMMAND -> mode = c == BELL || c == '\\' || c == '\r' ? Mode.TEXT : mode;
      case BACKSLASH -> afterBackslash(c);
      case CODE -> digit(c);
    }
  }

  private void text(char c) {
    switch (c) {
      case ESCAPE -> mode = Mode.ESCAPED;
      case '\\' -> mode = Mode.BACKSLASH;
      case '\r' -> flush(0);
      default -> write(c);
    }
  }

  private static Mode afterEscape(char c) {
    return switch (c) {
      case '[' -> Mode.CONTROL_SEQUENCE;
      case ']', 'P', '_', '^' -> Mode.TERMINAL_COMMAND;
      default -> Mode.TEXT;
    };
  }

  private void afterBackslash(char c) {
    mode = Mode.TEXT;
    switch (c) {
      case 'n', 'r', 't' -> write(' ');
      case '"', '\'', '/', '\\' -> write(c);
      case 'u' -> {
        mode = Mode.CODE;
        code = 0;
        digits = 0;
      }
      default -> {
        write('\\');
        text(c);
      }
    }
  }

  private void digit(char c) {
    int value = Character.digit(c, 16);
    if (value < 0) {
      mode = Mode.TEXT;
      text(c);
      return;
    }
    code = code * 16 + value;
    if (++digits == 4) {
      mode = Mode.TEXT;
      text((char) code);
    }
  }

  private void write(char c) {
    boolean blank = c == ' ' || c == '\t' || c == '\u00a0';
    if (blank ? length == 0 || piece[length - 1] == ' ' : !printable(c)) {
      return;
    }
    if (length == piece.length) {
      flush(OVERLAP);
    }
    piece[length++] = blank ? ' ' : c;
  }

  private static boolean printable(char c) {
    if (c < 0x7f) {
      return c > ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private void flush(int kept) {
    if (length > 0) {
      sink.take(piece, length, line);
    }
    System.arraycopy(piece, Math.max(0, length - kept), piece, 0, Math.min(kept, length));
    length = Math.min(kept, length);
  }
}
