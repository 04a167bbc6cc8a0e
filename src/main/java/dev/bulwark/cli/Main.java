package dev.bulwark.cli;

/** Where the program starts. It answers {@code --version} before anything else is loaded. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    int code;
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      System.out.println("bulwark " + Version.text());
      code = ExitCode.DONE;
    } else {
      code = Cli.run(args, Console.system());
    }
    if (System.out.checkError() && code == ExitCode.DONE) {
      System.err.println(
          "bulwark: standard output: not written to its end; look at the disk or the next program");
      code = ExitCode.INTERNAL;
    }
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }
}
