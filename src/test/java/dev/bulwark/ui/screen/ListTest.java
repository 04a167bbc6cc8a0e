package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Provenance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists are edited item by item. */
class ListTest {
  @Test
  void the_rows_are_the_items() {
    var talk = writable("/tmp:64Mi,/cache:1Gi");
    assertThat(talk.frame().text()).contains("▸ /tmp:64Mi", "  /cache:1Gi", "  add…");
  }

  @Test
  void enter_keeps_the_list_and_goes_on() {
    var talk = Conversation.at(80, 24).reach("writable").keys("enter");
    assertThat(talk.state().talk().given()).isEmpty();
    assertThat(talk.state().spot().id()).isNotEqualTo("writable");
  }

  @Test
  void an_item_is_added_and_the_cursor_stands_on_it() {
    var talk = Conversation.at(80, 24).reach("writable").keys("a").type("/cache:1Gi").keys("enter");
    assertThat(value(talk)).isEqualTo("/tmp:64Mi,/cache:1Gi");
    assertThat(talk.frame().text()).contains("▸ /cache:1Gi");
  }

  @Test
  void an_item_is_changed_in_its_place() {
    var talk = writable("/tmp:64Mi,/cache:1Gi").keys("c", "ctrl-u").type("/tmp:1Gi").keys("enter");
    assertThat(value(talk)).isEqualTo("/tmp:1Gi,/cache:1Gi");
  }

  @Test
  void an_item_is_taken_out_and_had_again() {
    var talk = writable("/tmp:64Mi,/cache:1Gi").keys("down", "x");
    assertThat(value(talk)).isEqualTo("/tmp:64Mi");
    assertThat(value(talk.keys("u"))).isEqualTo("/tmp:64Mi,/cache:1Gi");
  }

  @Test
  void the_last_item_taken_out_leaves_none() {
    var talk = Conversation.at(80, 24).reach("writable").keys("x");
    assertThat(value(talk)).isEqualTo("none");
    assertThat(talk.frame().text()).contains("▸ none", "chosen");
  }

  @Test
  void an_item_that_is_needed_is_not_taken_out() {
    var talk = Conversation.at(80, 24).reach("callers").keys("x");
    assertThat(talk.state().notice()).startsWith("Not taken out: somebody must be allowed");
    assertThat(talk.state().talk().given()).isEmpty();
  }

  @Test
  void a_wrong_item_is_named_while_it_is_typed_and_not_taken() {
    var talk = Conversation.at(80, 24).reach("writable").keys("a").type("cache");
    assertThat(talk.frame().text()).contains("! \"cache\" is no writable path; write PATH:SIZE");
    assertThat(talk.keys("enter").state().spot().mode()).isEqualTo(Mode.TYPE);
    assertThat(talk.keys("escape").state().spot().mode()).isEqualTo(Mode.CHOOSE);
    assertThat(talk.state().talk().given()).isEmpty();
  }

  @Test
  void an_item_that_is_wrong_beside_another_is_named_too() {
    var talk = Conversation.at(80, 24).reach("writable").keys("a").type("/tmp:1Gi");
    assertThat(talk.frame().text()).contains("! ");
    assertThat(talk.keys("enter").state().talk().given()).isEmpty();
  }

  @Test
  void a_list_that_came_wrong_is_mended_item_by_item() {
    var talk = writable("tmp,cache");
    assertThat(talk.frame().text()).contains("! \"tmp\" is no writable path");
    talk.keys("c", "ctrl-u").type("/tmp:64Mi").keys("enter", "down", "x");
    assertThat(value(talk)).isEqualTo("/tmp:64Mi");
    assertThat(talk.state().talk().resolved().problems()).isEmpty();
  }

  @Test
  void several_items_may_be_pasted_at_once() {
    var talk = Conversation.at(80, 24).reach("writable").keys("a");
    talk.send(new Event.Paste("/a:1Mi, /b:2Mi")).keys("enter");
    assertThat(value(talk)).isEqualTo("/tmp:64Mi,/a:1Mi,/b:2Mi");
  }

  @Test
  void the_keys_of_lists_are_shown_with_lists_alone() {
    assertThat(Conversation.at(80, 24).reach("writable").frame().text()).contains("x delete");
    assertThat(Conversation.at(80, 24).reach("user").frame().text()).doesNotContain("x delete");
  }

  private static Conversation writable(String value) {
    var given = Map.of("writable", new Answer(value, new Provenance.Flag()));
    return Conversation.with(given, 80, 24).reach("writable");
  }

  private static String value(Conversation talk) {
    return talk.state().talk().given().get("writable").value();
  }
}
