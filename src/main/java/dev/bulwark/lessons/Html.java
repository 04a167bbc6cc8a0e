package dev.bulwark.lessons;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as HTML in which they can be nothing but texts, in elements and in quoted attributes. */
final class Html {
  /** As far in as a line may go on, in letters: a phone shows about 36. */
  private static final int DEEPEST = 14;

  private Html() {}

  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Lines of code or output, each in an element of its own. */
  static String lines(String text) {
    return text.lines().map(line -> line("span", line)).collect(Collectors.joining());
  }

  /**
   * A line with its line feed. Where it is too long for the page it goes on a little further to the
   * right than it began, so that no rest of a line is taken for a line of YAML.
   */
  static String line(String element, String text) {
    int begins = 0;
    while (begins < text.length() && "+- ".indexOf(text.charAt(begins)) >= 0) {
      begins++;
    }
    int indent = Math.min(begins + 2, DEEPEST);
    return "<"
        + element
        + " style=\"--in:"
        + indent
        + "ch\">"
        + escaped(text)
        + "\n</"
        + element
        + ">";
  }

  static String sentence(List<Inline> pieces) {
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Inline.Words words -> escaped(words.text());
              case Inline.Code code -> "<code>" + escaped(code.text()) + "</code>";
              case Inline.Link link -> link(link.address(), escaped(link.text()));
            })
        .collect(Collectors.joining());
  }

  /** A link around what is HTML already. */
  static String link(String address, String html) {
    return "<a href=\"" + escaped(address) + "\">" + html + "</a>";
  }

  /** A whole document. The policy lets a browser load nothing. */
  static String document(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\
    """
        + escaped(title)
        + "</title>\n<style>\n"
        + BuiltIn.text("style.css")
        + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n"
        + body
        + "</body>\n</html>\n";
  }
}
