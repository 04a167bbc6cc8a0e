package dev.bulwark.ui.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Sized;
import org.jline.terminal.impl.AbstractUnixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.Signals;

/**
 * JLine's terminal of this process, without what it can do by terminfo: JLine would start {@code
 * infocmp}, and read its answer with patterns. Both together take longer than all else up to the
 * first frame, and Lanterna asks for none of it.
 */
final class SystemTerminal extends AbstractUnixSysTerminal {
  private static final int INPUT = 0;
  private static final int OUTPUT = 1;
  private static final int ERROR = 2;

  private final Pty pty;

  private SystemTerminal(JniTerminalProvider provider, SystemStream stream, Pty pty)
      throws IOException {
    super(
        provider,
        stream,
        "Bulwark",
        "bulwark",
        UTF_8,
        UTF_8,
        UTF_8,
        false,
        SignalHandler.SIG_IGN,
        pty.getAttr());
    this.pty = pty;
  }

  /**
   * Takes the terminal that is typed on; draws on standard output, or on the error stream where
   * results go to a pipe. No byte goes to it yet, and no setting changes.
   *
   * @throws NoTerminal when there is none
   */
  static SystemTerminal open() throws NoTerminal {
    try {
      if (!isTerminal(INPUT) || !(isTerminal(OUTPUT) || isTerminal(ERROR))) {
        throw new NoTerminal(new IOException("not a terminal"));
      }
      var stream = isTerminal(OUTPUT) ? SystemStream.Output : SystemStream.Error;
      var provider = new JniTerminalProvider();
      return new SystemTerminal(provider, stream, provider.current(stream));
    } catch (NoTerminal e) {
      throw e;
    } catch (IOException | LinkageError e) {
      throw new NoTerminal(e);
    }
  }

  /**
   * Does ahead what {@link #open} and {@link #listen} need most of their time for, on another core
   * perhaps. Nobody's terminal is touched.
   *
   * @throws NoTerminal when there is none
   */
  static void warmUp() throws NoTerminal {
    // Ignored by default, so that nothing changes.
    Runnable nothing = () -> {};
    try {
      if (isTerminal(INPUT)) {
        new JniTerminalProvider().current(SystemStream.Output).getAttr();
        Signals.register(Signal.WINCH.name(), nothing);
      }
    } catch (IOException | LinkageError e) {
      throw new NoTerminal(e);
    }
  }

  /**
   * The same over a pseudo terminal that nobody sits at, for the start-up cache.
   *
   * @throws NoTerminal when this machine makes none
   */
  static SystemTerminal rehearse() throws NoTerminal {
    try {
      var provider = new JniTerminalProvider();
      learn(provider);
      var pty = provider.open(new Attributes(), Size.of(80, 24));
      return new SystemTerminal(provider, SystemStream.Output, pty);
    } catch (IOException | LinkageError e) {
      throw new NoTerminal(e);
    }
  }

  private static void learn(JniTerminalProvider provider) {
    try {
      provider.current(SystemStream.Output);
    } catch (IOException e) {
      // There need not be one: what asks for it is in the cache now.
    }
  }

  /** Leaves word of the signals that are ours to answer. */
  static void listen(Consumer<Signal> word) {
    for (var signal : new Signal[] {Signal.WINCH, Signal.INT, Signal.TSTP, Signal.CONT}) {
      Signals.register(signal.name(), () -> word.accept(signal));
    }
  }

  private static boolean isTerminal(int descriptor) {
    return CLibrary.isatty(descriptor) == 1;
  }

  @Override
  protected void parseInfoCmp() {}

  @Override
  protected IntUnaryOperator createPollFunction() {
    return millis -> CLibrary.pollForInput(INPUT, millis);
  }

  @Override
  protected Attributes doGetAttributes() {
    try {
      return pty.getAttr();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void doSetAttributes(Attributes attributes) {
    try {
      pty.setAttr(attributes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Size doGetSize() {
    try {
      return pty.getSize();
    } catch (IOException e) {
      return Size.of(0, 0);
    }
  }

  @Override
  protected void doSetSize(Sized size) {
    try {
      pty.setSize(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
