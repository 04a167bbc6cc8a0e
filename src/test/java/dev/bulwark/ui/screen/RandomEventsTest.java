package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.ui.screen.Event.Button;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomEventsTest {
  private static final int EVENTS = 100_000;
  private static final int RENDERED_EVERY = 200;
  private static final int DRAWN_EVERY = 16;
  private static final int BACK_EVERY = 32;

  private static final List<String> KEYS =
      Stream.concat(
              KeyMap.ALL.stream().flatMap(binding -> binding.keys().stream()),
              Stream.of("x", "7", "漢", "😀", "e\u0301", "م", ",", "/", "f12", "enter", "enter"))
          .toList();

  private static final List<String> PLACES =
      List.of("writable", "egress", "callers", "cpu", "user", "distro", "http-port");

  private static final int[][] SIZES = {
    {1, 1}, {2, 40}, {7, 3}, {20, 6}, {60, 15}, {80, 24}, {99, 30}, {100, 16}, {120, 40}, {300, 100}
  };

  @Test
  void no_events_make_it_throw_and_every_state_draws_at_every_size() {
    var random = new Random(20_261_124);
    var talk = Conversation.at(80, 24);
    for (int i = 0; i < EVENTS; i++) {
      var event = event(random);
      if (i % RENDERED_EVERY == 0) {
        talk.send(event);
      } else {
        talk.sendOnly(event);
      }
      if (i % DRAWN_EVERY == 0) {
        var size = SIZES[random.nextInt(SIZES.length)];
        draw(talk.state().sized(size[0], size[1]), size[0], size[1]);
      }
      if (i % BACK_EVERY == 0) {
        forwardThenBack(talk.state());
      }
      if (i % 500 == 0) {
        talk = Conversation.at(80, 24).reach(PLACES.get(random.nextInt(PLACES.size())));
      }
    }
  }

  @Test
  void every_page_draws_at_every_size() {
    var pages =
        List.of(
            List.<String>of(),
            List.of("/", "a"),
            List.of("p"),
            List.of("r"),
            List.of("e"),
            List.of("?"),
            List.of("tab", "v"));
    for (var page : pages) {
      var state = Conversation.at(80, 24).reach("egress").keys(page.toArray(String[]::new)).state();
      for (int columns = 1; columns <= 300; columns += columns < 20 ? 1 : 23) {
        for (int rows = 1; rows <= 100; rows += rows < 20 ? 1 : 16) {
          draw(state.sized(columns, rows), columns, rows);
        }
      }
    }
  }

  /** What lies over a question or the review is left to just where one was. */
  private static void forwardThenBack(State state) {
    if (state.spot().mode() != Mode.CHOOSE && state.spot().mode() != Mode.REVIEW) {
      return;
    }
    var quiet = state.saying("").scrolled(0);
    for (var key : List.of("p", "/", "?", "e")) {
      var over = Update.update(quiet, new Event.Key(key)).state();
      if (over.spot().below().isPresent()) {
        assertThat(Update.update(over, new Event.Key("escape")).state().equals(quiet))
            .as("%s, then back", key)
            .isTrue();
      }
    }
  }

  private static void draw(State state, int columns, int rows) {
    var frame = View.of(state);
    assertThat(frame.lines()).hasSize(rows);
    assertThat(frame.lines().stream().allMatch(line -> line.width() == columns)).isTrue();
    assertThat(frame.column()).isBetween(0, columns - 1);
    assertThat(frame.row()).isBetween(0, rows - 1);
  }

  private static Event event(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> new Event.Resize(1 + random.nextInt(160), 1 + random.nextInt(50));
      case 1 -> new Event.Paste("a\u0007漢\n\u202e😀".repeat(random.nextInt(4)));
      case 2 -> new Event.Paste("/c" + random.nextInt(9) + ":1Mi,cidr:10.0.0.0/8");
      case 3 -> {
        var button = Button.values()[random.nextInt(3)];
        yield new Event.Mouse(button, random.nextInt(170), random.nextInt(55));
      }
      default -> new Event.Key(KEYS.get(random.nextInt(KEYS.size())));
    };
  }
}
