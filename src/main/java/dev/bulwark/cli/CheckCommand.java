package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.rules.Aim;
import dev.bulwark.rules.Checker;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.FileSource;
import dev.bulwark.rules.Rule;
import dev.bulwark.rules.Rules;
import dev.bulwark.rules.Severity;
import dev.bulwark.wizard.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code bulwark check}: what is wrong in the container files that are there, for people and for
 * CI.
 */
final class CheckCommand implements Command {
  private static final String STDIN = "-";
  private static final List<String> FORMATS = List.of("text", "json", "sarif");

  @Override
  public String summary() {
    return "Names what is wrong in Dockerfiles, manifests, compose files and charts.";
  }

  /** What takes no answer from the line is made ready on another core. */
  @Override
  public void expect(List<String> words) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          Rules.all();
          Catalog.load();
        });
  }

  @Override
  public CommandSpec spec() {
    var spec = Specs.named("check");
    spec.usageMessage()
        .description(summary())
        .footer(
            "",
            "Examples:",
            "  bulwark check                        everything below this folder",
            "  bulwark check Dockerfile k8s         these",
            "  bulwark check --format sarif > bulwark.sarif",
            "  bulwark check --write-baseline known.txt",
            "  bulwark check --baseline known.txt   only what is new since then",
            "",
            "A comment accepts a finding: # bulwark:ignore BW104 why it is right here",
            "Exit codes: 0 nothing to report, 1 findings, 2 wrong usage.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                    "Folders or files; - reads one file from standard input. The current folder"
                        + " when left out.")
                .build())
        .addOption(Specs.oneOf("FORMAT", "text, json or sarif.", FORMATS, "--format"))
        .addOption(
            Specs.value(
                "SEVERITY",
                "The least that makes the exit code 1: error, warning or info; warning when left"
                    + " out.",
                "--fail-on"))
        .addOption(Specs.list("RULE", "Only these rules; may be repeated.", "--only"))
        .addOption(Specs.list("RULE", "Not these rules; may be repeated.", "--skip"))
        .addOption(
            Specs.value("FILE", "Leave out the findings that this file knows.", "--baseline"))
        .addOption(
            Specs.value("FILE", "Write what is found now as such a file.", "--write-baseline"));
  }

  @Override
  public int run(ParseResult parsed, Console console) throws Failure, IOException {
    var failOn = severity(parsed.matchedOptionValue("--fail-on", "warning"));
    var rules = chosen(parsed);
    var totals = new CheckTotals();
    var report = report(parsed.matchedOptionValue("--format", "text"), rules, totals, console);
    var baselineFile = Optional.ofNullable(parsed.matchedOptionValue("--baseline", (String) null));
    var baseline =
        baselineFile.isPresent()
            ? Baseline.read(console.folder().resolve(baselineFile.get()))
            : Baseline.none();
    var keys = new ArrayList<String>();
    boolean remember = parsed.hasMatchedOption("--write-baseline");
    var progress = Progress.of(console);
    var checker = new Checker(rules);
    var catalog = Catalog.load();
    var aim = Aim.of(catalog, LocalDate.now(console.clock()));
    for (var source : sources(parsed.matchedPositionalValue(0, List.<String>of()), console)) {
      var set = new ContainerSet(source.files(), catalog, aim);
      progress.expect(set.images().size() + set.manifests().size() + set.projects().size());
      checker.check(
          set,
          found -> {
            var checked = baseline.without(found.under(source.prefix()));
            if (remember) {
              checked.findings().forEach(finding -> keys.add(Baseline.key(checked, finding)));
            }
            totals.add(checked.findings());
            progress.clear();
            report.add(checked);
            progress.step();
          });
      progress.clear();
      if (source.files() instanceof FolderFiles folder) {
        folder.unread().forEach(line -> console.complain(source.prefix() + line));
      }
    }
    report.end();
    write(parsed, console, keys);
    return totals.worst().filter(worst -> worst.atLeast(failOn)).isPresent()
        ? ExitCode.DIFFERENCES
        : ExitCode.DONE;
  }

  private static void write(ParseResult parsed, Console console, List<String> keys) throws Failure {
    var file = Optional.ofNullable(parsed.matchedOptionValue("--write-baseline", (String) null));
    if (file.isPresent()) {
      Baseline.write(console.folder().resolve(file.get()), keys);
      console.err().println("wrote " + file.get() + ": " + keys.size() + " findings to wait with");
    }
  }

  private static Severity severity(String word) throws Failure {
    return Stream.of(Severity.values())
        .filter(severity -> severity.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            Failure.usage(
                "--fail-on "
                    + word
                    + ": there is no such severity; choose error, warning or info"));
  }

  /** The rules that {@code --only} and {@code --skip} leave. */
  static List<Rule> chosen(ParseResult parsed) throws Failure {
    var only = parsed.matchedOptionValue("--only", List.<String>of());
    var skip = parsed.matchedOptionValue("--skip", List.<String>of());
    for (var id : Stream.concat(only.stream(), skip.stream()).toList()) {
      if (Rules.find(id).isEmpty()) {
        throw Failure.usage(
            id
                + ": there is no such rule; "
                + Nearest.to(
                        id.toUpperCase(Locale.ROOT), Rules.all().stream().map(Rule::id).toList())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("bulwark explain lists them"));
      }
    }
    return Rules.all().stream()
        .filter(rule -> only.isEmpty() || only.stream().anyMatch(rule.id()::equalsIgnoreCase))
        .filter(rule -> skip.stream().noneMatch(rule.id()::equalsIgnoreCase))
        .toList();
  }

  private static CheckReport report(
      String format, List<Rule> rules, CheckTotals totals, Console console) throws Failure {
    return switch (format) {
      case "text" -> new CheckText(console.out(), totals);
      case "json" -> new CheckJson(console.out());
      case "sarif" -> new CheckSarif(console.out(), rules, Notes.load());
      default ->
          throw Failure.usage(
              "--format " + format + ": there is no such format; choose text, json or sarif");
    };
  }

  /**
   * Files that belong together.
   *
   * @param prefix what stands before their paths where they are shown
   */
  private record Source(FileSource files, String prefix) {}

  /** One source for each folder, and one for all single files together. */
  private static List<Source> sources(List<String> paths, Console console)
      throws Failure, IOException {
    var sources = new ArrayList<Source>();
    var single = new ArrayList<String>();
    var here = console.folder().toAbsolutePath().normalize();
    for (var path : paths.isEmpty() ? List.of("") : paths) {
      var place = path.equals(STDIN) ? here : here.resolve(path).normalize();
      if (path.equals(STDIN)) {
        sources.add(new Source(StandardInput.read(console.keyboard().in()), ""));
      } else if (Files.isDirectory(place)) {
        var prefix = place.equals(here) ? "" : path.endsWith("/") ? path : path + "/";
        sources.add(new Source(FolderFiles.below(place), prefix));
      } else if (Files.isRegularFile(place)) {
        FolderFiles.stranger(path).ifPresent(console::complain);
        single.add(here.relativize(place).toString().replace('\\', '/'));
      } else {
        throw Failure.usage(path + ": there is no such file or folder; check the path");
      }
    }
    if (!single.isEmpty()) {
      sources.add(new Source(FolderFiles.only(here, single), ""));
    }
    return sources;
  }
}
