package dev.bulwark.msbuild;

import dev.bulwark.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * An XML file read with the place of each word.
 *
 * @param source what was read
 * @param root the root element; empty when there is a problem
 * @param problem why there is no root
 */
record XmlText(SourceText source, Optional<XmlNode> root, Optional<Problem> problem) {

  static XmlText read(SourceText source) {
    try {
      return new XmlText(source, Optional.of(new XmlScanner(source).document()), Optional.empty());
    } catch (Unreadable unreadable) {
      var problem = new Problem(source.position(unreadable.offset()), unreadable.reason());
      return new XmlText(source, Optional.empty(), Optional.of(problem));
    }
  }

  List<XmlNode> topLevel() {
    return root.map(XmlNode::children).orElse(List.of());
  }
}
