package dev.bulwark.cli;

import dev.bulwark.notes.Note;
import dev.bulwark.notes.Notes;
import dev.bulwark.rules.Checker.Checked;
import dev.bulwark.rules.Finding;
import dev.bulwark.rules.Rule;
import dev.bulwark.rules.Severity;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as SARIF 2.1.0, which code hosts show beside the lines
 * (docs.oasis-open.org/sarif/sarif/v2.1.0).
 */
final class CheckSarif implements CheckReport {
  private static final String UNRESERVED = "-._~/";

  /** Before the end of the list of results. */
  private static final String INDENT = "      ";

  private static final String NO_RESULTS = "[]";

  private final PrintStream out;
  private final List<Rule> rules;
  private final Notes notes;
  private final JsonItems results;
  private String rest = "";

  CheckSarif(PrintStream out, List<Rule> rules, Notes notes) {
    this.out = out;
    this.rules = rules;
    this.notes = notes;
    this.results = new JsonItems(out, INDENT);
  }

  @Override
  public void add(Checked checked) {
    begin();
    checked.findings().forEach(finding -> results.add(result(finding, false)));
    checked.suppressed().forEach(finding -> results.add(result(finding, true)));
  }

  @Override
  public void end() {
    begin();
    results.end();
    out.print(rest);
  }

  /** The results are the last of all lists in the frame. */
  private void begin() {
    if (rest.isEmpty()) {
      var frame = frame();
      int place = frame.lastIndexOf(NO_RESULTS);
      out.print(frame.substring(0, place));
      rest = frame.substring(place + NO_RESULTS.length());
    }
  }

  /** The log without a result. */
  private String frame() {
    var driver = new LinkedHashMap<String, Object>();
    driver.put("name", "Bulwark");
    driver.put("version", Version.text());
    driver.put("rules", rules.stream().<Object>map(this::rule).toList());
    var run = new LinkedHashMap<String, Object>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", List.of());
    var log = new LinkedHashMap<String, Object>();
    log.put(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return Json.of(log);
  }

  private Map<String, Object> rule(Rule rule) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", rule.id());
    json.put("shortDescription", Map.of("text", rule.title()));
    notes
        .find(rule.id())
        .map(Note::why)
        .ifPresent(why -> json.put("fullDescription", Map.of("text", why)));
    json.put("defaultConfiguration", Map.of("level", level(rule.severity())));
    if (!rule.elsewhere().isEmpty()) {
      json.put("properties", Map.of("tags", rule.elsewhere()));
    }
    return json;
  }

  private static Map<String, Object> result(Finding finding, boolean suppressed) {
    var position = finding.spot().position();
    var region = new LinkedHashMap<String, Object>();
    region.put("startLine", position.line());
    region.put("startColumn", position.column());
    region.put("charOffset", finding.spot().span().start());
    region.put("charLength", finding.spot().span().length());
    var place = new LinkedHashMap<String, Object>();
    place.put("artifactLocation", Map.of("uri", uri(finding.spot().path())));
    place.put("region", region);
    var json = new LinkedHashMap<String, Object>();
    json.put("ruleId", finding.rule());
    json.put("level", level(finding.severity()));
    json.put("message", Map.of("text", finding.message() + "; " + finding.advice()));
    json.put("locations", List.of(Map.of("physicalLocation", place)));
    if (suppressed) {
      json.put("suppressions", List.of(Map.of("kind", "inSource")));
    }
    return json;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static String uri(String path) {
    var uri = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      uri.append(
          plain
              ? String.valueOf(c)
              : "%"
                  + Character.toUpperCase(Character.forDigit(c >> 4, 16))
                  + Character.toUpperCase(Character.forDigit(c & 15, 16)));
    }
    return uri.toString();
  }
}
