package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.ui.screen.Event.Button;
import org.junit.jupiter.api.Test;

/** A click moves there, a second one takes it. */
class MouseTest {
  @Test
  void a_click_moves_to_a_choice_and_a_second_one_takes_it() {
    var talk = Conversation.at(80, 24).reach("user");
    click(talk, "number");
    assertThat(talk.state().row().value()).contains("number");
    assertThat(talk.state().talk().given()).isEmpty();
    click(talk, "number");
    assertThat(talk.state().talk().given().get("user").value()).isEqualTo("number");
  }

  @Test
  void a_click_opens_another_question_of_the_page() {
    var talk = Conversation.at(80, 24).reach("user");
    click(talk, "Seccomp");
    assertThat(talk.state().spot().id()).isEqualTo("seccomp");
  }

  @Test
  void a_click_on_a_file_shows_it() {
    var talk = Conversation.at(120, 40).reach("user");
    click(talk, "HARDENING.md");
    assertThat(talk.frame().text()).contains("[HARDENING.md]");
  }

  @Test
  void the_footer_is_made_of_keys_to_click() {
    var talk = Conversation.at(80, 24);
    click(talk, "r review");
    assertThat(talk.state().spot().mode()).isEqualTo(Mode.REVIEW);
    click(talk, "p pages");
    assertThat(talk.state().spot().mode()).isEqualTo(Mode.PAGES);
    click(talk, "Network");
    click(talk, "Network");
    assertThat(talk.state().spot().id()).isEqualTo("http-port");
  }

  @Test
  void a_second_click_in_the_review_changes_that_answer() {
    var talk = Conversation.at(120, 40).keys("r");
    click(talk, "HTTP port");
    assertThat(talk.state().spot().mode()).isEqualTo(Mode.REVIEW);
    click(talk, "HTTP port");
    assertThat(talk.state().spot().id()).isEqualTo("http-port");
  }

  @Test
  void the_wheel_scrolls_what_is_under_it_and_not_past_its_end() {
    var talk = Conversation.at(120, 24).reach("user");
    var files = new Event.Mouse(Button.WHEEL_DOWN, 100, 10);
    click(talk, "[Dockerfile");
    for (int i = 0; i < 50; i++) {
      talk.send(files);
    }
    var end = talk.state();
    assertThat(talk.send(new Event.Mouse(Button.WHEEL_UP, 100, 10)).state()).isNotEqualTo(end);
    var row = talk.state().spot().row();
    talk.send(new Event.Mouse(Button.WHEEL_DOWN, 5, 5));
    assertThat(talk.state().spot().row()).isEqualTo(row + 1);
  }

  @Test
  void places_outside_mean_nothing() {
    var talk = Conversation.at(80, 24);
    var before = talk.state();
    for (var button : Button.values()) {
      if (button == Button.PRESS) {
        talk.send(new Event.Mouse(button, 9000, 2));
        talk.send(new Event.Mouse(button, 2, 9000));
        talk.send(new Event.Mouse(button, -1, -1));
      }
    }
    assertThat(talk.state()).isEqualTo(before);
  }

  @Test
  void while_leaving_is_asked_nothing_else_can_be_clicked() {
    var talk = Conversation.at(80, 24).reach("user").keys("down", "enter", "q");
    var before = talk.state();
    click(talk, "Seccomp");
    assertThat(talk.state()).isEqualTo(before);
    click(talk, "n stay");
    assertThat(talk.state().spot().mode()).isEqualTo(Mode.CHOOSE);
  }

  private static void click(Conversation talk, String text) {
    talk.send(Clicks.on(talk.frame(), text));
  }
}
