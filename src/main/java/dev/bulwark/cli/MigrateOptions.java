package dev.bulwark.cli;

import dev.bulwark.catalog.BaseImage;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.rules.Aim;
import dev.bulwark.rules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command line of {@code bulwark migrate}.
 *
 * @param paths a folder or files
 * @param aim where to go
 * @param rules whose mends are made
 * @param output what is done with them
 */
record MigrateOptions(List<String> paths, Aim aim, List<Rule> rules, Output output) {

  /** What is done with the changes. */
  enum Output {
    /** They are shown. */
    TEXT,
    /** They are shown, for programs. */
    JSON,
    /** They are printed as a patch. */
    PATCH,
    /** They are made. */
    WRITE,
    /** They are made, and told to a program. */
    WRITE_JSON,
    /** A person chooses which are made. */
    INTERACTIVE
  }

  /** What the command is for. */
  static final String SUMMARY =
      "Makes the smallest edits with which container files run as non-root on a supported"
          + " .NET: Dockerfiles, manifests, Compose files, charts and projects together."
          + " Without an option it only shows them.";

  static CommandSpec spec() {
    var spec = Specs.named("migrate");
    spec.usageMessage()
        .description(SUMMARY)
        .footer(
            "",
            "Examples:",
            "  bulwark migrate                   what would change, and why",
            "  bulwark migrate --interactive     one change after the other",
            "  bulwark migrate --to 10.0 --write",
            "",
            "The paths of a patch begin at DIR:",
            "  bulwark migrate --patch DIR | git -C DIR apply",
            "Exit codes: 0 nothing to change, or written; 1 changes shown, none made;",
            "2 wrong usage; 3 refused, a file changed meanwhile; 130 interrupted.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("A folder, or files; the current folder when left out.")
                .build())
        .addOption(
            Specs.value(
                "VERSION",
                "The release of .NET that all images are raised to; when left out, only ended ones"
                    + " are, to the newest with long-term support.",
                "--to"))
        .addOption(
            Specs.value("FLAVOR", "Which runtime images: chiseled, full, extra, ….", "--flavor"))
        .addOption(Specs.list("RULE", "Only these rules; may be repeated.", "--only"))
        .addOption(Specs.list("RULE", "Not these rules; may be repeated.", "--skip"))
        .addOption(Specs.flag("Make the changes, all or none.", "--write"))
        .addOption(
            Specs.flag("Ask for each change, then make those that were taken.", "--interactive"))
        .addOption(Specs.flag("Print a patch and nothing else.", "--patch"))
        .addOption(Specs.oneOf("FORMAT", "text or json.", List.of("text", "json"), "--format"));
  }

  static MigrateOptions of(ParseResult parsed, LocalDate today) throws Failure {
    var catalog = Catalog.load();
    return new MigrateOptions(
        parsed.matchedPositionalValue(0, List.of()),
        aim(parsed, catalog, today),
        CheckCommand.chosen(parsed),
        output(parsed));
  }

  private static Aim aim(ParseResult parsed, Catalog catalog, LocalDate today) throws Failure {
    var to = Optional.ofNullable(parsed.matchedOptionValue("--to", (String) null));
    var version = catalog.defaultVersion();
    if (to.isPresent()) {
      var offered = catalog.offered();
      version =
          DotnetVersion.parse(to.get())
              .filter(offered::contains)
              .orElseThrow(() ->
                  Failure.usage(
                      "--to "
                          + to.get()
                          + ": there is no such release to go to; choose "
                          + words(offered.stream().map(DotnetVersion::toString).toList())));
    }
    return new Aim(version, to.isPresent(), flavor(parsed, catalog, version), today);
  }

  private static Optional<String> flavor(ParseResult parsed, Catalog catalog, DotnetVersion version)
      throws Failure {
    var flavor = Optional.ofNullable(parsed.matchedOptionValue("--flavor", (String) null));
    var known = catalog.images(version).stream().map(BaseImage::flavor).distinct().toList();
    if (flavor.isPresent() && !known.contains(flavor.get())) {
      throw Failure.usage(
          "--flavor "
              + flavor.get()
              + ": "
              + version
              + " has no such image; choose "
              + words(known));
    }
    return flavor;
  }

  private static Output output(ParseResult parsed) throws Failure {
    var format = parsed.matchedOptionValue("--format", "text");
    if (!format.equals("text") && !format.equals("json")) {
      throw Failure.usage("--format " + format + ": there is no such format; choose text or json");
    }
    boolean write = parsed.hasMatchedOption("--write");
    boolean ask = parsed.hasMatchedOption("--interactive");
    boolean patch = parsed.hasMatchedOption("--patch");
    boolean json = format.equals("json");
    if (patch && (write || ask || json)) {
      throw Failure.usage("--patch prints a patch and nothing else; leave the other option out");
    }
    if (ask && json) {
      throw Failure.usage("--interactive asks a person; leave --format json out");
    }
    if (patch) {
      return Output.PATCH;
    }
    if (ask) {
      return Output.INTERACTIVE;
    }
    return write ? json ? Output.WRITE_JSON : Output.WRITE : json ? Output.JSON : Output.TEXT;
  }

  private static String words(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
            + " or "
            + words.getLast();
  }
}
