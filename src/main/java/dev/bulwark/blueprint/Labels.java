package dev.bulwark.blueprint;

/**
 * Brings texts into the form of label values: at most 63 letters, digits, dots, dashes and
 * underscores.
 */
final class Labels {
  private static final int LONGEST = 63;

  private Labels() {}

  /** A label value as near to the text as the form allows. */
  static String value(String text) {
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return cut.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
  }

  /** The owner's name: what stands before the @ of an address. */
  static String owner(String owner) {
    int at = owner.indexOf('@');
    return value(at < 0 ? owner : owner.substring(0, at));
  }
}
