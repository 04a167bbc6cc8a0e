package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.cli.MigrateOptions.Output;
import dev.bulwark.migrate.MigratedFile;
import dev.bulwark.migrate.Migration;
import dev.bulwark.migrate.Plan;
import dev.bulwark.notes.Topics;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.Unlinked;
import dev.bulwark.workspace.Outcome;
import dev.bulwark.workspace.Rewrite;
import dev.bulwark.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code bulwark migrate}: the smallest edits with which a set of container files is right
 * together; shown, written, asked for one by one, or as a patch.
 */
final class MigrateCommand implements Command {
  private final BooleanSupplier onTerminal;

  /**
   * The command.
   *
   * @param onTerminal whether the result is read on a terminal
   */
  MigrateCommand(BooleanSupplier onTerminal) {
    this.onTerminal = onTerminal;
  }

  /** Whether the process's result goes to a terminal. */
  static boolean onTerminal() {
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  }

  @Override
  public String summary() {
    return MigrateOptions.SUMMARY;
  }

  @Override
  public CommandSpec spec() {
    return MigrateOptions.spec();
  }

  @Override
  public int run(ParseResult parsed, Console console) throws Failure, IOException {
    var options = MigrateOptions.of(parsed, LocalDate.now(console.clock()));
    var files = MigrateFiles.of(options.paths(), console.folder());
    options.paths().stream()
        .filter(path -> !Files.isDirectory(console.folder().resolve(path)))
        .flatMap(path -> FolderFiles.stranger(path).stream())
        .forEach(console::complain);
    if (writes(options.output())) {
      Workspace.recover(files.root());
    }
    return new Session(options, files, console).run();
  }

  private static boolean writes(Output output) {
    return switch (output) {
      case WRITE, WRITE_JSON, INTERACTIVE -> true;
      case TEXT, JSON, PATCH -> false;
    };
  }

  /** One run. */
  private final class Session {
    private final MigrateOptions options;
    private final MigrateFiles files;
    private final Console console;
    private final Catalog catalog = Catalog.load();
    private final Migration migration;

    Session(MigrateOptions options, MigrateFiles files, Console console) {
      this.options = options;
      this.files = files;
      this.console = console;
      this.migration = new Migration(options.rules(), catalog, options.aim());
    }

    int run() throws Failure, IOException {
      if (options.output() == Output.INTERACTIVE) {
        return ask();
      }
      var plan = migration.plan(files.files(), _ -> true);
      complain();
      switch (options.output()) {
        case TEXT -> console.out().print(text().shown(plan));
        case PATCH -> MigratePatch.print(plan, console.out());
        case JSON -> console.out().print(json(plan, false));
        case WRITE -> written(plan);
        case WRITE_JSON -> {
          write(plan);
          console.out().print(json(plan, true));
        }
        case INTERACTIVE -> throw new IllegalStateException("a person is asked first");
      }
      return writes(options.output()) || plan.files().isEmpty()
          ? ExitCode.DONE
          : ExitCode.DIFFERENCES;
    }

    private int ask() throws Failure, IOException {
      var talk =
          new MigrateTalk(
              console.keyboard().lines(),
              console.err(),
              text(),
              wanted -> migration.plan(files.files(), wanted),
              Topics.load());
      var plan = talk.hold();
      complain();
      if (plan.isEmpty()) {
        console.err().println("quit; nothing was written");
        return ExitCode.DIFFERENCES;
      }
      written(plan.get());
      return ExitCode.DONE;
    }

    private void written(Plan plan) throws Failure, IOException {
      write(plan);
      console.out().print(text().written(plan));
    }

    /** Writes all files or none. */
    private void write(Plan plan) throws Failure, IOException {
      var rewrites = plan.files().stream().map(Session::rewrite).toList();
      if (Workspace.rewrite(files.root(), rewrites) instanceof Outcome.Refused refused) {
        throw new Failure(
            ExitCode.REFUSED,
            refused.blocked().stream()
                .map(blocked -> files.prefix() + blocked.message() + "; nothing was written")
                .toList());
      }
    }

    private static Rewrite rewrite(MigratedFile file) {
      return new Rewrite(
          file.path(), file.before().text(), file.after().text(), file.before().charset());
    }

    private void complain() {
      files.files().unread().forEach(line -> console.complain(files.prefix() + line));
    }

    private MigrateText text() {
      var environment = console.environment();
      boolean plain =
          !environment.getOrDefault("NO_COLOR", "").isEmpty()
              || environment.getOrDefault("TERM", "").equals("dumb");
      return new MigrateText(files.prefix(), unlinked(), !plain && onTerminal.getAsBoolean());
    }

    private String json(Plan plan, boolean written) {
      return MigrateJson.of(files.prefix(), plan, unlinked(), written);
    }

    private List<Unlinked> unlinked() {
      return Unlinked.in(new ContainerSet(files.files(), catalog, options.aim()));
    }
  }
}
