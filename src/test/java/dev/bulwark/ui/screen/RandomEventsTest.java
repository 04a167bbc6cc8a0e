package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomEventsTest {
  private static final int EVENTS = 100_000;
  private static final int RENDERED_EVERY = 200;
  private static final int DRAWN_EVERY = 4;

  private static final List<String> KEYS =
      Stream.concat(
              KeyMap.ALL.stream().flatMap(binding -> binding.keys().stream()),
              Stream.of("x", "7", "漢", "😀", "e\u0301", "م", ",", "/", "f12", "enter", "enter"))
          .toList();

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
      if (i % 5000 == 0) {
        talk = Conversation.at(80, 24);
      }
    }
  }

  private static void draw(State state, int columns, int rows) {
    var frame = View.of(state);
    assertThat(frame.lines()).hasSize(rows);
    assertThat(frame.lines()).allMatch(line -> line.width() == columns);
    assertThat(frame.column()).isBetween(0, columns - 1);
    assertThat(frame.row()).isBetween(0, rows - 1);
  }

  private static Event event(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> new Event.Resize(1 + random.nextInt(300), 1 + random.nextInt(100));
      case 1 -> new Event.Paste("a\u0007漢\n\u202e😀".repeat(random.nextInt(4)));
      default -> new Event.Key(KEYS.get(random.nextInt(KEYS.size())));
    };
  }
}
