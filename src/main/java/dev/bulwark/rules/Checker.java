package dev.bulwark.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs rules over a set, one file after the other.
 *
 * <pre>{@code
 * new Checker(Rules.all()).check(set).forEach(checked -> print(checked.findings()));
 * }</pre>
 */
public final class Checker {
  private static final Comparator<Finding> BY_PLACE = Checker::compare;

  /** The rules that are not about manifests alone. */
  private final List<Rule> forImages;

  /** Those that are not about Dockerfiles alone. */
  private final List<Rule> forManifests;

  /** Those of them that look at a file without a .NET service. */
  private final List<Rule> forOtherManifests;

  /** A checker with some rules. */
  public Checker(List<Rule> rules) {
    this.forImages = rules.stream().filter(rule -> !(rule instanceof ManifestRule)).toList();
    this.forManifests =
        rules.stream()
            .filter(rule -> !(rule instanceof ImageRule || rule instanceof BuildRule))
            .toList();
    this.forOtherManifests =
        forManifests.stream().filter(rule -> !(rule instanceof ServiceRule)).toList();
  }

  /**
   * A file with what was found in it.
   *
   * @param file as it was read
   * @param findings in the order of the text
   * @param suppressed findings that a comment with a reason takes away
   */
  public record Checked(CheckedFile file, List<Finding> findings, List<Finding> suppressed) {
    /** The same findings, the file shown below a folder; their mends are for the set as it is. */
    public Checked under(String prefix) {
      return prefix.isEmpty() || (findings.isEmpty() && suppressed.isEmpty())
          ? this
          : new Checked(
              file,
              findings.stream().map(finding -> finding.under(prefix)).toList(),
              suppressed.stream().map(finding -> finding.under(prefix)).toList());
    }
  }

  /** Every file of a set with its findings: Dockerfiles, then YAML, then project files. */
  public Stream<Checked> check(ContainerSet set) {
    return Stream.of(
            set.images().stream().map(set::image),
            set.manifests().stream().map(set::manifest),
            set.projects().stream().map(set::project))
        .flatMap(files -> files.<CheckedFile>flatMap(Optional::stream))
        .map(file -> check(file, set));
  }

  /**
   * The same for a set of any size: on all processors, but in the same order, and with no more than
   * a handful of files in memory at a time.
   */
  public void check(ContainerSet set, Consumer<Checked> sink) {
    set.relate();
    var reading = new ArrayList<Supplier<Optional<? extends CheckedFile>>>();
    set.images().forEach(path -> reading.add(() -> set.image(path)));
    set.manifests().forEach(path -> reading.add(() -> set.manifest(path)));
    set.projects().forEach(path -> reading.add(() -> set.project(path)));
    Workers.each(reading, read -> read.get().map(file -> check(file, set)), sink);
  }

  /** One file of a set with its findings. */
  public Checked check(CheckedFile file, ContainerSet set) {
    var found = new ArrayList<Finding>();
    Consumer<Finding> keep = found::add;
    for (var rule : about(file, set)) {
      file.findings(rule, set).forEach(keep);
    }
    if (found.isEmpty()) {
      return new Checked(file, List.of(), List.of());
    }
    found.sort(BY_PLACE);
    var once = once(found);
    var accepted =
        Suppression.in(file.source()).stream()
            .filter(comment -> !comment.reason().isEmpty())
            .toList();
    return new Checked(
        file,
        once.stream().filter(finding -> !suppressed(finding, accepted)).toList(),
        once.stream().filter(finding -> suppressed(finding, accepted)).toList());
  }

  /**
   * Without what is said twice, as of a text that an alias repeats. Whole findings are compared
   * only at the same place, since Java makes a record's {@code equals} when it is first called.
   */
  private static List<Finding> once(List<Finding> sorted) {
    var once = new ArrayList<Finding>(sorted.size());
    for (var finding : sorted) {
      int same = once.size();
      while (same > 0 && compare(once.get(same - 1), finding) == 0) {
        same--;
      }
      if (!once.subList(same, once.size()).contains(finding)) {
        once.add(finding);
      }
    }
    return once;
  }

  private static int compare(Finding one, Finding other) {
    int byPlace = one.spot().span().compareTo(other.spot().span());
    return byPlace != 0 ? byPlace : one.rule().compareTo(other.rule());
  }

  private List<Rule> about(CheckedFile file, ContainerSet set) {
    if (!(file instanceof ManifestFile manifest)) {
      return forImages;
    }
    return DotnetContainers.inside(manifest, set) ? forManifests : forOtherManifests;
  }

  private static boolean suppressed(Finding finding, List<Suppression> comments) {
    return comments.stream()
        .anyMatch(comment ->
            comment.rule().equals(finding.rule())
                && comment.line() == finding.spot().position().line());
  }
}
