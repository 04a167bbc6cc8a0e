package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Provenance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of pages leads anywhere at any time. */
class PagesTest {
  @Test
  void every_page_stands_there_with_what_was_done_on_it() {
    var talk = Conversation.at(80, 24).reach("user").keys("down", "enter", "p");
    assertThat(talk.frame().text())
        .contains("▸ Runtime        1 of 11 yours", "you are here", "Review  ");
  }

  @Test
  void what_is_wrong_on_a_page_is_counted() {
    var wrong = Map.of("http-port", new Answer("banana", new Provenance.Flag()));
    assertThat(Conversation.with(wrong, 80, 24).keys("p").frame().text())
        .contains("Network        0 of 7 yours   ! 1 to mend");
  }

  @Test
  void enter_goes_there_even_past_what_is_wrong() {
    var wrong = Map.of("name", new Answer("Ä", new Provenance.Flag()));
    var talk = Conversation.with(wrong, 80, 24).keys("p", "down", "down", "enter");
    assertThat(talk.state().spot().id()).isEqualTo("http-port");
    assertThat(talk.state().talk().given()).isEqualTo(wrong);
  }

  @Test
  void escape_and_the_own_page_lead_back_to_where_one_was() {
    var talk = Conversation.at(80, 24).reach("user").keys("down");
    var before = talk.state();
    assertThat(talk.keys("p", "down", "escape").state()).isEqualTo(before);
    assertThat(talk.keys("p", "enter").state()).isEqualTo(before);
  }

  @Test
  void the_last_line_is_the_review() {
    var talk = Conversation.at(80, 24).keys("p", "/").type("review").keys("enter", "enter");
    assertThat(talk.state().spot().mode()).isEqualTo(Mode.REVIEW);
  }
}
