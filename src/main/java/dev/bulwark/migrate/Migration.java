package dev.bulwark.migrate;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.rules.Aim;
import dev.bulwark.rules.Checker;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.FileSource;
import dev.bulwark.rules.Finding;
import dev.bulwark.rules.Mend;
import dev.bulwark.rules.Rule;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes the mends of the rules, round by round: first the images are raised, since what else is
 * right depends on them, then all else, until no rule has anything left to mend. All of it in
 * memory.
 *
 * <pre>{@code
 * var plan = new Migration(Rules.all(), catalog, aim).plan(files, mend -> true);
 * }</pre>
 */
public final class Migration {
  /** More rounds than any set needs; two rules that undo each other would go on for ever. */
  static final int MOST_ROUNDS = 20;

  private static final String FIRST = "BW4";

  private final List<Rule> rules;
  private final Catalog catalog;
  private final Aim aim;

  /** A migration by some rules. */
  public Migration(List<Rule> rules, Catalog catalog, Aim aim) {
    this.rules = List.copyOf(rules);
    this.catalog = catalog;
    this.aim = aim;
  }

  /**
   * What it would do to a set of files. Mends with which the rules come to no rest, such as two
   * that undo each other, are left out and said to be contested.
   *
   * @param wanted whether a mend is to be made
   */
  public Plan plan(FileSource files, Predicate<MendId> wanted) {
    var contested = new HashSet<MendId>();
    while (true) {
      var run = new Run(new Draft(files), mend -> wanted.test(mend) && !contested.contains(mend));
      var restless = run.toRest();
      if (restless.isEmpty()) {
        return run.plan(contested);
      }
      contested.addAll(restless);
    }
  }

  /** One way through all rounds. */
  private final class Run {
    private final Draft draft;
    private final Predicate<MendId> wanted;
    private final List<Set<MendId>> made = new ArrayList<>();
    private List<Finding> left = List.of();
    private ContainerSet set;

    Run(Draft draft, Predicate<MendId> wanted) {
      this.draft = draft;
      this.wanted = wanted;
      this.set = new ContainerSet(draft, catalog, aim);
    }

    /** Mends until all rest; returns the mends with which they do not. */
    Set<MendId> toRest() {
      var first = rules.stream().filter(rule -> rule.id().startsWith(FIRST)).toList();
      for (var some : List.of(first, rules)) {
        while (round(some)) {
          var strange = draft.strange();
          if (!strange.isEmpty()) {
            return strange;
          }
          if (made.size() > MOST_ROUNDS) {
            return restless();
          }
        }
      }
      return Set.of();
    }

    /** Whether anything was mended. */
    private boolean round(List<Rule> some) {
      set = set.again();
      left = new Checker(some).check(set).flatMap(checked -> checked.findings().stream()).toList();
      var mends = new HashSet<MendId>();
      edits(mends).forEach(draft::edit);
      made.add(mends);
      return !mends.isEmpty();
    }

    /**
     * The edits of this round by file: of mends that touch each other the first is made, the other
     * waits.
     */
    private Map<String, List<Draft.Made>> edits(Set<MendId> mends) {
      var edits = new TreeMap<String, List<Draft.Made>>();
      for (var finding : left) {
        var id = draft.id(finding);
        var mend = finding.mend().filter(_ -> wanted.test(id));
        if (mend.isPresent() && free(mend.get(), edits)) {
          mends.add(id);
          var applied = new Applied(id, finding.message(), mend.get().reason());
          mend.get()
              .edits()
              .forEach(edit ->
                  edits
                      .computeIfAbsent(edit.path(), _ -> new ArrayList<>())
                      .add(new Draft.Made(edit.edit(), applied)));
        }
      }
      return edits;
    }

    /** What is mended late, and all that the same rules mended in the same files before. */
    private Set<MendId> restless() {
      var late = made.subList(MOST_ROUNDS / 2, made.size()).stream().flatMap(Set::stream).toList();
      return made.stream()
          .flatMap(Set::stream)
          .filter(mend ->
              late.stream()
                  .anyMatch(other ->
                      other.rule().equals(mend.rule()) && other.path().equals(mend.path())))
          .collect(Collectors.toSet());
    }

    Plan plan(Set<MendId> contested) {
      var all =
          left.stream()
              .map(finding ->
                  new Left(
                      finding, draft.origin(finding.spot()), contested.contains(draft.id(finding))))
              .toList();
      return new Plan(draft.files(), all, made.size());
    }
  }

  private static boolean free(Mend mend, Map<String, List<Draft.Made>> taken) {
    return mend.edits().stream()
        .allMatch(edit ->
            taken.getOrDefault(edit.path(), List.of()).stream()
                .noneMatch(made -> touches(made.edit().span(), edit.edit().span())));
  }

  private static boolean touches(Span one, Span other) {
    return one.start() <= other.end() && other.start() <= one.end();
  }
}
