package dev.bulwark.cli;

import dev.bulwark.rules.Checker.Checked;
import dev.bulwark.rules.Finding;
import dev.bulwark.workspace.Visible;
import java.io.PrintStream;

/** Findings for people: the line that is meant, with a mark under what is wrong in it. */
final class CheckText implements CheckReport {
  private static final int LONGEST_LINE = 160;

  private final PrintStream out;
  private final CheckTotals totals;

  CheckText(PrintStream out, CheckTotals totals) {
    this.out = out;
    this.totals = totals;
  }

  @Override
  public void add(Checked checked) {
    for (var finding : checked.findings()) {
      out.print(text(checked, finding));
    }
  }

  @Override
  public void end() {
    out.println(totals.line());
  }

  static String text(Checked checked, Finding finding) {
    var position = finding.spot().position();
    var source = checked.file().source();
    var line = source.lineText(position.line());
    var digits = Integer.toString(position.line());
    var number = " ".repeat(Math.max(0, 4 - digits.length())) + digits;
    int column = Math.min(position.column() - 1, line.length());
    int until =
        Math.max(column + 1, Math.min(line.length(), column + finding.spot().span().length()));
    var head =
        Visible.line(finding.spot().line())
            + "  "
            + finding.severity().word()
            + "  "
            + finding.rule()
            + "  "
            + Visible.line(finding.message())
            + "\n";
    if (line.length() > LONGEST_LINE) {
      return head
          + number
          + " │ "
          + Visible.line(line.substring(0, LONGEST_LINE))
          + "…\n     │ "
          + finding.advice()
          + "\n";
    }
    var before = Visible.line(line.substring(0, column).replace("\t", "    "));
    var marked =
        Visible.line(line.substring(column, Math.min(until, line.length())).replace("\t", "    "));
    return head
        + number
        + " │ "
        + before
        + Visible.line(line.substring(column).replace("\t", "    "))
        + "\n     │ "
        + " ".repeat(before.length())
        + "^".repeat(Math.max(1, marked.length()))
        + " "
        + finding.advice()
        + "\n";
  }
}
