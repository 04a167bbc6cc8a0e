package dev.bulwark.lessons;

import java.util.List;
import java.util.stream.Collectors;

/** Sentences without markup. */
final class Plain {
  private Plain() {}

  /** The bare words; of a link those that are shown. */
  static String of(List<Inline> sentence) {
    return sentence.stream().map(Inline::text).collect(Collectors.joining());
  }

  /** For a reader who sees no fonts: backquotes around code, the address behind a link's words. */
  static String marked(List<Inline> sentence) {
    return sentence.stream()
        .map(piece ->
            switch (piece) {
              case Inline.Words words -> words.text();
              case Inline.Code code -> "`" + code.text() + "`";
              case Inline.Link link -> link.text() + " <" + link.address() + ">";
            })
        .collect(Collectors.joining());
  }
}
