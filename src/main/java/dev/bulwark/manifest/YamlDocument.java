package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.Optional;

/**
 * One document of a file.
 *
 * @param span from its {@code ---} line, or the start of the file, to the next one
 * @param root what it holds; empty where there are only comments, or where it is not understood
 * @param problem why it is not understood
 */
public record YamlDocument(Span span, Optional<Node> root, Optional<Problem> problem) {
  /** The node at a path of keys and numbers. */
  public Optional<Node> at(String... path) {
    return root.flatMap(node -> node.at(path));
  }
}
