package dev.bulwark.render;

import java.util.Locale;

/** A value that a format cannot hold safely. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String mend;

  Refused(String reason, String mend) {
    super(reason);
    this.mend = mend;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  String mend() {
    return mend;
  }

  /** A refusal that names the value and the character in it. */
  static Refused character(String value, int character, String where) {
    var shown =
        Character.isISOControl(character) || Character.getType(character) == Character.PRIVATE_USE
            ? String.format(Locale.ROOT, "U+%04X", character)
            : new String(Character.toChars(character));
    return new Refused(
        value + " has the character " + shown + ", which is not safe in " + where,
        "choose a value without it");
  }
}
