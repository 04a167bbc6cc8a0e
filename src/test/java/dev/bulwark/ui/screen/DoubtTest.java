package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A changed answer keeps the later ones, and says which of them to look at again. */
class DoubtTest {
  @Test
  void an_answer_that_is_not_asked_any_more_is_kept_and_marked() {
    var talk = uid().keys("k", "enter");
    assertThat(talk.state().talk().given()).containsKey("uid");
    assertThat(talk.state().doubts().reason("uid")).contains("not asked any more");
    assertThat(talk.keys("r").frame().text()).contains("! uid 20001 is not asked now");
  }

  @Test
  void once_seen_in_the_review_it_is_marked_no_more() {
    var talk = uid().keys("k", "enter", "r", "escape");
    assertThat(talk.state().doubts()).isEqualTo(Doubts.NONE);
  }

  @Test
  void an_answer_whose_proposal_changed_is_marked_on_every_page_until_it_is_looked_at() {
    var talk = Conversation.at(80, 24).reach("seccomp").keys("down", "enter");
    int before = talk.state().doubts().reasons().size();
    assertThat(before).isZero();
    talk = replicasThenStrict();
    assertThat(talk.state().doubts().reasons()).containsKey("replicas");
    assertThat(talk.keys("p").frame().text()).contains("! 1 to look at again");
    assertThat(talk.keys("escape", "r", "/").type("replicas").frame().text())
        .contains("! look again: the proposal is");
    talk.keys("enter", "enter");
    assertThat(talk.frame().text()).contains("! look again: the proposal is");
    talk.keys("escape");
    assertThat(talk.state().doubts()).isEqualTo(Doubts.NONE);
  }

  @Test
  void undo_brings_the_marks_back_as_they_were() {
    var talk = uid();
    var before = talk.state().doubts();
    assertThat(talk.keys("k", "enter", "u").state().doubts()).isEqualTo(before);
  }

  @Test
  void a_default_is_never_marked() {
    var talk = Conversation.at(80, 24).reach("level").keys("down", "enter");
    assertThat(talk.state().doubts()).isEqualTo(Doubts.NONE);
  }

  /** At the user question, with a number typed by the person. */
  private static Conversation uid() {
    return Conversation.at(80, 24)
        .reach("user")
        .keys("down", "enter")
        .reach("uid")
        .keys("down", "enter", "ctrl-u")
        .type("20001")
        .keys("enter", "escape", "escape");
  }

  private static Conversation replicasThenStrict() {
    return Conversation.at(80, 24)
        .reach("replicas")
        .keys("down", "enter")
        .type("7")
        .keys("enter", "p", "k", "k", "k", "k", "k", "k", "enter", "down", "enter");
  }
}
