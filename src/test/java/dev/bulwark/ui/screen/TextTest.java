package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.project.Origin;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Questions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read beside the choices. */
class TextTest {
  @Test
  void a_reason_that_is_cut_says_where_the_rest_is() {
    assertThat(Conversation.at(80, 24).reach("http-port").frame().text())
        .contains("… e shows the rest");
    assertThat(Conversation.at(60, 20).reach("egress").frame().text())
        .contains("… e shows the rest");
  }

  @Test
  void the_screen_never_speaks_of_the_command_lines_options() {
    for (var question : Questions.all()) {
      var talk = Conversation.at(80, 100).reach(question.id()).keys("e");
      assertThat(talk.frame().text()).doesNotContain("--set");
    }
    assertThat(Conversation.at(80, 60).keys("r").frame().text()).doesNotContain("--set");
  }

  @Test
  void another_answer_is_named_by_its_question() {
    assertThat(Said.here("`--set tls=pod` or `--set layout=plain`, then go."))
        .isEqualTo("TLS: pod or Layout: plain, then go.");
    assertThat(Said.here("see --set egress=dns,any.")).isEqualTo("see Egress: dns, any.");
    assertThat(Said.here("--set nothing=here")).isEqualTo("--set nothing=here");
  }

  @Test
  void what_was_found_says_where() {
    assertThat(Conversation.at(80, 24).reach("dotnet").frame().text())
        .contains("from Orders.csproj:4");
    var given = Map.of("globalization", new Answer("icu", new Provenance.Person()));
    assertThat(Conversation.with(given, 80, 24).reach("globalization").frame().text())
        .contains("from Orders.csproj:7", "yours · chosen");
  }

  @Test
  void what_is_wrong_with_an_answer_stands_under_its_question() {
    var given = Map.of("dotnet", new Answer("12.0", new Provenance.Flag()));
    assertThat(Conversation.with(given, 80, 24).reach("dotnet").frame().text())
        .contains("! no such choice");
  }

  @Test
  void the_first_line_of_the_review_names_its_page_wherever_it_is_scrolled_to() {
    var talk = Conversation.at(80, 24).keys("r");
    for (int i = 0; i < 54; i++) {
      var first = talk.keys("down").frame().lines().get(4).text();
      assertThat(first.substring(3, 6)).isNotBlank();
    }
  }

  @Test
  void what_is_cut_says_so() {
    assertThat(Line.of("orders").and(" of today").fit(9).text()).isEqualTo("orders o…");
    assertThat(Line.of("orders   ").fit(6).text()).isEqualTo("orders");
    assertThat(Line.of("orders").fit(6).text()).isEqualTo("orders");
    assertThat(Line.of("漢字漢字").fit(4).text()).isEqualTo("漢 …");
    assertThat(Line.of("orders").fit(0).text()).isEmpty();
  }

  @Test
  void of_a_long_place_the_file_and_the_line_are_kept() {
    var found = new Answer("10.0", new Provenance.Detected(new Origin("src/Shop/Api.csproj", 4)));
    assertThat(Said.origin(found, 30)).isEqualTo("from src/Shop/Api.csproj:4");
    assertThat(Said.origin(found, 20)).isEqualTo("from …p/Api.csproj:4");
    assertThat(Said.value("src/Shop/Api.csproj", 12)).isEqualTo("…/Api.csproj");
    assertThat(Said.value("one two three", 8)).isEqualTo("one two…");
  }
}
