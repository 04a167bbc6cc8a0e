package dev.bulwark.cli;

import dev.bulwark.wizard.Nearest;
import dev.bulwark.workspace.WriteFailed;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    this.commands = commands();
  }

  /** Every command by its name, in the order of the help. */
  private static Map<String, Command> commands() {
    var commands = new LinkedHashMap<String, Command>();
    commands.put("new", new NewCommand(Cli::run));
    commands.put("check", new CheckCommand());
    commands.put("migrate", new MigrateCommand(MigrateCommand::onTerminal));
    commands.put("questions", new QuestionsCommand());
    commands.put("images", new ImagesCommand());
    commands.put("explain", new ExplainCommand());
    commands.put("teach", new TeachCommand());
    return commands;
  }

  /** The specs of everything that can be typed. */
  static CommandSpec spec() {
    return spec(commands(), new String[0]);
  }

  /** Runs one command line; returns the exit code. */
  static int run(String[] args, Console console) {
    return new Cli(console).run(args);
  }

  /** What a command does. */
  private interface Work {
    int run() throws Failure, IOException;
  }

  private int run(String[] args) {
    if (args.length == 0) {
      // Nothing to read, so that what reads command lines need not be built: it takes a while.
      var command = new NewCommand(Cli::run);
      return run(() -> command.run(NewOptions.ofNothing(console), console), false);
    }
    var words = named(args);
    if (words.length > 0 && commands.containsKey(words[0])) {
      commands.get(words[0]).expect(List.of(words));
    }
    var line = Specs.line(spec(commands, words));
    CommandGroup.arrange(line, this::entries);
    line.setUsageHelpAutoWidth(false);
    try {
      return run(line.parseArgs(words));
    } catch (ParameterException e) {
      return usage(e);
    }
  }

  /** A line that names no command means the conversation. */
  private static String[] named(String[] args) {
    if (!args[0].equals("--accessible")) {
      return args;
    }
    var words = new String[args.length + 1];
    words[0] = "new";
    System.arraycopy(args, 0, words, 1, args.length);
    return words;
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
    return run(() -> command.run(chosen, console), parsed.hasMatchedOption("--debug"));
  }

  private int run(Work work, boolean debug) {
    try {
      return work.run();
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

  /** What went wrong and how to mend it, in a line. */
  static String reason(IOException e) {
    return switch (e) {
      case WriteFailed failed -> failed.line();
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

  /**
   * The spec of the program, with no other command than the one named first, if one is. Its own
   * help shows no option of a command, which are most of what there is to build.
   */
  private static CommandSpec spec(Map<String, Command> commands, String[] words) {
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
            "  bulwark questions                 everything that can be decided",
            "  bulwark check                     what is wrong in the files that are there",
            "  bulwark explain http-port         why something is as it is",
            "",
            "`bulwark COMMAND --help` or `man bulwark-COMMAND` says more.");
    boolean one = words.length > 0 && commands.containsKey(words[0]);
    boolean listed = words.length == 1 && (words[0].equals("--help") || words[0].equals("-h"));
    if (listed) {
      // A line takes a while to make, and of commands that are only listed none is needed but the
      // one for which the synopsis says that there are any.
      return spec.addSubcommand("new", Specs.line(Specs.named("new")));
    }
    commands.forEach((name, command) -> {
      if (!one || name.equals(words[0])) {
        spec.addSubcommand(name, Specs.line(help(command.spec())));
      }
    });
    return spec;
  }

  /** What a list of commands shows of each. */
  private Map<String, CommandSpec> entries() {
    var entries = new LinkedHashMap<String, CommandSpec>();
    commands.forEach((name, command) -> {
      var spec = Specs.named(name);
      spec.usageMessage().description(command.summary());
      entries.put(name, spec);
    });
    return entries;
  }

  private static CommandSpec help(CommandSpec spec) {
    return spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
  }
}
