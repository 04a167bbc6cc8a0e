package dev.bulwark.cli;

import dev.bulwark.cli.NewCommand.Decided;
import dev.bulwark.project.Repository;
import dev.bulwark.render.RenderedFile;
import dev.bulwark.workspace.Change;
import dev.bulwark.workspace.Diff;
import dev.bulwark.workspace.Outcome;
import dev.bulwark.workspace.PlannedFile;
import dev.bulwark.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Brings rendered files where they were asked for: to the tree, to a diff or to standard output.
 */
final class Delivery {
  private final NewOptions options;
  private final Console console;

  private final Optional<Chooser> chooser;

  Delivery(NewOptions options, Console console) {
    this(options, console, Optional.empty());
  }

  /** A delivery that asks about each file that is there and different. */
  Delivery(NewOptions options, Console console, Chooser chooser) {
    this(options, console, Optional.of(chooser));
  }

  private Delivery(NewOptions options, Console console, Optional<Chooser> chooser) {
    this.options = options;
    this.console = console;
    this.chooser = chooser;
  }

  /** Says which of the changes are made. */
  interface Chooser {
    /** The changes to make; empty when none at all. */
    Optional<List<Change>> choose(List<Change> changes) throws IOException;
  }

  int deliver(Repository repository, List<Decided> decisions, List<List<RenderedFile>> rendered)
      throws Failure, IOException {
    var files = together(rendered);
    var summary = new Summary(options, repository, decisions, console);
    if (options.print()) {
      console.out().print(Printed.of(files));
      summary.remarks().forEach(console.err()::println);
      return ExitCode.DONE;
    }
    if (!options.dryRun()) {
      Workspace.recover(options.target());
    }
    var changes = Workspace.compare(options.target(), planned(files));
    if (options.dryRun()) {
      return show(changes, summary);
    }
    boolean asks = chooser.isPresent() && !options.force();
    var chosen = asks ? chooser.get().choose(changes) : Optional.of(changes);
    if (chosen.isEmpty()) {
      return ExitCode.DONE;
    }
    boolean replace = asks || options.force();
    return switch (Workspace.write(options.target(), chosen.get(), replace)) {
      case Outcome.Written written -> {
        summary.written(written).forEach(console.out()::println);
        yield ExitCode.DONE;
      }
      case Outcome.Refused refused -> throw refuse(refused);
    };
  }

  /** Services of one repository share the file that belongs to the build context. */
  private static List<RenderedFile> together(List<List<RenderedFile>> rendered) {
    var byPath = new LinkedHashMap<String, RenderedFile>();
    rendered.forEach(files -> files.forEach(file -> byPath.putIfAbsent(file.path(), file)));
    return List.copyOf(byPath.values());
  }

  private static List<PlannedFile> planned(List<RenderedFile> files) {
    return files.stream()
        .map(file ->
            new PlannedFile(
                file.path(),
                file.text(),
                file.path().endsWith(".dockerignore")
                    ? PlannedFile.Meeting.ADD_MISSING_LINES
                    : PlannedFile.Meeting.REPLACE))
        .toList();
  }

  private int show(List<Change> changes, Summary summary) {
    changes.stream().map(Diff::of).map(Diff::forTerminal).forEach(console.out()::print);
    var blocked = changes.stream().filter(Change.Blocked.class::isInstance).toList();
    blocked.forEach(change -> console.complain(((Change.Blocked) change).message()));
    summary.remarks().forEach(console.err()::println);
    if (!blocked.isEmpty()) {
      return ExitCode.REFUSED;
    }
    return changes.stream().allMatch(Change.Same.class::isInstance)
        ? ExitCode.DONE
        : ExitCode.DIFFERENCES;
  }

  private Failure refuse(Outcome.Refused refused) {
    refused.different().stream().map(Diff::of).map(Diff::forTerminal).forEach(console.out()::print);
    var lines = new ArrayList<String>();
    refused.blocked().forEach(blocked -> lines.add(blocked.message()));
    refused
        .different()
        .forEach(different ->
            lines.add(
                different.path()
                    + ": is there and different; nothing was written; --force replaces it, -o DIR"
                    + " writes elsewhere"));
    return new Failure(ExitCode.REFUSED, lines);
  }
}
