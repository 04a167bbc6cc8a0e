package dev.bulwark.lessons;

import java.util.List;
import java.util.regex.Pattern;

/** Where a fact is from, as notes write it, with the way there. */
final class Sources {
  private static final Pattern THREAD = Pattern.compile("([\\w-]+/[\\w.-]+)#([0-9]+)");
  private static final Pattern FILE = Pattern.compile("([\\w-]+/[\\w.-]+):([\\w./-]+)");
  private static final Pattern PAGE = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+/[\\w./#-]*");

  private Sources() {}

  /** A link where the source is a public page; else its words. */
  static List<Inline> of(String source) {
    var thread = THREAD.matcher(source);
    if (thread.matches()) {
      return link(source, "github.com/" + thread.group(1) + "/issues/" + thread.group(2));
    }
    var file = FILE.matcher(source);
    if (file.matches()) {
      return link(source, "github.com/" + file.group(1) + "/blob/HEAD/" + file.group(2));
    }
    return PAGE.matcher(source).matches()
        ? link(source, source)
        : List.of(new Inline.Words(source));
  }

  private static List<Inline> link(String words, String address) {
    return List.of(new Inline.Link(words, "https://" + address));
  }
}
