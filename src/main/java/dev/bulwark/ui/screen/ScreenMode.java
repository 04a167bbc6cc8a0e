package dev.bulwark.ui.screen;

import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TabBehaviour;
import com.googlecode.lanterna.screen.TerminalScreen;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.render.Renderer;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The conversation on the whole screen of this process's terminal. */
public final class ScreenMode {
  private final Flow flow;
  private final Notes notes;
  private final Catalog catalog;
  private final Renderer renderer;

  /** A conversation over a flow, whose files the renderer writes. */
  public ScreenMode(Flow flow, Notes notes, Catalog catalog, Renderer renderer) {
    this.flow = flow;
    this.notes = notes;
    this.catalog = catalog;
    this.renderer = renderer;
  }

  /** How a conversation ended. */
  public enum End {
    /** The person wants the files. */
    WRITE,
    /** The person left. */
    LEFT,
    /** Ctrl-C or its signal. */
    INTERRUPTED,
    /** The terminal is gone. */
    CLOSED
  }

  /**
   * The end of a conversation.
   *
   * @param given all answers that were given, at the start and by the person
   * @param keyboard what is typed from now on; the process's own stream would lack the first
   *     character, which the terminal's reader has taken
   */
  public record Ending(Map<String, Answer> given, End end, InputStream keyboard) {}

  /**
   * Asks until the person writes or leaves; then the terminal is as it was.
   *
   * @param keep told of all given answers whenever one changed
   * @param environment variables of the process, for the locale and {@code NO_COLOR}
   * @throws NoTerminal when there is none to draw on; nothing was asked then
   * @throws IOException when the terminal fails
   */
  public Ending ask(
      Map<String, Answer> given,
      Consumer<Map<String, Answer>> keep,
      Map<String, String> environment)
      throws IOException {
    var tty = Tty.open();
    try (var worker = new Worker(new Previews(flow, catalog, renderer))) {
      Screen screen = new TerminalScreen(tty);
      screen.setTabBehaviour(TabBehaviour.CONVERT_TO_ONE_SPACE);
      screen.startScreen();
      var painter = new Painter(screen, new Glyphs(unicode(environment)), coloured(environment));
      var size = tty.size();
      var state = State.start(flow, notes, given, size.getColumns(), size.getRows());
      return new Loop(tty, screen, painter, worker, keep).run(Update.start(state));
    } finally {
      tty.leave();
    }
  }

  private static boolean coloured(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Whether the locale's characters are UTF-8. */
  static boolean unicode(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("LC_ALL"))
        .filter(value -> !value.isEmpty())
        .or(() -> Optional.ofNullable(environment.get("LC_CTYPE")).filter(v -> !v.isEmpty()))
        .or(() -> Optional.ofNullable(environment.get("LANG")))
        .map(value -> value.toUpperCase(Locale.ROOT).replace("-", ""))
        .filter(value -> value.contains("UTF8"))
        .isPresent();
  }

  /** Draws again, whatever the terminal shows. */
  static void redraw(Screen screen, boolean whole) throws IOException {
    screen.refresh(whole ? RefreshType.COMPLETE : RefreshType.DELTA);
  }
}
