package dev.bulwark.render;

import java.util.regex.Pattern;

/** How Compose spells what Kubernetes spells in another way. */
final class Compose {
  private static final Pattern THOUSANDTHS = Pattern.compile("[0-9]{1,6}m");

  private Compose() {}

  /** A text in which Compose puts no variable of the developer's machine. */
  static String literal(String text) {
    return text.replace("$", "$$");
  }

  /** A size in bytes, such as {@code 256m} for {@code 256Mi}. */
  static String size(String quantity) {
    return quantity.replace("Ki", "k").replace("Mi", "m").replace("Gi", "g");
  }

  /** A number of processors, such as {@code 0.5} for {@code 500m}; what is none stays as it is. */
  static String cpus(String quantity) {
    if (!THOUSANDTHS.matcher(quantity).matches()) {
      return quantity;
    }
    int thousandths = Integer.parseInt(quantity.substring(0, quantity.length() - 1));
    var fraction = String.valueOf(1000 + thousandths % 1000).substring(1).replaceAll("0+$", "");
    return thousandths / 1000 + (fraction.isEmpty() ? "" : "." + fraction);
  }
}
