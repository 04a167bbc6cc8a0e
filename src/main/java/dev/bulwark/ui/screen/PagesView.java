package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All pages, with what has been done on each. */
final class PagesView {
  private static final int TITLES = 18;

  private PagesView() {}

  /**
   * One line of the list.
   *
   * @param title of the page
   * @param questions on it; none for the review
   */
  record Page(String title, List<Question> questions) {}

  /** The pages of questions, then the review. */
  static List<Page> pages(Talk talk) {
    return Stream.concat(
            talk.pages().stream().map(group -> new Page(group.title(), talk.page(group))),
            Stream.of(new Page("Review", List.of())))
        .toList();
  }

  static Block of(State state, int columns, int rows) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(" Where to? Nothing is forgotten, and no page must be finished first."));
    lines.add(Line.EMPTY);
    var pages = pages(state.talk());
    int cursor = 0;
    for (int i : Finder.hits(state)) {
      boolean focused = i == state.spot().row();
      if (focused) {
        cursor = lines.size();
      }
      var style = focused ? Style.CURSOR : Style.PLAIN;
      var page = pages.get(i);
      var line =
          Line.of(focused ? " ▸ " : "   ", style)
              .and(page.title(), style)
              .to(TITLES)
              .and(progress(state, page))
              .and(warnings(state, page), Style.WARNING);
      if (page.questions().contains(state.question())) {
        line = line.right("you are here", columns - 1);
      }
      lines.add(line.fit(columns).standingFor(new Target.RowAt(i)));
    }
    return new Block(lines, 1, cursor).fit(columns, rows);
  }

  private static String progress(State state, Page page) {
    var talk = state.talk();
    if (page.questions().isEmpty()) {
      return "all answers on one page, then the files";
    }
    long yours =
        page.questions().stream()
            .map(question -> talk.given().get(question.id()))
            .filter(answer -> answer != null && answer.provenance() instanceof Provenance.Person)
            .count();
    return yours + " of " + page.questions().size() + " yours";
  }

  private static String warnings(State state, Page page) {
    var ids = page.questions().stream().map(Question::id).toList();
    long wrong = ids.stream().filter(id -> state.talk().problem(id).isPresent()).count();
    long doubted =
        ids.stream()
            .filter(id -> state.talk().problem(id).isEmpty())
            .filter(id -> state.doubts().reason(id).isPresent())
            .count();
    return (wrong == 0 ? "" : "   ! " + wrong + " to mend")
        + (doubted == 0 ? "" : "   ! " + doubted + " to look at again");
  }
}
