package dev.bulwark.cli;

import dev.bulwark.rules.Checker.Checked;
import dev.bulwark.rules.Finding;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Findings as JSON: a list of objects, the same fields in each. */
final class CheckJson implements CheckReport {
  private final PrintStream out;
  private final JsonItems findings;

  CheckJson(PrintStream out) {
    this.out = out;
    this.findings = new JsonItems(out, "");
  }

  @Override
  public void add(Checked checked) {
    checked.findings().forEach(finding -> findings.add(json(finding)));
  }

  @Override
  public void end() {
    findings.end();
    out.print('\n');
  }

  private static Map<String, Object> json(Finding finding) {
    var json = new LinkedHashMap<String, Object>();
    json.put("file", finding.spot().path());
    json.put("line", finding.spot().position().line());
    json.put("column", finding.spot().position().column());
    json.put("severity", finding.severity().word());
    json.put("rule", finding.rule());
    json.put("message", finding.message());
    json.put("advice", finding.advice());
    json.put("mendable", finding.mend().isPresent());
    return json;
  }
}
