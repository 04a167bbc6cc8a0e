package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.Optional;

/**
 * What stands before a node: {@code &anchor} and {@code !tag}.
 *
 * @param span of both; empty where there is neither
 * @param anchor the name for aliases
 * @param tag in its long form, {@code tag:yaml.org,2002:str} for {@code !!str}
 */
public record Properties(Span span, Optional<Anchor> anchor, Optional<String> tag) {
  /** No anchor and no tag. */
  static Properties none(int offset) {
    return new Properties(Span.at(offset), Optional.empty(), Optional.empty());
  }

  boolean isNone() {
    return anchor.isEmpty() && tag.isEmpty();
  }
}
