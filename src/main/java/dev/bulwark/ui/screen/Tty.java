package dev.bulwark.ui.screen;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingInputStream;
import org.jline.utils.OSUtils;

/**
 * The real terminal: JLine owns it, Lanterna draws on it. However the process ends, the terminal is
 * as it was. Nothing here asks the terminal a question, since some never answer.
 *
 * <p>One thread opens, draws, reads, suspends and leaves; signals only leave word for it.
 */
final class Tty extends ANSITerminal {
  /** What {@link #read} returns when nothing came in time. */
  static final int NOTHING = NonBlockingInputStream.READ_EXPIRED;

  /** What {@link #read} returns when the terminal is gone. */
  static final int CLOSED = -1;

  private static final int STOP_WAITS = 10;
  private static final int STOP_MILLIS = 100;

  private static final String PASTE_ON = "\033[?2004h";
  private static final String PASTE_OFF = "\033[?2004l";

  /** Presses and the wheel, as numbers without a limit; a drag stays the terminal's to select. */
  private static final String MOUSE_ON = "\033[?1000h\033[?1006h";

  private static final String MOUSE_OFF = "\033[?1006l\033[?1000l";

  /** What comes is in the order to draw it; ECMA-48's BDSM, see {@link Cells#visual}. */
  private static final String AS_IT_COMES = "\033[8l";

  private static final String BY_ITS_WRITING = "\033[8h";
  private static final byte[] LAST_WORDS =
      ("\033[?2026l" + MOUSE_OFF + PASTE_OFF + BY_ITS_WRITING + "\033[0m\033[?25h\033[?1049l")
          .getBytes(US_ASCII);

  private static final int REHEARSAL_MILLIS = 200;

  private final Terminal terminal;
  private final NonBlockingInputStream keys;
  private final Attributes before;
  private final Optional<LineSettings> exactly;
  private final OutputStream direct;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private volatile boolean raw;
  private boolean drawing;

  static {
    // Else JLine swallows Ctrl-C and Ctrl-Z, which are keys here.
    System.setProperty("org.jline.terminal.softwareSignals", "false");
  }

  private Tty(Terminal terminal, OutputStream direct, Optional<LineSettings> exactly) {
    super(
        InputStream.nullInputStream(), new BufferedOutputStream(terminal.output(), 1 << 16), UTF_8);
    this.terminal = terminal;
    this.keys = (NonBlockingInputStream) terminal.input();
    this.before = terminal.getAttributes();
    this.direct = direct;
    this.exactly = exactly;
    Runtime.getRuntime().addShutdownHook(new Thread(this::restore, "terminal-restore"));
  }

  /**
   * Takes the terminal of this process.
   *
   * @throws NoTerminal when there is none that can be drawn on
   */
  static Tty open() throws NoTerminal {
    return OSUtils.IS_WINDOWS ? onWindows() : listening(SystemTerminal.open(), direct());
  }

  /**
   * Does what {@link #open} does, but for taking this process's terminal.
   *
   * @throws NoTerminal when this machine makes none
   */
  static void rehearse() throws NoTerminal {
    listening(SystemTerminal.rehearse(), OutputStream.nullOutputStream()).size();
    // Nobody types there; another stream goes the way that keys go.
    try (var keys = NonBlocking.nonBlocking("rehearsal", InputStream.nullInputStream())) {
      keys.setPollFunction(millis -> 1);
      keys.read(REHEARSAL_MILLIS);
    } catch (IOException e) {
      throw new NoTerminal(e);
    }
  }

  private static Tty listening(Terminal terminal, OutputStream direct) {
    var tty = new Tty(terminal, direct, LineSettings.now());
    SystemTerminal.listen(tty.signals::add);
    return tty;
  }

  private static Tty onWindows() throws NoTerminal {
    try {
      var builder = TerminalBuilder.builder().system(true).dumb(false).encoding(UTF_8);
      var terminal =
          builder
              .graphemeCluster(false)
              .provider("jni")
              .nativeSignals(true)
              .signalHandler(SignalHandler.SIG_IGN)
              .build();
      return listening(terminal, direct());
    } catch (IOException | IllegalStateException e) {
      throw new NoTerminal(e);
    }
  }

  /**
   * Makes a terminal of its own over two streams.
   *
   * @throws NoTerminal when this machine makes none
   */
  static Tty over(InputStream in, OutputStream out, Size size) throws NoTerminal {
    try {
      var terminal =
          TerminalBuilder.builder()
              .dumb(false)
              .encoding(UTF_8)
              .graphemeCluster(false)
              .provider("jni")
              .system(false)
              .streams(in, out)
              .type("xterm-256color")
              .size(size)
              .signalHandler(SignalHandler.SIG_IGN)
              .build();
      return new Tty(terminal, out, Optional.empty());
    } catch (IOException | IllegalStateException e) {
      throw new NoTerminal(e);
    }
  }

  /**
   * One byte from the keyboard.
   *
   * @param millis how long to wait; JLine cannot close while a read waits for ever
   * @return the byte, {@link #NOTHING} or {@link #CLOSED}
   */
  int read(int millis) throws IOException {
    return keys.read(millis);
  }

  /** A signal that came since, the oldest first. */
  Optional<Signal> signal() {
    return Optional.ofNullable(signals.poll());
  }

  /** The size as the kernel knows it; 80 by 24 where it does not. */
  TerminalSize size() {
    int columns = terminal.getSize().getColumns();
    int rows = terminal.getSize().getRows();
    return columns > 0 && rows > 0 ? new TerminalSize(columns, rows) : new TerminalSize(80, 24);
  }

  @Override
  protected TerminalSize findTerminalSize() {
    return size();
  }

  @Override
  public void enterPrivateMode() throws IOException {
    makeRaw();
    super.enterPrivateMode();
    send(PASTE_ON + MOUSE_ON + AS_IT_COMES);
    flush();
    drawing = true;
  }

  @Override
  public void exitPrivateMode() throws IOException {
    drawing = false;
    send(MOUSE_OFF + PASTE_OFF + BY_ITS_WRITING);
    super.exitPrivateMode();
    flush();
  }

  /** Keys byte by byte again, which a shell may have ended while the process was stopped. */
  void makeRaw() {
    raw = true;
    terminal.enterRawMode();
  }

  /** Gives the terminal back. Does not return when the process is being ended by a signal. */
  void leave() throws IOException {
    if (ending()) {
      waitForTheEnd();
    }
    try {
      if (drawing) {
        exitPrivateMode();
      }
    } finally {
      raw = false;
      settle();
    }
  }

  /** Stops the process as Ctrl-Z does elsewhere; returns when it is continued. */
  void suspend() throws IOException {
    leave();
    try {
      var self = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("kill", "-STOP", self).start().waitFor();
      // The signal may take effect a moment after it is sent.
      for (int i = 0;
          i < STOP_WAITS && signals.poll(STOP_MILLIS, MILLISECONDS) != Signal.CONT;
          i++) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    enterPrivateMode();
  }

  /** Writes a control sequence. */
  void send(String sequence) throws IOException {
    writeToTerminal(sequence.getBytes(US_ASCII));
  }

  /** Lanterna's own way writes a zero byte behind characters outside ASCII. */
  @Override
  public void putString(String string) throws IOException {
    writeToTerminal(string.getBytes(UTF_8));
  }

  /** The end by a signal or a defect: JLine and the buffers may be closed by now. */
  private void restore() {
    if (!raw) {
      return;
    }
    raw = false;
    try {
      direct.write(LAST_WORDS);
      settle();
    } catch (IOException | RuntimeException e) {
      // The terminal is gone, so nothing is left to restore.
      drawing = false;
    }
  }

  private void settle() {
    if (exactly.isEmpty() || !exactly.get().restore()) {
      terminal.setAttributes(before);
    }
  }

  /** Whether the hooks run, JLine's among them, which closes the terminal under our feet. */
  private static boolean ending() {
    var probe = new Thread(() -> {}, "probe");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** Else this thread would end the process with a code of its own before the hooks are done. */
  private static void waitForTheEnd() {
    while (true) {
      try {
        TimeUnit.HOURS.sleep(1);
      } catch (InterruptedException e) {
        Thread.onSpinWait();
      }
    }
  }

  private static OutputStream direct() {
    try {
      return new FileOutputStream("/dev/tty");
    } catch (IOException e) {
      return new FileOutputStream(FileDescriptor.out);
    }
  }
}
