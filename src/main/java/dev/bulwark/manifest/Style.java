package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the people of a document write.
 *
 * @param indent how many spaces a mapping stands to the right of its key
 * @param dash how many spaces the dashes of a sequence stand to the right of its key
 * @param quotes {@code "} or {@code '}, whichever is used more
 * @param json whether every string is quoted
 */
record Style(int indent, int dash, ScalarStyle quotes, boolean json) {
  private static final int USUAL = 2;

  /** The habits of a document; where they vary, the most common ones. */
  static Style of(Node root, String text) {
    var census = new Census(text);
    census.count(root);
    return new Style(
        common(census.indents),
        common(census.dashes),
        census.singles > census.doubles ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED,
        json(root));
  }

  private static int common(Map<Integer, Integer> counts) {
    int best = USUAL;
    int most = 0;
    for (var count : counts.entrySet()) {
      if (count.getValue() > most) {
        best = count.getKey();
        most = count.getValue();
      }
    }
    return best;
  }

  private static boolean json(Node root) {
    return switch (root) {
      case Mapping mapping ->
          mapping.flow()
              && mapping.entries().stream()
                  .allMatch(entry ->
                      entry.key() instanceof Scalar key
                          && key.style() == ScalarStyle.DOUBLE_QUOTED);
      case Sequence list ->
          list.flow() && list.items().stream().allMatch(item -> json(item.value()));
      case Scalar scalar -> scalar.style() == ScalarStyle.DOUBLE_QUOTED;
      case Alias _ -> false;
    };
  }

  /** Counts habits. */
  private static final class Census {
    private final String text;
    private final Map<Integer, Integer> indents = new TreeMap<>();
    private final Map<Integer, Integer> dashes = new TreeMap<>();
    private int singles;
    private int doubles;

    Census(String text) {
      this.text = text;
    }

    void count(Node node) {
      switch (node) {
        case Mapping mapping -> mapping.entries().forEach(entry -> count(mapping, entry));
        case Sequence sequence -> sequence.items().forEach(item -> count(item.value()));
        case Scalar scalar -> {
          singles += scalar.style() == ScalarStyle.SINGLE_QUOTED ? 1 : 0;
          doubles += scalar.style() == ScalarStyle.DOUBLE_QUOTED ? 1 : 0;
        }
        case Alias _ -> {}
      }
    }

    private void count(Mapping mapping, Entry entry) {
      var value = entry.value();
      if (!mapping.flow() && Columns.first(text, value.span().start()) && !value.span().isEmpty()) {
        int shift = column(value.span()) - column(entry.span());
        if (value instanceof Mapping inner && !inner.flow() && shift > 0) {
          indents.merge(shift, 1, Integer::sum);
        } else if (value instanceof Sequence inner && !inner.flow() && shift >= 0) {
          dashes.merge(shift, 1, Integer::sum);
        }
      }
      count(value);
    }

    private int column(Span span) {
      return Columns.of(text, span.start());
    }
  }
}
