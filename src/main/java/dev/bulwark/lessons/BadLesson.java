package dev.bulwark.lessons;

/** A lesson breaks its format. The message is one line: place, value, reason, mend. */
public final class BadLesson extends Exception {
  private static final long serialVersionUID = 1L;

  private final String line;

  BadLesson(String place, String what) {
    super(place + ": " + what);
    line = place + ": " + what;
  }

  static BadLesson at(String file, int line, String what) {
    return new BadLesson(file + ":" + line, what);
  }

  @Override
  public String getMessage() {
    return line;
  }
}
