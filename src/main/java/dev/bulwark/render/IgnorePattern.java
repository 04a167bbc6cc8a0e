package dev.bulwark.render;

/** A path in an ignore file: one line, and nothing that a pattern gives a meaning to. */
final class IgnorePattern implements Escaper {
  @Override
  public String escape(String text) throws Refused {
    var path = Marks.plain(text);
    for (int c : path.codePoints().toArray()) {
      if (Unprintable.is(c) || "*?[]\\!#".indexOf(c) >= 0) {
        throw Refused.character(path, c, "an ignore file");
      }
    }
    return path;
  }
}
