package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
  private static final Line LONG =
      Line.of("RUN", Style.KEYWORD)
          .and(" dotnet restore ")
          .and("\"Orders 注文.csproj\"", Style.STRING);

  @Test
  void a_line_that_fits_is_one_line() {
    assertThat(LONG.folded(60, 4)).containsExactly(LONG);
  }

  @Test
  void a_long_line_breaks_at_a_blank_and_goes_on_indented() {
    assertThat(LONG.folded(24, 0).stream().map(Line::text))
        .containsExactly("RUN dotnet restore", "  \"Orders 注文.csproj\"");
  }

  @Test
  void what_is_indented_goes_on_indented() {
    assertThat(Line.of("12    # one two three").folded(18, 2).stream().map(Line::text))
        .containsExactly("12    # one two", "        three");
  }

  @Test
  void each_part_keeps_its_style() {
    assertThat(LONG.folded(8, 0).getFirst().pieces())
        .extracting(Line.Piece::style)
        .containsExactly(Style.KEYWORD, Style.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
  void nothing_is_lost_and_nothing_is_wider_than_there_is_room_for(int columns) {
    var folded = LONG.folded(columns, 4);
    var text = String.join("", folded.stream().map(Line::text).toList());
    assertThat(text.replace(" ", "")).isEqualTo(LONG.text().replace(" ", ""));
    // A wide character needs two columns, whatever there is.
    assertThat(folded).allMatch(line -> line.width() <= Math.max(2, columns));
  }

  @Test
  void nothing_is_one_empty_line() {
    assertThat(Line.EMPTY.folded(10, 4)).isEqualTo(List.of(Line.EMPTY));
  }
}
