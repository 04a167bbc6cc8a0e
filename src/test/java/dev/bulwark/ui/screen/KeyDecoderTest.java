package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyDecoderTest {
  @Test
  void plain_and_control_characters_are_keys() {
    assertThat(keys("a?\r\t\u007f\u0003\u001a"))
        .containsExactly("a", "?", "enter", "tab", "backspace", "ctrl-c", "ctrl-z");
  }

  @Test
  void both_forms_of_arrows_are_known() {
    assertThat(keys("\033[A\033OB\033[Z\033[5~"))
        .containsExactly("up", "down", "shift-tab", "page-up");
  }

  @Test
  void a_lone_escape_is_a_key_when_nothing_follows() {
    var decoder = new KeyDecoder();
    assertThat(decoder.take(0x1b)).isEmpty();
    assertThat(decoder.open()).isTrue();
    assertThat(decoder.rest()).contains(new Event.Key("escape"));
    assertThat(decoder.open()).isFalse();
  }

  @Test
  void an_escape_before_a_sequence_is_a_key() {
    assertThat(keys("\033\033[A")).containsExactly("escape", "up");
  }

  @Test
  void unknown_sequences_are_swallowed_whole() {
    assertThat(keys("\033[?62;4c\033[12;40R\033[1;5A\033xy")).containsExactly("y");
  }

  @Test
  void the_mouse_names_its_place_from_nought() {
    assertThat(events("\033[<0;10;5M\033[<64;1;1M\033[<65;300;100M"))
        .containsExactly(
            new Event.Mouse(Event.Button.PRESS, 9, 4),
            new Event.Mouse(Event.Button.WHEEL_UP, 0, 0),
            new Event.Mouse(Event.Button.WHEEL_DOWN, 299, 99));
  }

  @Test
  void keys_held_with_the_mouse_change_nothing() {
    assertThat(events("\033[<20;3;4M")).containsExactly(new Event.Mouse(Event.Button.PRESS, 2, 3));
  }

  @Test
  void releases_motion_and_other_buttons_are_nothing() {
    assertThat(keys("\033[<0;10;5m\033[<32;10;5M\033[<35;1;1M\033[<2;1;1M\033[<66;1;1Mx"))
        .containsExactly("x");
  }

  @Test
  void places_that_cannot_be_are_swallowed_whole() {
    assertThat(
            keys(
                "\033[<0;0;5M\033[<0;5;0M\033[<0;-1;5M\033[<0;99999999999999;5M\033[<0;5M"
                    + "\033[<0;1;2;3M\033[<M\033[<0;"
                    + "9".repeat(500)
                    + ";5My"))
        .containsExactly("y");
  }

  @Test
  void the_older_form_of_the_mouse_is_swallowed_whole() {
    assertThat(keys("\033[M q!z")).containsExactly("z");
  }

  @Test
  void a_mouse_that_comes_in_pieces_is_one_event() {
    var decoder = new KeyDecoder();
    var bytes = "\033[<0;10;5M".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length - 1; i++) {
      assertThat(decoder.take(bytes[i])).isEmpty();
      assertThat(decoder.open()).isTrue();
    }
    assertThat(decoder.take(bytes[bytes.length - 1]))
        .contains(new Event.Mouse(Event.Button.PRESS, 9, 4));
  }

  @Test
  void characters_of_several_bytes_are_one_key() {
    assertThat(keys("é漢😀")).containsExactly("é", "漢", "😀");
  }

  @Test
  void a_broken_character_does_not_swallow_the_next_key() {
    var decoder = new KeyDecoder();
    decoder.take(0xe6);
    assertThat(decoder.take('q')).contains(new Event.Key("q"));
  }

  @Test
  void pasted_text_is_no_keys_whatever_it_holds() {
    var events = events("\033[200~q\033[A\u0003~x\033[201~w");
    assertThat(events).containsExactly(new Event.Paste("q\033[A\u0003~x"), new Event.Key("w"));
  }

  @Test
  void no_bytes_make_it_throw_or_stick() {
    var random = new Random(7);
    var decoder = new KeyDecoder();
    for (int i = 0; i < 200_000; i++) {
      decoder.take(random.nextInt(256));
      if (random.nextInt(50) == 0) {
        decoder.rest();
        assertThat(decoder.open()).isFalse();
      }
    }
  }

  private static List<String> keys(String sent) {
    return events(sent).stream().map(event -> ((Event.Key) event).name()).toList();
  }

  private static List<Event> events(String sent) {
    var decoder = new KeyDecoder();
    var events = new ArrayList<Event>();
    for (byte octet : sent.getBytes(StandardCharsets.UTF_8)) {
      decoder.take(octet & 0xff).ifPresent(events::add);
    }
    return events;
  }
}
