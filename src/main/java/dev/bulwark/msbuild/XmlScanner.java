package dev.bulwark.msbuild;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads XML in one pass over the text, with a stack of its own instead of recursion. Document types
 * are refused, so there are no entities to expand but the five that XML has itself.
 */
final class XmlScanner {
  private static final int MAX_DEPTH = 64;
  private static final String COMMENT = "<!--";
  private static final String CDATA = "<![CDATA[";

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;

  XmlScanner(SourceText source) {
    this.text = source.text();
    this.at = source.start();
  }

  /** An element whose end has not been reached. */
  private static final class Open {
    private final String qualified;
    private final int start;
    private final int content;
    private final List<XmlAttribute> attributes;
    private final List<XmlNode> children = new ArrayList<>();
    private final List<Span> texts = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();

    Open(String qualified, int start, int content, List<XmlAttribute> attributes) {
      this.qualified = qualified;
      this.start = start;
      this.content = content;
      this.attributes = attributes;
    }

    XmlNode close(int contentEnd, int end) {
      return new XmlNode(
          qualified.substring(qualified.indexOf(':') + 1),
          new Span(start, end),
          new Span(content, contentEnd),
          attributes,
          List.copyOf(children),
          List.copyOf(texts),
          value.toString().strip());
    }
  }

  XmlNode document() throws Unreadable {
    while (true) {
      text();
      if (at == text.length()) {
        throw open.isEmpty()
            ? new Unreadable(at, "there is no element: write <Project>")
            : new Unreadable(
                open.peek().start, "<" + open.peek().qualified + "> has no end: close it");
      }
      if (text.startsWith(COMMENT, at)) {
        skip(COMMENT, "-->", "the comment");
      } else if (text.startsWith("<?", at)) {
        skip("<?", "?>", "the processing instruction");
      } else if (text.startsWith(CDATA, at)) {
        cdata();
      } else if (text.startsWith("<!", at)) {
        throw new Unreadable(at, "it has a document type, which is not read: take it out");
      } else if (text.startsWith("</", at)) {
        var closed = endTag();
        if (open.isEmpty()) {
          return last(closed);
        }
        open.peek().children.add(closed);
      } else {
        var whole = startTag();
        if (whole.isPresent()) {
          if (open.isEmpty()) {
            return last(whole.get());
          }
          open.peek().children.add(whole.get());
        }
      }
    }
  }

  /** Behind the root there may be blanks, comments and processing instructions only. */
  private XmlNode last(XmlNode root) throws Unreadable {
    while (true) {
      blanks();
      if (at == text.length()) {
        return root;
      }
      if (text.startsWith(COMMENT, at)) {
        skip(COMMENT, "-->", "the comment");
      } else if (text.startsWith("<?", at)) {
        skip("<?", "?>", "the processing instruction");
      } else {
        throw new Unreadable(at, "there is more behind the root element: take it out");
      }
    }
  }

  private void text() throws Unreadable {
    int start = at;
    int next = text.indexOf('<', at);
    at = next < 0 ? text.length() : next;
    if (open.isEmpty()) {
      int stray = start;
      while (stray < at && Blank.is(text.charAt(stray))) {
        stray++;
      }
      if (stray < at) {
        throw new Unreadable(stray, "text stands outside every element: take it out");
      }
      return;
    }
    add(start, at, true);
  }

  private void cdata() throws Unreadable {
    int start = at;
    if (open.isEmpty()) {
      throw new Unreadable(start, "text stands outside every element: take it out");
    }
    skip(CDATA, "]]>", "the CDATA section");
    add(start + CDATA.length(), at - "]]>".length(), false);
  }

  private void add(int start, int end, boolean entities) throws Unreadable {
    var here = open.element();
    here.value.append(
        entities ? XmlEntities.resolve(text, start, end) : text.substring(start, end));
    var stripped = Blank.strip(text, start, end);
    if (!stripped.isEmpty()) {
      here.texts.add(stripped);
    }
  }

  private void skip(String begin, String end, String what) throws Unreadable {
    int found = text.indexOf(end, at + begin.length());
    if (found < 0) {
      throw new Unreadable(at, what + " has no end: write " + end);
    }
    at = found + end.length();
  }

  private XmlNode endTag() throws Unreadable {
    int start = at;
    at += 2;
    var name = name();
    blanks();
    expect('>');
    if (open.isEmpty() || !open.peek().qualified.equals(name)) {
      var wanted = open.isEmpty() ? "nothing is open" : "</" + open.peek().qualified + "> is due";
      throw new Unreadable(start, "</" + name + "> closes no element: " + wanted);
    }
    return open.pop().close(start, at);
  }

  /** The element if it ends at once; otherwise it is open now. */
  private Optional<XmlNode> startTag() throws Unreadable {
    int start = at;
    at++;
    var name = name();
    List<XmlAttribute> attributes = new ArrayList<>();
    while (true) {
      boolean apart = blanks();
      if (at == text.length()) {
        throw new Unreadable(start, "<" + name + " has no end: write >");
      }
      char c = text.charAt(at);
      if (c == '>') {
        at++;
        if (open.size() == MAX_DEPTH) {
          throw new Unreadable(start, "elements are nested deeper than " + MAX_DEPTH);
        }
        open.push(new Open(name, start, at, List.copyOf(attributes)));
        return Optional.empty();
      }
      if (c == '/') {
        at++;
        expect('>');
        return Optional.of(new Open(name, start, at, List.copyOf(attributes)).close(at, at));
      }
      if (!apart) {
        throw new Unreadable(at, "a blank is missing in <" + name + ">: put one in");
      }
      attributes.add(attribute());
    }
  }

  private XmlAttribute attribute() throws Unreadable {
    var name = name();
    blanks();
    expect('=');
    blanks();
    char quote = at < text.length() ? text.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      throw new Unreadable(at, "the value of " + name + " has no quotes: put them in");
    }
    int start = at + 1;
    int end = start;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '<') {
      end++;
    }
    if (end == text.length() || text.charAt(end) == '<') {
      throw new Unreadable(at, "the value of " + name + " has no end: close its quotes");
    }
    at = end + 1;
    return new XmlAttribute(name, XmlEntities.resolve(text, start, end), new Span(start, end));
  }

  private String name() throws Unreadable {
    int start = at;
    while (at < text.length() && isNameCharacter(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw new Unreadable(start, "a name is missing: write &lt; for <");
    }
    return text.substring(start, at);
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == '-'
        || c == '.'
        || c == ':'
        || Character.isSurrogate(c);
  }

  private boolean blanks() {
    int start = at;
    while (at < text.length() && Blank.is(text.charAt(at))) {
      at++;
    }
    return at > start;
  }

  private void expect(char wanted) throws Unreadable {
    if (at == text.length() || text.charAt(at) != wanted) {
      throw new Unreadable(at, wanted + " is missing: put it in");
    }
    at++;
  }
}
