package dev.bulwark.ui.screen;

import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TabBehaviour;
import com.googlecode.lanterna.screen.TerminalScreen;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.render.Renderer;
import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Menu;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.nativ.CLibrary;
import org.jline.nativ.JLineNativeLoader;
import org.jline.terminal.Size;

/**
 * The whole screen of a terminal, taken until it is closed. Menus, questions and the last word
 * about the files come one after another; between them the screen is not given back.
 */
public final class ScreenMode implements AutoCloseable {
  private final Flow flow;
  private final Notes notes;
  private final Tty tty;
  private final Worker worker;
  private final Loop loop;

  private ScreenMode(Flow flow, Notes notes, Tty tty, Worker worker, Loop loop) {
    this.flow = flow;
    this.notes = notes;
    this.tty = tty;
    this.worker = worker;
    this.loop = loop;
  }

  /**
   * Takes the terminal of this process.
   *
   * @param renderer writes the files that are shown beside the questions; asked for after the first
   *     frame, as {@link Previews} does
   * @param present the text that a path has on disk now; empty where there is none
   * @param environment variables of the process, for the locale and {@code NO_COLOR}
   * @throws NoTerminal when there is none to draw on
   * @throws IOException when the terminal fails
   */
  public static ScreenMode open(
      Flow flow,
      Notes notes,
      Catalog catalog,
      Supplier<Renderer> renderer,
      Function<String, Optional<String>> present,
      Map<String, String> environment)
      throws IOException {
    return on(Tty.open(), flow, notes, new Previews(flow, catalog, renderer, present), environment);
  }

  /**
   * Makes a terminal of its own over two streams, for those who want to see the bytes.
   *
   * @param in what is typed
   * @param out what would be shown
   * @param columns how wide it is
   * @param rows how high it is
   * @throws NoTerminal when this machine makes none
   * @throws IOException when a stream fails
   */
  public static ScreenMode over(
      InputStream in,
      OutputStream out,
      int columns,
      int rows,
      Flow flow,
      Notes notes,
      Catalog catalog,
      Supplier<Renderer> renderer)
      throws IOException {
    var unicode = Map.of("LC_ALL", "C.UTF-8");
    var previews = new Previews(flow, catalog, renderer, path -> Optional.empty());
    return on(Tty.over(in, out, Size.of(columns, rows)), flow, notes, previews, unicode);
  }

  private static ScreenMode on(
      Tty tty, Flow flow, Notes notes, Previews previews, Map<String, String> environment)
      throws IOException {
    try {
      Screen screen = new TerminalScreen(tty);
      screen.setTabBehaviour(TabBehaviour.CONVERT_TO_ONE_SPACE);
      screen.startScreen();
      var painter = new Painter(screen, new Glyphs(unicode(environment)), coloured(environment));
      var worker = new Worker(previews);
      return new ScreenMode(flow, notes, tty, worker, new Loop(tty, screen, painter, worker));
    } catch (IOException | RuntimeException | Error e) {
      tty.leave();
      throw e;
    }
  }

  /** Begins, on another core, with what {@link #open} takes most of its time for. */
  public static void prepare() {
    var thread =
        new Thread(
            () -> {
              try {
                SystemTerminal.warmUp();
                Painter.warmUp();
              } catch (NoTerminal e) {
                // Whoever opens it is told.
              }
            },
            "head start");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Does what {@link #open} begins with, but for taking the terminal: for the start-up cache, which
   * learns from a process that need not have one.
   *
   * @throws NoTerminal when this machine has none at all
   */
  public static void rehearse() throws NoTerminal {
    prepare();
    Tty.rehearse();
  }

  /**
   * Puts the terminal library's native part into a folder. A process that finds it there, by the
   * system property {@code library.jline.path}, need not unpack it, and leaves no copy behind.
   *
   * @throws IOException when it cannot be written
   */
  public static void unpack(Path folder) throws IOException {
    JLineNativeLoader.initialize();
    var unpacked = folder.getFileSystem().getPath(JLineNativeLoader.getNativeLibraryPath());
    if (!unpacked.startsWith(folder)) {
      var name = unpacked.getFileName().toString();
      Files.copy(unpacked, folder.resolve(name.substring(name.lastIndexOf('-') + 1)));
    }
  }

  /** Whether somebody can type to this process; for standard input alone. */
  public static boolean attended() {
    try {
      return CLibrary.isatty(0) == 1;
    } catch (LinkageError e) {
      return false;
    }
  }

  /** Whether the error stream is seen, so that lines on it are. */
  public static boolean visible() {
    try {
      return CLibrary.isatty(2) == 1;
    } catch (LinkageError e) {
      return true;
    }
  }

  /** How a page ended. */
  public enum End {
    /** On to what comes next. */
    NEXT,
    /** Back to what came before. */
    BACK,
    /** The person left. */
    LEFT,
    /** Ctrl-C or its signal. */
    INTERRUPTED,
    /** The terminal is gone. */
    CLOSED
  }

  /**
   * The end of a menu.
   *
   * @param ids what is chosen, in the menu's order
   */
  public record Picked(End end, List<String> ids) {}

  /**
   * The end of the questions.
   *
   * @param given all answers that were given, at the start and by the person
   * @param place where {@link #again} goes on
   */
  public record Asked(End end, Map<String, Answer> given, Place place) {}

  /** A conversation that can be taken up where it was left. */
  public static final class Place {
    private final State state;

    private Place(State state) {
      this.state = state;
    }
  }

  /** The end of the writing page. */
  public record Decided(End end, List<Decision> decisions) {}

  /**
   * Lets the person choose from a menu.
   *
   * @param name what is worked on
   * @throws IOException when the terminal fails
   */
  public Picked pick(Menu menu, String name) throws IOException {
    var size = tty.size();
    var first = MenuPage.of(menu, name, size.getColumns(), size.getRows());
    var stop = loop.run(Turn.of(first), page -> {});
    return new Picked(stop.end(), ((MenuPage) stop.page()).chosen());
  }

  /**
   * Asks the questions until the person is done with the review, or leaves.
   *
   * @param part which of several services it is, such as {@code 1 of 3}; empty for the only one
   * @param keep told of all given answers whenever one changed
   * @throws IOException when the terminal fails
   */
  public Asked ask(Map<String, Answer> given, String part, Consumer<Map<String, Answer>> keep)
      throws IOException {
    var size = tty.size();
    var talk = Talk.of(flow, notes, given).part(part);
    return ask(State.start(talk, size.getColumns(), size.getRows()), keep);
  }

  /**
   * Goes back to a review, with all that can be undone.
   *
   * @throws IOException when the terminal fails
   */
  public Asked again(Place place, Consumer<Map<String, Answer>> keep) throws IOException {
    var size = tty.size();
    return ask(place.state.sized(size.getColumns(), size.getRows()).atReview(), keep);
  }

  private Asked ask(State start, Consumer<Map<String, Answer>> keep) throws IOException {
    var watcher =
        new Consumer<Page>() {
          private Map<String, Answer> before = start.talk().given();

          @Override
          public void accept(Page page) {
            var now = ((Questioning) page).state().talk().given();
            if (!now.equals(before)) {
              before = now;
              keep.accept(now);
            }
          }
        };
    var stop = loop.run(Questioning.start(start), watcher);
    var state = ((Questioning) stop.page()).state();
    return new Asked(stop.end(), state.talk().given(), new Place(state));
  }

  /**
   * Asks for the last word about each file.
   *
   * @param name what is written
   * @param into where, as the person would name it
   * @param decisions what holds when nothing is said
   * @param notice why it is asked again
   * @throws IOException when the terminal fails
   */
  public Decided decide(String name, String into, List<Decision> decisions, Optional<String> notice)
      throws IOException {
    var size = tty.size();
    var first = WritingPage.of(name, into, decisions, notice, size.getColumns(), size.getRows());
    var stop = loop.run(Turn.of(first), page -> {});
    return new Decided(stop.end(), ((WritingPage) stop.page()).decisions());
  }

  /**
   * Gives the terminal back as it was.
   *
   * @throws IOException when the terminal fails
   */
  @Override
  public void close() throws IOException {
    worker.close();
    tty.leave();
  }

  private static boolean coloured(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /**
   * Whether the person's characters are UTF-8. The launcher gives Java a locale of its own where
   * there is none, and the person's in {@code BULWARK_LOCALE}.
   */
  static boolean unicode(Map<String, String> environment) {
    return Stream.of("BULWARK_LOCALE", "LC_ALL", "LC_CTYPE", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> value.toUpperCase(Locale.ROOT).replace("-", ""))
        .filter(value -> value.contains("UTF8"))
        .isPresent();
  }
}
