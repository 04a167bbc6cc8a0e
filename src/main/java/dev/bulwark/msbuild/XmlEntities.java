package dev.bulwark.msbuild;

import java.util.Map;

/** The five entities that XML has itself, and characters by number. */
final class XmlEntities {
  private static final Map<String, String> KNOWN =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
  private static final int LONGEST = 10;

  private XmlEntities() {}

  static String resolve(String text, int start, int end) throws Unreadable {
    int next = text.indexOf('&', start, end);
    if (next < 0) {
      return text.substring(start, end);
    }
    var resolved = new StringBuilder(end - start);
    int done = start;
    while (next >= 0) {
      int semicolon = text.indexOf(';', next, Math.min(end, next + LONGEST));
      if (semicolon < 0) {
        throw new Unreadable(next, "& begins no entity: write &amp;");
      }
      var name = text.substring(next + 1, semicolon);
      resolved.append(text, done, next).append(character(name, next));
      done = semicolon + 1;
      next = text.indexOf('&', done, end);
    }
    return resolved.append(text, done, end).toString();
  }

  private static String character(String name, int offset) throws Unreadable {
    var known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    try {
      int code =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
      if (Character.isValidCodePoint(code)) {
        return Character.toString(code);
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for every other unknown name.
    }
    throw new Unreadable(offset, "&" + name + "; is no known entity: write the character");
  }
}
