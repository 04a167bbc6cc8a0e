package dev.bulwark.dockerfile;

import java.util.Optional;
import java.util.function.IntPredicate;

/** What a legal name of an image is (distribution/reference v0.6). */
final class ReferenceRules {
  private static final int MOST_NAME = 255;
  private static final int MOST_TAG = 128;
  private static final int LEAST_DIGEST = 32;
  private static final int IDENTIFIER = 64;

  private ReferenceRules() {}

  static Optional<String> problem(ImageReference reference) {
    var repository = reference.repository().raw();
    if (all(reference.word().raw(), ReferenceRules::isSmallHex)
        && reference.word().raw().length() == IDENTIFIER) {
      return Optional.of("64 hexadecimal characters are an identifier, not a name");
    }
    if (!reference.registry().map(Word::raw).map(ReferenceRules::isHost).orElse(true)) {
      return Optional.of("the registry is no host name with an optional port");
    }
    if (!isRepository(repository)) {
      return Optional.of("the repository must be small letters and digits, divided by / . _ or -");
    }
    if (reference.name().length() > MOST_NAME) {
      return Optional.of("the name is longer than 255 characters");
    }
    if (!reference.tag().map(Word::raw).map(ReferenceRules::isTag).orElse(true)) {
      return Optional.of("the tag must be 1 to 128 letters, digits, _ . or -");
    }
    return reference.digest().map(Word::raw).map(ReferenceRules::isDigest).orElse(true)
        ? Optional.empty()
        : Optional.of("the digest must be an algorithm, a colon and hexadecimal digits");
  }

  private static boolean isHost(String host) {
    int colon = host.startsWith("[") ? host.indexOf("]:") + 1 : host.indexOf(':');
    var name = colon <= 0 ? host : host.substring(0, colon);
    if (colon > 0 && !all(host.substring(colon + 1), ReferenceRules::isDigit)) {
      return false;
    }
    if (name.startsWith("[") && name.endsWith("]") && name.length() > 2) {
      var address = name.substring(1, name.length() - 1);
      return all(address, c -> c == ':' || isSmallHex(Character.toLowerCase(c)));
    }
    for (var part : name.split("\\.", -1)) {
      boolean legal =
          all(part, c -> isAlphanumeric(c) || c == '-')
              && !part.startsWith("-")
              && !part.endsWith("-");
      if (!legal) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRepository(String path) {
    for (var part : path.split("/", -1)) {
      if (!isPathPart(part)) {
        return false;
      }
    }
    return true;
  }

  /** Runs of small letters and digits with one dot, one or two underscores, or dashes between. */
  private static boolean isPathPart(String part) {
    int at = 0;
    while (true) {
      int start = at;
      while (at < part.length() && isSmallAlphanumeric(part.charAt(at))) {
        at++;
      }
      if (at == start) {
        return false;
      }
      if (at == part.length()) {
        return true;
      }
      int divider = at;
      while (at < part.length() && part.charAt(at) == part.charAt(divider)) {
        at++;
      }
      int most =
          switch (part.charAt(divider)) {
            case '.' -> 1;
            case '_' -> 2;
            case '-' -> Integer.MAX_VALUE;
            default -> 0;
          };
      if (at - divider > most) {
        return false;
      }
    }
  }

  private static boolean isTag(String tag) {
    return tag.length() <= MOST_TAG
        && all(tag, c -> isAlphanumeric(c) || c == '_' || c == '.' || c == '-')
        && tag.charAt(0) != '.'
        && tag.charAt(0) != '-';
  }

  private static boolean isDigest(String digest) {
    int colon = digest.indexOf(':');
    if (colon < 0) {
      return false;
    }
    var encoded = digest.substring(colon + 1);
    for (var part : digest.substring(0, colon).split("[-_+.]", -1)) {
      if (!all(part, ReferenceRules::isAlphanumeric) || isDigit(part.charAt(0))) {
        return false;
      }
    }
    return encoded.length() >= LEAST_DIGEST
        && all(encoded, c -> isSmallHex(Character.toLowerCase(c)));
  }

  private static boolean all(String text, IntPredicate legal) {
    return !text.isEmpty() && text.chars().allMatch(legal);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSmallAlphanumeric(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'z');
  }

  private static boolean isAlphanumeric(int c) {
    return isSmallAlphanumeric(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSmallHex(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f');
  }
}
