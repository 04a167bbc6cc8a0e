package dev.bulwark.cli;

import dev.bulwark.lessons.Journey;
import dev.bulwark.lessons.Journey.Background;
import dev.bulwark.lessons.Journey.Place;
import dev.bulwark.lessons.Journey.Step;
import dev.bulwark.migrate.Applied;
import dev.bulwark.migrate.Hunk;
import dev.bulwark.migrate.Left;
import dev.bulwark.migrate.Plan;
import dev.bulwark.notes.Notes;
import dev.bulwark.rules.FileSource;
import dev.bulwark.rules.Rule;
import dev.bulwark.rules.Rules;
import dev.bulwark.rules.Severity;
import dev.bulwark.source.SourceText;
import dev.bulwark.workspace.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a lesson of a migration: a step for each rule, first the releases of .NET, then
 * Dockerfiles, then what files say of each other, then manifests. Nothing of the files can steer a
 * terminal or fill a screen.
 */
final class OwnLesson {
  private static final int MOST_PLACES = 4;
  private static final int MOST_LEFT = 30;
  private static final int MOST_LINES = 120;
  private static final int LONGEST_LINE = 160;

  /** The hundreds of the ids. */
  private static final String ORDER = "4132";

  private static final Comparator<String> TOLD =
      Comparator.comparingInt(OwnLesson::hundred).thenComparing(Comparator.naturalOrder());

  private final Plan plan;
  private final FileSource files;
  private final Notes notes;
  private final Map<String, SourceText> sources = new HashMap<>();

  /** By path and line as it was read: what the steps told so far have made of it; empty if gone. */
  private final Map<String, Map<Integer, Optional<String>>> made = new HashMap<>();

  private OwnLesson(Plan plan, FileSource files, Notes notes) {
    this.plan = plan;
    this.files = files;
    this.notes = notes;
    plan.files().forEach(file -> sources.put(file.path(), file.before()));
  }

  /**
   * The lesson.
   *
   * @param plan that changes at least one file
   * @param files that the plan is for
   * @param before the files that the lesson holds, as they were read
   */
  static Journey of(
      String name, Plan plan, FileSource files, Notes notes, SortedMap<String, String> before) {
    var lesson = new OwnLesson(plan, files, notes);
    return new Journey(
        "The container files of " + Visible.line(name) + ", step by step",
        lesson.steps(),
        lesson.left(),
        before,
        OwnFiles.after(before, plan));
  }

  /** The rules whose findings are all gone once every step is done. */
  static List<String> mended(Plan plan) {
    var left = plan.left().stream().map(other -> other.finding().rule()).toList();
    return plan.hunks().stream()
        .flatMap(hunk -> hunk.rules().stream())
        .filter(rule -> !left.contains(rule))
        .distinct()
        .sorted()
        .toList();
  }

  private static int hundred(String rule) {
    int place = rule.length() > 2 ? ORDER.indexOf(rule.charAt(2)) : -1;
    return place < 0 ? ORDER.length() : place;
  }

  private List<Step> steps() {
    var byRule = new TreeMap<String, List<Hunk>>(TOLD);
    for (var hunk : plan.hunks()) {
      var first = hunk.rules().stream().min(TOLD).orElseThrow();
      byRule.computeIfAbsent(first, _ -> new ArrayList<>()).add(hunk);
    }
    var steps = new ArrayList<Step>();
    byRule.forEach((rule, hunks) -> {
      var mends = hunks.stream().flatMap(hunk -> hunk.mends().stream()).distinct().toList();
      var told = new LinkedHashSet<String>(List.of(rule));
      mends.stream()
          .map(mend -> mend.mend().rule())
          .filter(other -> !byRule.containsKey(other))
          .forEach(told::add);
      var places = places(mends);
      int shown = Math.min(MOST_PLACES, places.size());
      steps.add(
          new Step(
              Rules.find(rule).map(Rule::title).orElse(rule),
              places.subList(0, shown),
              places.size() - shown,
              mends.stream().map(mend -> Visible.line(mend.reason())).distinct().toList(),
              diff(hunks),
              told.stream().map(this::background).toList()));
      hunks.forEach(this::remember);
    });
    return steps;
  }

  private void remember(Hunk hunk) {
    var lines = made.computeIfAbsent(hunk.path(), _ -> new HashMap<>());
    for (int i = 0; i < hunk.removed().size(); i++) {
      boolean stays = i < hunk.added().size();
      lines.put(hunk.line() + i, stays ? Optional.of(hunk.added().get(i)) : Optional.empty());
    }
  }

  private Background background(String rule) {
    var note = notes.find(rule).orElseThrow(() -> new IllegalStateException(rule + " has no note"));
    return new Background(rule, note.without(), note.why(), note.sources());
  }

  /** Each place once, with all that is wrong there. */
  private List<Place> places(List<Applied> mends) {
    var places = new LinkedHashMap<String, Place>();
    for (var mend : mends) {
      var path = mend.mend().path();
      var source =
          sources.computeIfAbsent(
              path, name -> SourceText.of(files.bytes(name).orElse(new byte[0])));
      int line = source.position(Math.min(mend.mend().at(), source.length())).line();
      var at = Visible.line(path) + ":" + line;
      var message = Visible.line(mend.message());
      places.merge(
          at,
          new Place(at, message, excerpt(source, line, made.getOrDefault(path, Map.of()))),
          (one, next) ->
              one.message().contains(next.message())
                  ? one
                  : new Place(at, one.message() + "; " + next.message(), one.lines()));
    }
    return List.copyOf(places.values());
  }

  /** A line with its neighbours, as the steps before have left them; a sign marks it. */
  private static String excerpt(SourceText source, int line, Map<Integer, Optional<String>> made) {
    var text = new StringBuilder();
    for (int i = Math.max(1, line - 1); i <= Math.min(source.lines(), line + 1); i++) {
      var now = made.getOrDefault(i, Optional.of(source.lineText(i)));
      if (now.isPresent() || i == line) {
        text.append(i == line ? '>' : ' ')
            .append(String.format(Locale.ROOT, "%4d", i))
            .append(" │ ")
            .append(shown(now.orElse("")))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String diff(List<Hunk> hunks) {
    var lines = new ArrayList<String>();
    var path = "";
    for (var hunk : hunks) {
      if (!hunk.path().equals(path)) {
        path = hunk.path();
        lines.add("--- a/" + Visible.line(path));
        lines.add("+++ b/" + Visible.line(path));
      }
      lines.add(
          "@@ -"
              + range(hunk.line(), hunk.removed().size())
              + " +"
              + range(hunk.newLine(), hunk.added().size())
              + " @@");
      hunk.removed().forEach(line -> lines.add("-" + shown(line)));
      hunk.added().forEach(line -> lines.add("+" + shown(line)));
    }
    int more = lines.size() - MOST_LINES;
    return String.join("\n", more > 1 ? lines.subList(0, MOST_LINES) : lines)
        + (more > 1 ? "\n … and " + more + " more lines; bulwark migrate shows them" : "")
        + "\n";
  }

  /** Of no lines, the number is that of the line before. */
  private static String range(int line, int count) {
    return (count == 0 ? line - 1 : line) + "," + count;
  }

  private List<String> left() {
    var grave =
        plan.left().stream()
            .filter(Left::byHand)
            .filter(left -> left.finding().severity().atLeast(Severity.WARNING))
            .toList();
    var lines = new ArrayList<String>();
    grave.stream().limit(MOST_LEFT).map(OwnLesson::left).forEach(lines::add);
    if (grave.size() > MOST_LEFT) {
      lines.add("and " + (grave.size() - MOST_LEFT) + " more; bulwark migrate names them");
    }
    return lines;
  }

  private static String left(Left left) {
    var finding = left.finding();
    return Visible.line(left.before().line())
        + ": "
        + Visible.line(finding.message())
        + "; "
        + Visible.line(finding.advice())
        + " (bulwark explain "
        + finding.rule()
        + ")";
  }

  private static String shown(String line) {
    var cut = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    return Visible.line(cut.replace("\t", "    "));
  }
}
