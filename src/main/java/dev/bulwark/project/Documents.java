package dev.bulwark.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** XML files of the repository, each parsed at most once. */
final class Documents {
  private final Tree tree;
  private final XmlReader reader;
  private final Map<String, Optional<XmlElement>> parsed = new HashMap<>();

  Documents(Tree tree, Remarks remarks) {
    this.tree = tree;
    this.reader = new XmlReader(remarks);
  }

  /** The root element; empty for a file that is missing or not understood. */
  Optional<XmlElement> root(String path) {
    Optional<XmlElement> known = parsed.get(path);
    if (known == null) {
      known = tree.text(path).flatMap(text -> reader.read(path, text));
      parsed.put(path, known);
    }
    return known;
  }
}
