package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.workspace.Diff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in a lesson, it is refused in words or shown in every form. */
class AnythingTypedTest {
  private static final List<String> PIECES =
      List.of(
          "- ",
          "-",
          "- [ ]",
          "- [x]",
          "|",
          "||",
          "|---|",
          "```",
          "`",
          "``",
          "[x](session/start.txt)",
          "[](https://)",
          "## ",
          "# ",
          "## Diagram:",
          "## Diagram: owners",
          "## Why",
          "",
          " ",
          "<b>",
          "- `Dockerfile`",
          "- `Dockerfile`:",
          "- [a](https://b)",
          "1. x",
          "> x",
          "\t- x",
          "| a | b |");

  @Test
  void a_lesson_is_refused_in_words_or_shown_in_every_form() {
    var random = new Random(20261124);
    int read = 0;
    for (int i = 0; i < 5_000; i++) {
      var text = mutated(random);
      try {
        var lesson = Samples.lesson(Samples.with("lesson.md", text));
        var publication = new Publication(new Course(List.of(lesson)), Diff::of);
        assertThat(publication.html(List.of(lesson)).get("01-a-title.html"))
            .doesNotContain("<b>B</b>", "<script");
        assertThat(publication.markdown(lesson)).isNotBlank();
        assertThat(publication.exercises(List.of(lesson), (_, _) -> Optional.empty())).hasSize(6);
        assertThat(TextPage.of(Outline.of(lesson, Diff::of))).isNotEmpty();
        read++;
      } catch (BadLesson e) {
        assertThat(e.getMessage()).startsWith("01-a-title").contains("; ");
        assertThat(e.getMessage().lines()).hasSize(1);
      }
    }
    assertThat(read).isBetween(100, 4_900);
  }

  private static String mutated(Random random) {
    var lines = new ArrayList<>(Samples.TEXT.lines().toList());
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(lines.size());
      var piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, piece);
        case 2 -> lines.set(at, piece + lines.get(at));
        default -> lines.set(at, lines.get(at) + piece);
      }
    }
    return String.join("\n", lines);
  }
}
