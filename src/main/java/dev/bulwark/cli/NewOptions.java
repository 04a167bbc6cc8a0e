package dev.bulwark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command line of {@code bulwark new}.
 *
 * @param repository the folder that is read
 * @param target the folder that is written
 * @param yes whether defaults are taken without asking
 * @param sets {@code id=value} in the order given
 * @param answers the answers file
 * @param print whether the files go to standard output instead
 * @param dryRun whether only differences are shown
 * @param force whether different files are replaced
 * @param all whether files are written for every service
 * @param accessible whether questions are asked in plain lines
 * @param templates the folder with templates that take the place of the built-in ones
 */
record NewOptions(
    Path repository,
    Path target,
    boolean yes,
    List<String> sets,
    Optional<Path> answers,
    boolean print,
    boolean dryRun,
    boolean force,
    boolean all,
    boolean accessible,
    Optional<Path> templates) {

  /** What the command is for. */
  static final String SUMMARY =
      "Reads a .NET repository, asks what it cannot know, and writes a hardened Dockerfile,"
          + " Kubernetes manifests, a security-context patch and notes.";

  static CommandSpec spec() {
    var spec = Specs.named("new");
    spec.usageMessage()
        .description(SUMMARY)
        .footer(
            "",
            "Examples:",
            "  bulwark new --yes                 read this repository, write its files",
            "  bulwark new --yes --dry-run       show what would change",
            "  bulwark new --yes --level strict --set http-port=5000",
            "  bulwark new --answers bulwark.yaml --yes",
            "  bulwark new --yes --print | kubectl apply -f -",
            "",
            "Exit codes: 0 done, 1 differences shown, 2 wrong or missing answers,",
            "3 refused to overwrite, 70 a defect.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("DIR")
                .arity("0..1")
                .type(String.class)
                .description("The repository; the current folder when left out.")
                .build())
        .addOption(
            Specs.flag(
                "Take the repository's and the level's answers without asking.", "-y", "--yes"))
        .addOption(Specs.flag("Ask in plain lines, for screen readers and pipes.", "--accessible"))
        .addOption(
            Specs.values("ID=VALUE", "Answer a question; `bulwark questions` lists them.", "--set"))
        .addOption(Specs.value("LEVEL", "How far to harden: standard or strict.", "--level"))
        .addOption(
            Specs.value(
                "FILE", "Take answers from a file, such as an earlier bulwark.yaml.", "--answers"))
        .addOption(
            Specs.value("DIR", "Write there instead of into the repository.", "-o", "--output"))
        .addOption(Specs.flag("Write files for every service of the repository.", "--all"))
        .addOption(Specs.flag("Print the files; all but the manifests as comments.", "--print"))
        .addOption(Specs.flag("Show the differences, write nothing.", "--dry-run"))
        .addOption(Specs.flag("Replace files that are different.", "--force"))
        .addOption(
            Specs.value(
                "DIR", "Take templates from there before the built-in ones.", "--templates"));
  }

  /** Those of an empty command line. */
  static NewOptions ofNothing(Console console) {
    var here = console.folder().normalize();
    return new NewOptions(
        here,
        here,
        false,
        List.of(),
        Optional.empty(),
        false,
        false,
        false,
        false,
        false,
        Optional.empty());
  }

  static NewOptions of(ParseResult parsed, Console console) {
    var repository = console.folder().resolve(parsed.matchedPositionalValue(0, "")).normalize();
    var level = parsed.matchedOptionValue("--level", "");
    var sets = new ArrayList<>(parsed.matchedOptionValue("--set", List.<String>of()));
    if (!level.isEmpty()) {
      sets.add("level=" + level);
    }
    return new NewOptions(
        repository,
        path(parsed, "--output", console).orElse(repository),
        parsed.hasMatchedOption("--yes"),
        List.copyOf(sets),
        path(parsed, "--answers", console),
        parsed.hasMatchedOption("--print"),
        parsed.hasMatchedOption("--dry-run"),
        parsed.hasMatchedOption("--force"),
        parsed.hasMatchedOption("--all"),
        parsed.hasMatchedOption("--accessible"),
        path(parsed, "--templates", console));
  }

  /** Whether files are written, and not only shown. */
  boolean writesTree() {
    return !print && !dryRun;
  }

  /** The same with another folder to write into. */
  NewOptions into(Path folder) {
    return new NewOptions(
        repository, folder, yes, sets, answers, print, dryRun, force, all, accessible, templates);
  }

  private static Optional<Path> path(ParseResult parsed, String option, Console console) {
    return Optional.ofNullable(parsed.<String>matchedOptionValue(option, null))
        .map(value -> console.folder().resolve(value).normalize());
  }
}
