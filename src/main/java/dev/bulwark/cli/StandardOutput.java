package dev.bulwark.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** Standard output that remembers why it could not be written to its end. */
final class StandardOutput extends FilterOutputStream {
  private static final int BUFFER_BYTES = 8192;

  private Optional<String> failure = Optional.empty();

  StandardOutput(OutputStream out) {
    super(out);
  }

  /** The process's own. */
  static StandardOutput ofProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out));
  }

  PrintStream printer(Charset charset) {
    return new PrintStream(new BufferedOutputStream(this, BUFFER_BYTES), true, charset);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = Optional.of(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /**
   * What the process ends with. A reader that has seen enough, such as {@code head}, is no failure
   * to talk of.
   *
   * @param code what it would end with if all was written
   */
  int exitCode(int code, PrintStream err) {
    if (failure.isEmpty()) {
      return code;
    }
    var reason = failure.get();
    if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
      return ExitCode.READER_LEFT;
    }
    err.println(
        "bulwark: standard output: " + reason + ", so its end is missing; mend that and repeat");
    return code == ExitCode.DONE ? ExitCode.INTERNAL : code;
  }
}
