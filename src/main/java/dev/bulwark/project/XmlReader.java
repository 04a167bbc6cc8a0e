package dev.bulwark.project;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads small XML files. Document types and entities are refused, so nothing is expanded or
 * fetched.
 */
final class XmlReader {
  /** Below the limit of the JDK, whose refusal would pass for broken XML. */
  private static final int MAX_DEPTH = 64;

  private final Remarks remarks;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  XmlReader(Remarks remarks) {
    this.remarks = remarks;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /** The root element; a text that is no acceptable XML is remarked under the file's name. */
  Optional<XmlElement> read(String file, String text) {
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      try {
        return root(file, reader, lineOfRoot(text));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      remarks.skip(file, Math.max(line, 0), "not well-formed XML; not read");
      return Optional.empty();
    }
  }

  private Optional<XmlElement> root(String file, XMLStreamReader reader, int lineOfRoot)
      throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    Optional<XmlElement> root = Optional.empty();
    while (reader.hasNext()) {
      int line = reader.getLocation().getLineNumber();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() == MAX_DEPTH) {
            remarks.skip(file, line, "XML nested deeper than " + MAX_DEPTH + "; not read");
            return Optional.empty();
          }
          open.push(new Open(reader, open.isEmpty() ? lineOfRoot : line));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement closed = open.pop().close();
          if (open.isEmpty()) {
            root = Optional.of(closed);
          } else {
            open.peek().children.add(closed);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.peek().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          remarks.skip(file, line, "XML with a document type; not read");
          return Optional.empty();
        }
        default -> {}
      }
    }
    return root;
  }

  /** The reader says nothing of blanks before the root, so its line is looked up in the text. */
  private static int lineOfRoot(String text) {
    int at = text.indexOf('<');
    while (at >= 0) {
      boolean comment = text.startsWith("<!--", at);
      if (!comment && !text.startsWith("<?", at)) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
      }
      int end = text.indexOf(comment ? "-->" : "?>", at);
      at = end < 0 ? -1 : text.indexOf('<', end);
    }
    return 1;
  }

  /** An element whose end has not been reached. */
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int line;

    Open(XMLStreamReader reader, int line) {
      this.name = reader.getLocalName();
      this.line = line;
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }

    XmlElement close() {
      return new XmlElement(
          name,
          Collections.unmodifiableMap(attributes),
          List.copyOf(children),
          text.toString().strip(),
          line);
    }
  }
}
