package dev.bulwark.render;

import java.util.Objects;
import java.util.Optional;

/** A template cannot be rendered. The message is one line: place, reason and mend. */
public final class RenderFailed extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 300;

  private final String template;
  private final int line;
  private final String reason;
  private final String mend;

  /**
   * A failure with its place.
   *
   * @param template name relative to the folder of templates
   * @param line from 1, or 0 when the whole file is meant
   * @param reason what is wrong, with the value
   * @param mend what to do about it
   */
  RenderFailed(String template, int line, String reason, String mend) {
    super(
        oneLine(template)
            + (line > 0 ? ":" + line : "")
            + ": "
            + oneLine(reason)
            + "; "
            + oneLine(mend));
    this.template = oneLine(template);
    this.line = line;
    this.reason = oneLine(reason);
    this.mend = oneLine(mend);
  }

  /** A failure at a place that may not be known. */
  static RenderFailed at(Optional<Place> place, String template, String reason, String mend) {
    return new RenderFailed(
        place.map(Place::template).orElse(template),
        place.map(Place::line).orElse(0),
        reason,
        mend);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** Name of the template, relative to the folder of templates. */
  public String template() {
    return template;
  }

  /** Line in the template from 1, or 0 when the whole file is meant. */
  public int line() {
    return line;
  }

  /** What is wrong, with the value. */
  public String reason() {
    return reason;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }

  /** The text without anything a terminal would obey, cut to a length a person reads. */
  static String oneLine(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> Unprintable.is(c) ? ' ' : c)
        .forEach(shown::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LONGEST) {
      shown.append('…');
    }
    return shown.toString().replaceAll(" {2,}", " ").strip();
  }
}
