package dev.bulwark.cli;

import dev.bulwark.cli.NewCommand.Decided;
import dev.bulwark.project.Repository;
import dev.bulwark.render.RenderedFile;
import dev.bulwark.ui.Decision;
import dev.bulwark.workspace.Change;
import dev.bulwark.workspace.Diff;
import dev.bulwark.workspace.Outcome;
import dev.bulwark.workspace.PlannedFile;
import dev.bulwark.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings rendered files where they were asked for: to the tree, to a diff or to standard output.
 */
final class Delivery {
  private final NewOptions options;
  private final Console console;
  private final Summary summary;
  private final List<RenderedFile> files;

  Delivery(
      NewOptions options,
      Console console,
      Repository repository,
      List<Decided> decisions,
      List<List<RenderedFile>> rendered) {
    this.options = options;
    this.console = console;
    this.summary = new Summary(options, repository, decisions, console);
    this.files = together(rendered);
  }

  /** Whether the tree is meant. */
  boolean writes() {
    return options.writesTree();
  }

  /** Does what was asked for without asking back. */
  int deliver() throws Failure, IOException {
    if (options.print()) {
      console.out().print(Printed.of(files));
      summary.remarks().forEach(console.err()::println);
      return ExitCode.DONE;
    }
    var changes = changes();
    if (options.dryRun()) {
      return show(changes);
    }
    var outcome = write(changes, options.force());
    // No switch over patterns on the way of every run: each makes a class that no cache can hold.
    if (outcome instanceof Outcome.Refused refused) {
      throw refuse(refused);
    }
    var written = (Outcome.Written) outcome;
    summary.written(written, meant()).forEach(console.out()::println);
    summary.next().forEach(console.out()::println);
    return ExitCode.DONE;
  }

  /** What writing would do to the tree. */
  List<Change> changes() throws IOException {
    if (!options.dryRun()) {
      Workspace.recover(options.target());
    }
    return Workspace.compare(options.target(), planned(files));
  }

  /** Writes, all or none. */
  Outcome write(List<Change> changes, boolean replace) throws IOException {
    return Workspace.write(options.target(), changes, replace);
  }

  private Set<String> meant() {
    return files.stream().map(RenderedFile::path).collect(Collectors.toUnmodifiableSet());
  }

  /** Tells a person what was written, in lines that fit, and what the person left out. */
  int told(Outcome.Written written, List<Decision> decisions) {
    var sheet = Sheet.of(console);
    for (var line : summary.written(written, meant())) {
      var indent = " ".repeat(line.length() - line.stripLeading().length());
      sheet.paragraph(indent, indent + "  ", line.strip());
    }
    summary.next().forEach(sheet::verbatim);
    console.out().print(sheet);
    said(decisions, Decision.Verdict.KEEP, "kept as they are: ", "");
    said(
        decisions,
        Decision.Verdict.LATER,
        "left for later: ",
        "; bulwark new --dry-run --answers FILE shows what they lack");
    return ExitCode.DONE;
  }

  private void said(List<Decision> decisions, Decision.Verdict verdict, String head, String tail) {
    var paths =
        decisions.stream()
            .filter(decision -> decision.verdict() == verdict && !decision.writes())
            .map(decision -> decision.change().path())
            .toList();
    if (!paths.isEmpty()) {
      console.err().println(head + String.join(", ", paths) + tail);
    }
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

  private int show(List<Change> changes) {
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

  /** The end of a run that may not write. */
  Failure refuse(Outcome.Refused refused) {
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
