package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Provenance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationTest {
  @Test
  void enter_all_the_way_leaves_every_answer_what_it_was() {
    var talk = Conversation.at(80, 24);
    for (int i = 0; talk.state().spot().mode() == Mode.CHOOSE && i < 100; i++) {
      talk.keys("enter");
    }
    assertThat(talk.state().spot().mode()).isEqualTo(Mode.REVIEW);
    assertThat(talk.state().talk().given()).isEmpty();
    assertThat(talk.keys("w").effects()).containsExactly(new Effect.End(Effect.How.WRITE));
  }

  @Test
  void forward_then_back_is_the_same_place() {
    var talk = Conversation.at(80, 24).keys("page-down", "enter");
    var before = talk.state();
    assertThat(talk.keys("enter", "escape").state()).isEqualTo(before);
  }

  @Test
  void moving_over_a_choice_shows_its_consequence_and_answers_nothing() {
    var talk = Conversation.at(120, 40).reach("user").keys("down");
    assertThat(talk.state().talk().given()).isEmpty();
    assertThat(talk.frame().text()).contains("if you choose number", "USER 10001:10001");
  }

  @Test
  void an_impossible_choice_stays_visible_and_says_why() {
    var aot = Map.of("publish", new Answer("aot", new Provenance.Flag()));
    var talk = Conversation.with(aot, 80, 24).reach("arch");
    assertThat(talk.frame().text()).contains("both", "not possible: the native compiler");
    talk.keys("down", "down", "enter");
    assertThat(talk.state().spot().id()).isEqualTo("arch");
    assertThat(talk.state().notice()).startsWith("Not possible: the native compiler");
  }

  @Test
  void a_wrong_text_is_named_while_it_is_typed_and_not_taken() {
    var talk = Conversation.at(80, 24).reach("cpu").keys("down", "enter", "ctrl-u").type("lots");
    assertThat(talk.frame().text()).contains("! not an amount of CPU");
    talk.keys("enter");
    assertThat(talk.state().talk().given()).isEmpty();
    assertThat(talk.state().spot().mode()).isEqualTo(Mode.TYPE);
  }

  @Test
  void a_typed_answer_is_the_persons() {
    var talk =
        Conversation.at(80, 24)
            .reach("cpu")
            .keys("down", "enter", "ctrl-u")
            .type("250m")
            .keys("enter");
    assertThat(talk.state().talk().given())
        .isEqualTo(Map.of("cpu", new Answer("250m", new Provenance.Person())));
  }

  @Test
  void undo_brings_the_answers_and_the_place_back() {
    var talk = Conversation.at(80, 24).reach("user");
    var before = talk.state().talk();
    talk.keys("down", "enter", "u");
    assertThat(talk.state().talk()).isEqualTo(before);
    assertThat(talk.state().spot().id()).isEqualTo("user");
  }

  @Test
  void nothing_is_written_while_an_answer_is_wrong() {
    var wrong = Map.of("http-port", new Answer("banana", new Provenance.Flag()));
    var talk = Conversation.with(wrong, 80, 24).keys("r", "w");
    assertThat(talk.effects()).noneMatch(Effect.End.class::isInstance);
    assertThat(talk.frame().text()).contains("To mend before writing", "banana");
  }

  @Test
  void an_answer_changed_from_the_review_leads_back_to_it() {
    var talk = Conversation.at(80, 24).reach("user").keys("r", "enter", "down", "enter");
    assertThat(talk.state().spot().mode()).isEqualTo(Mode.REVIEW);
    assertThat(talk.state().talk().given()).containsKey("user");
  }

  @Test
  void leaving_asks_only_when_something_would_be_lost() {
    assertThat(Conversation.at(80, 24).keys("q").effects())
        .containsExactly(new Effect.End(Effect.How.LEFT));
    var talk = Conversation.at(80, 24).reach("user").keys("down", "enter", "q");
    assertThat(talk.effects()).isEmpty();
    assertThat(talk.frame().text()).contains("Leave without writing?");
    assertThat(talk.keys("n").state().spot().mode()).isEqualTo(Mode.CHOOSE);
  }

  @Test
  void pasted_control_characters_do_nothing() {
    var talk = Conversation.at(80, 24).reach("cpu").keys("down", "enter", "ctrl-u");
    talk.send(new Event.Paste("25\u001b[2J0m\r\n\u0003"));
    assertThat(talk.state().spot().field().text()).isEqualTo("25[2J0m  ");
    assertThat(talk.effects()).isEmpty();
  }
}
