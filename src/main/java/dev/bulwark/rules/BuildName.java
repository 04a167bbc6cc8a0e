package dev.bulwark.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name that a build gives to an image, without what a variable decides. */
final class BuildName {
  private static final char UNKNOWN = '\0';

  /** What a registry takes (github.com/distribution/reference), and a tag. */
  private static final int LONGEST = 255 + 128;

  /** Names without a tag; one whose registry a variable names begins with a slash. */
  private static final Pattern NAME =
      Pattern.compile("/?[a-z0-9][a-z0-9.-]*(?::[0-9]+(?=/))?[a-z0-9._-]*(?:/[a-z0-9._-]+)*");

  private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:?-([^${}]*)}");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:env:)?\\w+|%\\w+%|!\\w+!", Pattern.CASE_INSENSITIVE);

  private BuildName() {}

  /**
   * The name in a tag.
   *
   * <pre>{@code
   * of("shop/orders:1.0")                    // shop/orders
   * of("${REGISTRY:-shop}/orders:$TAG")      // shop/orders
   * of("ghcr.io/$OWNER/orders")              // /orders
   * of("$IMAGE:1.0")                         // none
   * }</pre>
   */
  static Optional<String> of(String tag) {
    if (tag.length() > LONGEST) {
      return Optional.empty();
    }
    var name = withoutTag(unknown(DEFAULT.matcher(tag).replaceAll("$1")));
    int last = name.lastIndexOf(UNKNOWN);
    var known = name.substring(last + 1);
    boolean whole = last < 0 || known.startsWith("/");
    return whole && NAME.matcher(known).matches() && (last >= 0 || !known.startsWith("/"))
        ? Optional.of(known)
        : Optional.empty();
  }

  /** Without its tag or digest. */
  static String withoutTag(String reference) {
    int at = reference.indexOf('@');
    var name = at < 0 ? reference : reference.substring(0, at);
    int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    return colon < 0 ? name : name.substring(0, colon);
  }

  /** One sign in the place of each variable. */
  private static String unknown(String tag) {
    var text = new StringBuilder();
    var variable = VARIABLE.matcher(tag);
    int at = 0;
    while (at < tag.length()) {
      int end = Substitution.end(tag, at);
      if (end == 0 && variable.find(at) && variable.start() == at) {
        end = variable.end();
      }
      text.append(end > 0 ? UNKNOWN : tag.charAt(at));
      at = end > 0 ? end : at + 1;
    }
    return text.toString();
  }
}
