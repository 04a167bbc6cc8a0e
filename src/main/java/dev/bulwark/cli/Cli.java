package dev.bulwark.cli;

import dev.bulwark.wizard.Nearest;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command line and runs the command it names. */
final class Cli {
  private final Map<String, Command> commands;
  private final Console console;

  private Cli(Console console) {
    this.console = console;
    this.commands = new LinkedHashMap<>();
    commands.put("new", new NewCommand());
    commands.put("questions", new QuestionsCommand());
    commands.put("images", new ImagesCommand());
  }

  /** Runs one command line; returns the exit code. */
  static int run(String[] args, Console console) {
    return new Cli(console).run(args);
  }

  private int run(String[] args) {
    var line = Specs.line(spec());
    line.setUsageHelpAutoWidth(false);
    try {
      return run(line.parseArgs(named(args)));
    } catch (ParameterException e) {
      return usage(e);
    }
  }

  /** A line that names no command means the conversation. */
  private static String[] named(String[] args) {
    if (args.length > 0 && !args[0].equals("--accessible")) {
      return args;
    }
    return Stream.concat(Stream.of("new"), Stream.of(args)).toArray(String[]::new);
  }

  private int run(ParseResult parsed) {
    var chosen = innermost(parsed);
    if (chosen.isVersionHelpRequested()) {
      console.out().println("bulwark " + Version.text());
      return ExitCode.DONE;
    }
    if (chosen.isUsageHelpRequested()) {
      chosen.commandSpec().commandLine().usage(console.out());
      return ExitCode.DONE;
    }
    var command = commands.get(chosen.commandSpec().name());
    if (command == null) {
      chosen.commandSpec().commandLine().usage(console.err());
      return ExitCode.USAGE;
    }
    return run(command, chosen, parsed.hasMatchedOption("--debug"));
  }

  private int run(Command command, ParseResult parsed, boolean debug) {
    try {
      return command.run(parsed, console);
    } catch (Failure failure) {
      failure.lines().forEach(console::complain);
      return failure.exitCode();
    } catch (IOException e) {
      console.complain(reason(e));
      trace(e, debug);
      return ExitCode.INTERNAL;
    } catch (RuntimeException | StackOverflowError e) {
      console.complain(
          "a defect of bulwark's own ("
              + e.getClass().getSimpleName()
              + "); nothing was written; run it again with --debug before the command and report"
              + " what it prints");
      trace(e, debug);
      return ExitCode.INTERNAL;
    }
  }

  private void trace(Throwable thrown, boolean debug) {
    if (debug) {
      thrown.printStackTrace(console.err());
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + ": is not there; check the path";
      case AccessDeniedException denied ->
          denied.getFile() + ": may not be read or written; check its permissions";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason() + "; mend that and run the command again";
      default -> e.getMessage() + "; mend that and run the command again";
    };
  }

  private static ParseResult innermost(ParseResult parsed) {
    return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
  }

  private int usage(ParameterException e) {
    var help = "see `bulwark " + name(e) + "--help`";
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      var word = unmatched.getUnmatched().getFirst();
      var spec = e.getCommandLine().getCommandSpec();
      boolean option = word.startsWith("-");
      var known = option ? spec.optionsMap().keySet() : spec.subcommands().keySet();
      var reason =
          option
              ? ": there is no such option; "
              : known.isEmpty() ? ": one argument too many; " : ": there is no such command; ";
      console.complain(
          word
              + reason
              + Nearest.to(word, known).map(near -> "did you mean " + near + "?").orElse(help));
    } else {
      console.complain(e.getMessage() + "; " + help);
    }
    return ExitCode.USAGE;
  }

  private static String name(ParameterException e) {
    var name = e.getCommandLine().getCommandName();
    return name.equals("bulwark") ? "" : name + " ";
  }

  private CommandSpec spec() {
    var spec =
        Specs.named("bulwark")
            .addOption(
                OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Show this help.")
                    .build())
            .addOption(
                OptionSpec.builder("-V", "--version")
                    .versionHelp(true)
                    .description("Show the version.")
                    .build())
            .addOption(
                OptionSpec.builder("--debug").description("Show where a defect happened.").build());
    spec.usageMessage()
        .description("Hardens the containers of ASP.NET Core services.")
        .footer(
            "",
            "Examples:",
            "  bulwark                           ask about this repository, write its files",
            "  bulwark new --yes                 read this repository, write its files",
            "  bulwark new --yes --dry-run       show what would be written",
            "  bulwark new --set http-port=5000 --yes",
            "  bulwark questions                 everything that can be decided");
    commands.forEach((name, command) -> spec.addSubcommand(name, Specs.line(help(command.spec()))));
    return spec;
  }

  private static CommandSpec help(CommandSpec spec) {
    return spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
  }
}
