package dev.bulwark.render;

/** How Compose spells what Kubernetes spells in another way. */
final class Compose {
  private static final int THOUSANDTHS = 1000;

  private Compose() {}

  /** A text in which Compose puts no variable of the developer's machine. */
  static String literal(String text) {
    return text.replace("$", "$$");
  }

  /** A size in bytes, such as {@code 256m} for {@code 256Mi}. */
  static String size(String quantity) {
    return quantity.replace("Ki", "k").replace("Mi", "m").replace("Gi", "g");
  }

  /** A number of processors, such as {@code 0.5} for {@code 500m}. */
  static String cpus(String quantity) {
    if (!quantity.endsWith("m")) {
      return quantity;
    }
    int thousandths = Integer.parseInt(quantity.substring(0, quantity.length() - 1));
    int rest = thousandths % THOUSANDTHS;
    var fraction = String.valueOf(THOUSANDTHS + rest).substring(1).replaceAll("0+$", "");
    return thousandths / THOUSANDTHS + (fraction.isEmpty() ? "" : "." + fraction);
  }
}
