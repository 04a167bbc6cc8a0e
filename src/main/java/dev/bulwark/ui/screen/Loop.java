package dev.bulwark.ui.screen;

import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import dev.bulwark.ui.screen.ScreenMode.End;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Terminal.Signal;

/** Brings events to a page and the page to the screen, on one thread. */
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
  private boolean whole = true;

  Loop(Tty tty, Screen screen, Painter painter, Worker worker) {
    this.tty = tty;
    this.screen = screen;
    this.painter = painter;
    this.worker = worker;
  }

  /**
   * How a page ended.
   *
   * @param page as it was last
   */
  record Stop(Page page, End end) {}

  /** Shows a page until it ends; tells the watcher of each state it comes to. */
  Stop run(Turn first, Consumer<Page> watcher) throws IOException {
    var turn = first;
    while (true) {
      var page = turn.page();
      watcher.accept(page);
      for (var effect : turn.effects()) {
        // No switch: Java would make a class for it before the first frame.
        if (effect instanceof Effect.End(var how)) {
          return new Stop(page, end(how));
        } else if (effect instanceof Effect.Suspend) {
          suspend();
        } else if (effect instanceof Effect.Redraw) {
          whole = true;
        }
      }
      draw(page);
      // What is seen at once comes before what takes a moment.
      for (var effect : turn.effects()) {
        if (effect instanceof Effect.Render render) {
          worker.want(render);
        }
      }
      var event = next();
      if (event.isEmpty()) {
        return new Stop(page, End.CLOSED);
      }
      turn = page.after(event.get());
    }
  }

  private static End end(Effect.How how) {
    return switch (how) {
      case WRITE, NEXT -> End.NEXT;
      case BACK -> End.BACK;
      case LEFT -> End.LEFT;
      case INTERRUPTED -> End.INTERRUPTED;
    };
  }

  private void draw(Page page) throws IOException {
    screen.doResizeIfNecessary();
    painter.paint(page.frame());
    tty.send(HOLD);
    screen.refresh(whole ? RefreshType.COMPLETE : RefreshType.DELTA);
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
