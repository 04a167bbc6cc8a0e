package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which rows hold the words that are being typed. */
final class Finder {
  private Finder() {}

  /** The indices of the rows that are shown; all when nothing is being looked for. */
  static List<Integer> hits(State state) {
    var texts = texts(state);
    var spot = state.spot();
    var words =
        spot.mode() == Mode.FIND
            ? List.of(spot.field().text().toLowerCase(Locale.ROOT).strip().split("\\s+"))
            : List.<String>of();
    return IntStream.range(0, texts.size())
        .filter(i -> {
          var text = texts.get(i).toLowerCase(Locale.ROOT);
          return words.stream().allMatch(text::contains);
        })
        .boxed()
        .toList();
  }

  /** How many rows there are. */
  static int all(State state) {
    return texts(state).size();
  }

  /** The hit a step away from the cursor, or the nearest one; the cursor's place without hits. */
  static int move(State state, int step) {
    var hits = hits(state);
    int row = state.spot().row();
    return step < 0
        ? hits.reversed().stream().filter(hit -> hit < row).findFirst().orElse(first(hits, row))
        : hits.stream().filter(hit -> hit > row).findFirst().orElse(last(hits, row));
  }

  /** The cursor's row when it is a hit, else the first one. */
  static int settle(State state) {
    var hits = hits(state);
    int row = state.spot().row();
    return hits.contains(row) ? row : first(hits, row);
  }

  private static int first(List<Integer> hits, int otherwise) {
    return hits.isEmpty() ? otherwise : hits.getFirst();
  }

  private static int last(List<Integer> hits, int otherwise) {
    return hits.isEmpty() ? otherwise : hits.getLast();
  }

  private static List<String> texts(State state) {
    var talk = state.talk();
    return switch (state.spot().page()) {
      case REVIEW -> talk.asked().stream().map(question -> text(talk, question)).toList();
      case PAGES ->
          PagesView.pages(talk).stream()
              .map(page -> page.title() + " " + titles(page.questions()))
              .toList();
      default -> talk.rows(state.question()).stream().map(Finder::text).toList();
    };
  }

  private static String text(Row row) {
    return row.name() + " " + row.value().orElse("") + " " + row.label();
  }

  private static String text(Talk talk, Question question) {
    var value = talk.value(question.id()).orElse("");
    return String.join(
        " ", question.group().title(), question.title(), question.id(), Said.value(value), value);
  }

  private static String titles(List<Question> questions) {
    return questions.stream().map(Question::title).collect(Collectors.joining(" "));
  }
}
