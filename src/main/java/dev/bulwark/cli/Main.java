package dev.bulwark.cli;

import dev.bulwark.ui.screen.ScreenMode;

/** Where the program starts. It answers {@code --version} before anything else is loaded. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      System.out.println("bulwark " + Version.text());
      if (System.out.checkError()) {
        System.err.println("bulwark: standard output: cannot be written to; mend that and repeat");
        Runtime.getRuntime().halt(ExitCode.INTERNAL);
      }
      Runtime.getRuntime().halt(ExitCode.DONE);
    }
    if (args.length == 0) {
      ScreenMode.prepare();
    }
    var output = StandardOutput.ofProcess();
    Runtime.getRuntime().halt(run(args, Console.of(output), output));
  }

  /** Runs one command to its last byte; returns the exit code. */
  static int run(String[] args, Console console, StandardOutput output) {
    int code = Cli.run(args, console);
    console.out().flush();
    code = output.exitCode(code, console.err());
    console.err().flush();
    return code;
  }
}
