package dev.bulwark.cli;

import dev.bulwark.migrate.Hunk;
import dev.bulwark.migrate.Left;
import dev.bulwark.migrate.MigratedFile;
import dev.bulwark.migrate.Plan;
import dev.bulwark.rules.Rule;
import dev.bulwark.rules.Rules;
import dev.bulwark.rules.Severity;
import dev.bulwark.rules.Unlinked;
import dev.bulwark.workspace.Visible;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A migration for people: each change with its reason, then what is left to do by hand. */
final class MigrateText {
  private static final int WIDTH = 80;

  /** So that what matters is not lost among many findings of one kind. */
  private static final int SHOWN_OF_EACH = 5;

  private static final int REMOVED = 31;
  private static final int ADDED = 32;
  private static final int HEADING = 36;
  private static final int BOLD = 1;

  private final String prefix;
  private final List<Unlinked> unlinked;
  private final boolean colored;

  /**
   * A text.
   *
   * @param prefix what stands before the paths
   * @param unlinked containers that belong to no Dockerfile that is known
   * @param colored whether the terminal shows colours; the signs are there without them too
   */
  MigrateText(String prefix, List<Unlinked> unlinked, boolean colored) {
    this.prefix = prefix;
    this.unlinked = unlinked;
    this.colored = colored;
  }

  /** Changes that are only shown. */
  String shown(Plan plan) {
    var text = new StringBuilder();
    plan.files().forEach(file -> text.append(file(file)));
    text.append(
        plan.files().isEmpty()
            ? "Nothing to change.\n"
            : counts(plan) + ". Nothing written; --write writes, --interactive asks one by one.\n");
    return text.append(rest(plan, false)).toString();
  }

  /** Changes that have been made. */
  String written(Plan plan) {
    var text = new StringBuilder();
    text.append(plan.files().isEmpty() ? "Nothing to change.\n" : "wrote " + counts(plan) + "\n");
    for (var file : plan.files()) {
      var rules =
          file.hunks().stream().flatMap(hunk -> hunk.rules().stream()).distinct().sorted().toList();
      text.append("  ")
          .append(shown(file.path()))
          .append("  ")
          .append(String.join(" ", rules))
          .append('\n');
    }
    return text.append(rest(plan, true)).toString();
  }

  private String file(MigratedFile file) {
    var text = new StringBuilder(painted(BOLD, shown(file.path()))).append('\n');
    file.hunks().forEach(hunk -> text.append(hunk(hunk, file)));
    return text.toString();
  }

  /** One change, without the name of its file. */
  String hunk(Hunk hunk, MigratedFile file) {
    var text = new StringBuilder(heading(hunk));
    boolean inserted = hunk.removed().isEmpty();
    if (inserted && hunk.newLine() > 1) {
      text.append(line(' ', file.after().lineText(hunk.newLine() - 1), 0));
    }
    hunk.removed().forEach(line -> text.append(line('-', line, REMOVED)));
    hunk.added().forEach(line -> text.append(line('+', line, ADDED)));
    int next = hunk.newLine() + hunk.added().size();
    if (inserted && next <= file.after().lines()) {
      text.append(line(' ', file.after().lineText(next), 0));
    }
    for (var reason : hunk.reasons()) {
      text.append(new Sheet(WIDTH, false).paragraph("   ", "   ", Visible.line(reason)));
    }
    return text.toString();
  }

  private String heading(Hunk hunk) {
    var rules = String.join(" ", hunk.rules());
    var title =
        "  @@ "
            + hunk.line()
            + Rules.find(hunk.mends().getFirst().mend().rule())
                .map(Rule::title)
                .map(": "::concat)
                .orElse("")
            + " @@";
    int blanks = Math.max(2, WIDTH - title.length() - rules.length());
    return painted(HEADING, title) + " ".repeat(blanks) + rules + "\n";
  }

  private String line(char sign, String line, int color) {
    var visible = sign + Visible.line(line.replace("\t", "    "));
    return "  " + (color == 0 ? visible : painted(color, visible)) + "\n";
  }

  private String rest(Plan plan, boolean written) {
    var text = new StringBuilder();
    var byHand = plan.left().stream().filter(Left::byHand).toList();
    var grave =
        byHand.stream()
            .filter(left -> left.finding().severity().atLeast(Severity.WARNING))
            .toList();
    if (!grave.isEmpty()) {
      text.append("by hand\n").append(byHand(grave, written));
    }
    int notes = byHand.size() - grave.size();
    if (notes > 0) {
      text.append(counted(notes, "note"))
          .append(" left out; bulwark check names ")
          .append(notes == 1 ? "it" : "them")
          .append('\n');
    }
    if (!unlinked.isEmpty()) {
      text.append("made by no Dockerfile that is known here, so not followed\n");
      for (var container : unlinked) {
        text.append("  ")
            .append(shown(container.spot().line()))
            .append("  ")
            .append(Visible.line(container.image()))
            .append('\n');
      }
    }
    return text.toString();
  }

  /** The first of each rule, in the order of files; then how many more there are. */
  private String byHand(List<Left> findings, boolean written) {
    var text = new StringBuilder();
    var counts = new TreeMap<String, Integer>();
    for (var left : findings) {
      if (counts.merge(left.finding().rule(), 1, Integer::sum) <= SHOWN_OF_EACH) {
        text.append(left(left, written));
      }
    }
    var more =
        counts.entrySet().stream()
            .filter(rule -> rule.getValue() > SHOWN_OF_EACH)
            .map(rule -> rule.getValue() - SHOWN_OF_EACH + " of " + rule.getKey())
            .collect(Collectors.joining(", "));
    if (!more.isEmpty()) {
      text.append("  and ").append(more).append("; --format json lists all\n");
    }
    return text.toString();
  }

  private String left(Left left, boolean written) {
    var finding = left.finding();
    var spot = written ? finding.spot() : left.before();
    return "  "
        + shown(spot.line())
        + "  "
        + Visible.line(finding.message())
        + "; "
        + (left.contested() ? "its mend is left out, others undo it; " : "")
        + Visible.line(finding.advice())
        + " (bulwark explain "
        + finding.rule()
        + ")\n";
  }

  /** A path as it is shown. */
  String shown(String path) {
    return Visible.line(prefix + path);
  }

  private static String counts(Plan plan) {
    return counted(plan.files().size(), "file") + ", " + counted(plan.hunks().size(), "change");
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private String painted(int color, String text) {
    return colored ? "\033[" + color + "m" + text + "\033[0m" : text;
  }
}
