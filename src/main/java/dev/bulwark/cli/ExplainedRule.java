package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.rules.Checker;
import dev.bulwark.rules.Checker.Checked;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.Finding;
import dev.bulwark.rules.Rule;
import dev.bulwark.rules.Rules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule is beside its note.
 *
 * @param rule the rule
 * @param checked the file of its bad example in which it finds something
 */
record ExplainedRule(Rule rule, Checked checked) {

  /** The rule with an id; empty where there is no such rule. */
  static Optional<ExplainedRule> of(String id, LocalDate today) {
    return Rules.find(id).flatMap(rule -> of(rule, today));
  }

  private static Optional<ExplainedRule> of(Rule rule, LocalDate today) {
    var catalog = Catalog.load();
    var set = new ContainerSet(rule.bad().source(), catalog, rule.bad().aim(catalog, today));
    return new Checker(List.of(rule))
        .check(set)
        .filter(checked -> !checked.findings().isEmpty())
        .findFirst()
        .map(checked -> new ExplainedRule(rule, checked));
  }

  /** For people. */
  void show(Sheet sheet) {
    sheet.gap().heading("Severity").paragraph(rule.severity().word());
    if (!rule.elsewhere().isEmpty()) {
      sheet.gap().heading("Elsewhere").paragraph(String.join(", ", rule.elsewhere()));
    }
    sheet.gap().heading("Example");
    CheckText.text(checked, finding()).lines().forEach(line -> sheet.verbatim("  " + line));
  }

  Map<String, Object> json() {
    var spot = finding().spot();
    var example = new LinkedHashMap<String, Object>();
    example.put("file", spot.path());
    example.put("line", spot.position().line());
    example.put("text", checked.file().source().lineText(spot.position().line()));
    example.put("message", finding().message());
    example.put("advice", finding().advice());
    var json = new LinkedHashMap<String, Object>();
    json.put("severity", rule.severity().word());
    json.put("elsewhere", rule.elsewhere());
    json.put("example", example);
    return json;
  }

  private Finding finding() {
    return checked.findings().getFirst();
  }
}
