package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words narrow what is chosen from. */
class FilterTest {
  @Test
  void words_narrow_the_choices_whatever_their_case() {
    var talk = Conversation.at(80, 24).reach("distro").keys("/").type("ALPINE");
    assertThat(talk.frame().text()).contains("▸ alpine").doesNotContain("   noble");
    assertThat(lastLine(talk)).startsWith(" / ALPINE").containsPattern("[1-4] of 5");
  }

  @Test
  void the_cursor_stands_where_one_types() {
    var talk = Conversation.at(80, 24).reach("distro").keys("/").type("al");
    assertThat(talk.frame().row()).isEqualTo(23);
    assertThat(talk.frame().column()).isEqualTo(5);
  }

  @Test
  void enter_keeps_the_cursor_on_what_was_found() {
    var talk = Conversation.at(80, 24).reach("distro").keys("/").type("alpine").keys("enter");
    assertThat(talk.state().spot().mode()).isEqualTo(Mode.CHOOSE);
    assertThat(talk.state().row().value()).contains("alpine");
    assertThat(talk.frame().text()).contains("noble");
    assertThat(talk.state().talk().given()).isEmpty();
  }

  @Test
  void escape_leaves_everything_as_it_was() {
    var talk = Conversation.at(80, 24).reach("distro");
    var before = talk.state();
    assertThat(talk.keys("/").type("alpine").keys("down", "escape").state()).isEqualTo(before);
  }

  @Test
  void words_that_nothing_holds_are_said_and_forget_nothing() {
    var talk = Conversation.at(80, 24).reach("distro").keys("/").type("zzz").keys("enter");
    assertThat(talk.frame().text()).contains("nothing here holds these words", "Nothing holds");
    assertThat(talk.keys("escape").state().spot().mode()).isEqualTo(Mode.CHOOSE);
  }

  @Test
  void in_the_review_answers_are_found_by_value_title_and_name() {
    var talk = Conversation.at(80, 24).keys("r", "/").type("http port");
    assertThat(talk.frame().text()).contains("▸ Network      HTTP port");
    talk.keys("enter", "enter");
    assertThat(talk.state().spot().id()).isEqualTo("http-port");
    assertThat(talk.state().spot().returns()).isTrue();
  }

  @Test
  void a_page_is_found_by_its_questions() {
    var talk = Conversation.at(80, 24).keys("p", "/").type("egress").keys("enter", "enter");
    assertThat(talk.state().question().group().title()).isEqualTo("Network");
  }

  private static String lastLine(Conversation talk) {
    return talk.frame().lines().getLast().text();
  }
}
