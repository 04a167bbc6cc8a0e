package dev.bulwark.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where edits are after more edits, whatever they are. */
class DraftFileTest {
  private static final int RUNS = 4_000;

  @Test
  void edits_that_touch_become_one_piece() {
    var draft = draft("FROM a:1\nUSER x\n");

    draft.edit(List.of(made("first", 5, 8, "b:2")));
    draft.edit(List.of(made("second", 8, 8, "-slim"), made("third", 9, 15, "USER 1")));

    assertThat(draft.text().text()).isEqualTo("FROM b:2-slim\nUSER 1\n");
    assertThat(draft.pieces())
        .extracting(Piece::before, Piece::after, piece -> reasons(piece))
        .containsExactly(
            tuple(new Span(5, 8), new Span(5, 13), List.of("first", "second")),
            tuple(new Span(9, 15), new Span(14, 20), List.of("third")));
  }

  @Test
  void what_is_taken_out_keeps_no_reason_of_what_it_had_become() {
    var draft = draft("FROM a\nUSER x\n");

    draft.edit(List.of(made("by number", 12, 13, "1")));
    draft.edit(List.of(made("taken out", 7, 14, "")));

    assertThat(draft.pieces())
        .singleElement()
        .satisfies(piece -> assertThat(reasons(piece)).containsExactly("taken out"));
  }

  @Test
  void what_is_undone_is_no_piece() {
    var draft = draft("FROM a\n");

    draft.edit(List.of(made("there", 5, 6, "bcd")));
    draft.edit(List.of(made("back", 5, 8, "a")));

    assertThat(draft.pieces()).isEmpty();
    assertThat(draft.origin(6)).isEqualTo(6);
  }

  @Test
  void pieces_lead_from_the_old_text_to_the_new_one_and_nothing_else_changes() {
    var random = new Random(20_261);
    for (int run = 0; run < RUNS; run++) {
      var draft = draft(text(random));
      int rounds = 1 + random.nextInt(5);
      for (int round = 0; round < rounds; round++) {
        draft.edit(edits(draft.text(), random));
      }

      var edits =
          draft.pieces().stream()
              .map(piece -> new Edit(piece.before(), draft.text().text(piece.after())))
              .toList();
      assertThat(draft.before().with(edits)).as("run " + run).isEqualTo(draft.text());
    }
  }

  @Test
  void the_last_edits_lie_in_their_pieces() {
    var random = new Random(20_262);
    for (int run = 0; run < RUNS; run++) {
      var draft = draft(text(random));
      draft.edit(edits(draft.text(), random));
      var last = edits(draft.text(), random);
      draft.edit(last);

      int shift = 0;
      for (var made : last) {
        int start = made.edit().span().start() + shift;
        var place = new Span(start, start + made.edit().text().length());
        assertThat(draft.pieces())
            .as("run " + run)
            .filteredOn(piece -> piece.mends().contains(made.mend()))
            .allMatch(piece -> piece.after().contains(place));
        shift += made.edit().text().length() - made.edit().span().length();
      }
    }
  }

  @Test
  void a_place_outside_the_edits_is_found_again_where_it_was() {
    var random = new Random(20_263);
    for (int run = 0; run < RUNS; run++) {
      var draft = draft(text(random));
      for (int round = 0; round < 3; round++) {
        draft.edit(edits(draft.text(), random));
      }
      for (int at = 0; at < draft.text().length(); at++) {
        int place = at;
        if (draft.pieces().stream()
            .noneMatch(piece -> piece.after().start() <= place && place < piece.after().end())) {
          char now = draft.text().text().charAt(at);
          // Numbers are unique in the old text, and no edit writes any.
          if (now >= '\u4e00') {
            assertThat(draft.before().text().charAt(draft.origin(at)))
                .as("run %d, place %d", run, at)
                .isEqualTo(now);
          }
        }
      }
    }
  }

  @Test
  void hunks_hold_every_line_that_differs() {
    var random = new Random(20_264);
    for (int run = 0; run < RUNS; run++) {
      var draft = draft(text(random));
      for (int round = 0; round < 3; round++) {
        draft.edit(edits(draft.text(), random));
      }
      var file = new MigratedFile("Dockerfile", draft.before(), draft.text(), draft.pieces());

      assertThat(patched(file)).as("run %d: %s", run, file.hunks()).isEqualTo(lines(draft.text()));
    }
  }

  /** The old lines with each hunk in its place. */
  private static List<String> patched(MigratedFile file) {
    var old = lines(file.before());
    var result = new ArrayList<String>();
    int done = 0;
    for (var hunk : file.hunks()) {
      int from = hunk.line() - 1;
      result.addAll(old.subList(done, from));
      assertThat(old.subList(from, from + hunk.removed().size())).isEqualTo(hunk.removed());
      assertThat(result.size()).as("new line").isEqualTo(hunk.newLine() - 1);
      result.addAll(hunk.added());
      done = from + hunk.removed().size();
    }
    result.addAll(old.subList(done, old.size()));
    return result;
  }

  private static List<String> lines(SourceText text) {
    return text.text().lines().toList();
  }

  private static DraftFile draft(String text) {
    return new DraftFile(SourceText.of(text));
  }

  private static List<String> reasons(Piece piece) {
    return piece.mends().stream().map(Applied::reason).toList();
  }

  private static Draft.Made made(String reason, int start, int end, String text) {
    return new Draft.Made(
        new Edit(new Span(start, end), text),
        new Applied(new MendId("BW101", "Dockerfile", start), "wrong", reason));
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(5) == 0 ? '\n' : (char) ('\u4e00' + i));
    }
    return text.toString();
  }

  /** Edits in the order of the text, none of which touches another. */
  private static List<Draft.Made> edits(SourceText text, Random random) {
    var edits = new ArrayList<Draft.Made>();
    int at = random.nextInt(6);
    while (at <= text.length()) {
      int end = Math.min(text.length(), at + random.nextInt(4));
      var put = new StringBuilder();
      for (int n = random.nextInt(4); n > 0; n--) {
        put.append(random.nextInt(4) == 0 ? '\n' : (char) ('a' + random.nextInt(26)));
      }
      edits.add(made("because " + random.nextInt(), at, end, put.toString()));
      at = end + 1 + random.nextInt(10);
    }
    return edits;
  }
}
