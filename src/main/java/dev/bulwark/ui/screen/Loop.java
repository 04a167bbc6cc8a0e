package dev.bulwark.ui.screen;

import com.googlecode.lanterna.screen.Screen;
import dev.bulwark.ui.screen.ScreenMode.End;
import dev.bulwark.ui.screen.ScreenMode.Ending;
import dev.bulwark.wizard.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Terminal.Signal;

/** Brings events to the state and the state to the screen, on one thread. */
final class Loop {
  /** How long a read waits while nothing else can come but a signal. */
  private static final int IDLE_MILLIS = 50;

  private static final int BUSY_MILLIS = 5;

  /** After this long a lone escape byte is the key, on slow lines too. */
  private static final int ESCAPE_MILLIS = 50;

  private static final String HOLD = "\033[?2026h";
  private static final String SHOW = "\033[?2026l";

  private final Tty tty;
  private final Screen screen;
  private final Painter painter;
  private final Worker worker;
  private final KeyDecoder decoder = new KeyDecoder();
  private final Consumer<Map<String, Answer>> keep;
  private boolean whole = true;

  Loop(Tty tty, Screen screen, Painter painter, Worker worker, Consumer<Map<String, Answer>> keep) {
    this.tty = tty;
    this.screen = screen;
    this.painter = painter;
    this.worker = worker;
    this.keep = keep;
  }

  Ending run(Step first) throws IOException {
    var step = first;
    while (true) {
      var state = step.state();
      for (var effect : step.effects()) {
        switch (effect) {
          case Effect.Render render -> worker.want(render);
          case Effect.Suspend() -> suspend();
          case Effect.Redraw() -> whole = true;
          case Effect.End(var how) -> {
            return new Ending(state.talk().given(), end(how), tty.keyboard());
          }
        }
      }
      draw(state);
      var event = next();
      if (event.isEmpty()) {
        return new Ending(state.talk().given(), End.CLOSED, tty.keyboard());
      }
      step = Update.update(state, event.get());
      if (!step.state().talk().given().equals(state.talk().given())) {
        keep.accept(step.state().talk().given());
      }
    }
  }

  private static End end(Effect.How how) {
    return switch (how) {
      case WRITE -> End.WRITE;
      case LEFT -> End.LEFT;
      case INTERRUPTED -> End.INTERRUPTED;
    };
  }

  private void draw(State state) throws IOException {
    screen.doResizeIfNecessary();
    painter.paint(View.of(state));
    tty.send(HOLD);
    ScreenMode.redraw(screen, whole);
    tty.send(SHOW);
    tty.flush();
    whole = false;
  }

  private void suspend() throws IOException {
    tty.suspend();
    whole = true;
  }

  /** The next event; empty when the terminal is gone. */
  private Optional<Event> next() throws IOException {
    while (true) {
      var signal = tty.signal().flatMap(this::heard);
      if (signal.isPresent()) {
        return signal;
      }
      var ready = worker.ready();
      if (ready.isPresent()) {
        return ready;
      }
      int wait = decoder.open() ? ESCAPE_MILLIS : worker.pending() ? BUSY_MILLIS : IDLE_MILLIS;
      int octet = tty.read(wait);
      if (octet == Tty.CLOSED) {
        return Optional.empty();
      }
      var key = octet == Tty.NOTHING ? decoder.rest() : decoder.take(octet);
      if (key.isPresent()) {
        return key;
      }
    }
  }

  private Optional<Event> heard(Signal signal) {
    return switch (signal) {
      case INT -> Optional.of(new Event.Key("ctrl-c"));
      case TSTP -> Optional.of(new Event.Key("ctrl-z"));
      case WINCH -> resized();
      case CONT -> {
        tty.makeRaw();
        whole = true;
        yield resized();
      }
      default -> Optional.empty();
    };
  }

  private Optional<Event> resized() {
    whole = true;
    var size = tty.size();
    try {
      tty.getTerminalSize();
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(new Event.Resize(size.getColumns(), size.getRows()));
  }
}
