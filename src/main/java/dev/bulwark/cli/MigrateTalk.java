package dev.bulwark.cli;

import dev.bulwark.migrate.Hunk;
import dev.bulwark.migrate.MendId;
import dev.bulwark.migrate.MigratedFile;
import dev.bulwark.migrate.Plan;
import dev.bulwark.notes.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks for each change on plain lines. Changes that one mend makes are one question, in however
 * many files they are; after one is skipped the rest is planned anew, so that it stays consistent.
 */
final class MigrateTalk {
  private static final String PROMPT =
      "Take it? t take, s skip, ? explain, a all, n none of the rest, q quit [t]: ";

  private final BufferedReader in;
  private final PrintStream out;
  private final MigrateText text;
  private final Function<Predicate<MendId>, Plan> planning;
  private final Topics topics;
  private final Set<MendId> skipped = new HashSet<>();
  private final Set<Change> taken = new HashSet<>();
  private boolean all;

  /**
   * A conversation.
   *
   * @param in what the person types, a line each
   * @param out where the questions go
   * @param planning the plan without the mends that are not wanted
   */
  MigrateTalk(
      BufferedReader in,
      PrintStream out,
      MigrateText text,
      Function<Predicate<MendId>, Plan> planning,
      Topics topics) {
    this.in = in;
    this.out = out;
    this.text = text;
    this.planning = planning;
    this.topics = topics;
  }

  /** What a person agreed to: these lines, for these reasons, wherever they stand by now. */
  private record Change(Set<MendId> mends, List<List<String>> lines) {
    static Change of(List<Hunk> hunks) {
      return new Change(
          ids(hunks),
          hunks.stream()
              .flatMap(hunk -> List.of(List.of(hunk.path()), hunk.removed(), hunk.added()).stream())
              .toList());
    }
  }

  /**
   * Asks until all is decided.
   *
   * @return what is to be written; empty when the person quit
   * @throws Failure when the input ends before
   */
  Optional<Plan> hold() throws Failure, IOException {
    var plan = planning.apply(mend -> !skipped.contains(mend));
    for (var next = undecided(plan); next.isPresent(); next = undecided(plan)) {
      var hunks = next.get();
      show(plan, hunks);
      switch (answer(hunks)) {
        case TAKE -> taken.add(Change.of(hunks));
        case TAKE_ALL -> all = true;
        case SKIP -> {
          skip(hunks);
          plan = planning.apply(mend -> !skipped.contains(mend));
        }
        case SKIP_ALL -> {
          while (undecided(plan).isPresent()) {
            skip(undecided(plan).get());
            plan = planning.apply(mend -> !skipped.contains(mend));
          }
        }
        case QUIT -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(plan);
  }

  private enum Answer {
    TAKE,
    SKIP,
    TAKE_ALL,
    SKIP_ALL,
    QUIT
  }

  private Answer answer(List<Hunk> hunks) throws Failure, IOException {
    while (true) {
      out.print(PROMPT);
      out.flush();
      var typed = in.readLine();
      if (typed == null) {
        out.println();
        throw new Failure(
            ExitCode.INTERRUPTED,
            List.of("migrate: the input ended before all was decided; nothing was written"));
      }
      switch (typed.strip()) {
        case "", "t" -> {
          return Answer.TAKE;
        }
        case "s" -> {
          return Answer.SKIP;
        }
        case "a" -> {
          return Answer.TAKE_ALL;
        }
        case "n" -> {
          return Answer.SKIP_ALL;
        }
        case "q" -> {
          return Answer.QUIT;
        }
        case "?" -> explain(hunks);
        default -> out.println("That is none of t, s, ?, a, n and q.");
      }
    }
  }

  private void explain(List<Hunk> hunks) {
    var sheet = new Sheet(80, false);
    hunks.stream()
        .flatMap(hunk -> hunk.rules().stream())
        .distinct()
        .sorted()
        .forEach(
            rule -> topics.find(rule).ifPresent(topic -> ExplainedTopics.show(topic, sheet.gap())));
    out.print(sheet);
  }

  private void show(Plan plan, List<Hunk> hunks) {
    var path = "";
    out.println();
    for (var hunk : hunks) {
      var file = file(plan, hunk.path());
      if (!hunk.path().equals(path)) {
        path = hunk.path();
        out.println(text.shown(path));
      }
      out.print(text.hunk(hunk, file));
    }
  }

  private static MigratedFile file(Plan plan, String path) {
    return plan.files().stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
  }

  private void skip(List<Hunk> hunks) {
    skipped.addAll(ids(hunks));
  }

  /** The first hunk that nobody has agreed to, with all that hang together with it. */
  private Optional<List<Hunk>> undecided(Plan plan) {
    if (all) {
      return Optional.empty();
    }
    return together(plan.hunks()).stream()
        .filter(hunks -> !taken.contains(Change.of(hunks)))
        .findFirst();
  }

  private static List<List<Hunk>> together(List<Hunk> hunks) {
    var groups = new ArrayList<List<Hunk>>();
    for (var hunk : hunks) {
      var touched =
          groups.stream()
              .filter(group -> ids(group).stream().anyMatch(hunk.ids()::contains))
              .toList();
      if (touched.isEmpty()) {
        groups.add(new ArrayList<>(List.of(hunk)));
      } else {
        touched.getFirst().add(hunk);
        for (var other : touched.subList(1, touched.size())) {
          touched.getFirst().addAll(other);
          groups.remove(other);
        }
      }
    }
    return groups;
  }

  private static Set<MendId> ids(List<Hunk> hunks) {
    return hunks.stream()
        .flatMap(hunk -> hunk.ids().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
