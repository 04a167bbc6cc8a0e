package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Diagnosis;
import dev.bulwark.notes.Finding;
import dev.bulwark.notes.Weight;
import dev.bulwark.project.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what a log tells. */
final class ExplainedLog {
  private static final int SHOWN = 5;
  private static final int LONGEST_QUOTE = 120;

  private ExplainedLog() {}

  static void show(Diagnosis diagnosis, boolean numbered, Sheet sheet) {
    for (var finding : diagnosis.findings()) {
      var symptom = finding.symptom();
      sheet
          .gap()
          .heading((numbered ? lines(finding) + "  " : "") + quote(finding))
          .paragraph(symptom.title() + hint(symptom.weight()) + ". " + symptom.cause());
      if (!finding.parts().isEmpty()) {
        sheet.paragraph("  Here: ", "    ", parts(finding));
      }
      for (var sentence : images(finding)) {
        sheet.paragraph("  Tag: ", "    ", sentence);
      }
      sheet
          .paragraph("  Mend: ", "    ", symptom.mend())
          .paragraph("  ", "    ", "Printed by: " + symptom.says() + ".")
          .paragraph("  ", "    ", pointers(finding));
    }
  }

  private static String hint(Weight weight) {
    return weight == Weight.HINT ? " (not a failure by itself)" : "";
  }

  private static String pointers(Finding finding) {
    var symptom = finding.symptom();
    var topics = symptom.topics().stream().map(topic -> "bulwark explain " + topic);
    var lessons = symptom.lessons().stream().map(lesson -> "bulwark teach " + lesson);
    return Stream.concat(topics, lessons).collect(Collectors.joining(" · "));
  }

  private static String lines(Finding finding) {
    var shown = finding.lines().stream().limit(SHOWN).map(String::valueOf).toList();
    int more = finding.count() - shown.size();
    return (finding.count() == 1 ? "line " : "lines ")
        + String.join(", ", shown)
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String parts(Finding finding) {
    var all = finding.parts();
    var shown = all.stream().limit(SHOWN).map(ExplainedLog::printable).toList();
    int more = all.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }

  /** What the catalog knows of the tags that were not found. */
  private static List<String> images(Finding finding) {
    if (!finding.symptom().key().equals("image-missing")) {
      return List.of();
    }
    return finding.parts().stream()
        .filter(image -> image.contains("/dotnet/"))
        .limit(SHOWN)
        .map(image -> Catalog.load().whyNotTag(image))
        .filter(sentence -> !sentence.isEmpty())
        .map(ExplainedLog::printable)
        .toList();
  }

  private static String quote(Finding finding) {
    return printable(finding.said());
  }

  private static String printable(String text) {
    var shown = Printable.of(text);
    return shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "…" : shown;
  }

  static Map<String, Object> json(Diagnosis diagnosis) {
    var json = new LinkedHashMap<String, Object>();
    json.put("lines", diagnosis.lines());
    json.put("found", diagnosis.findings().stream().<Object>map(ExplainedLog::json).toList());
    return json;
  }

  private static Map<String, Object> json(Finding finding) {
    var symptom = finding.symptom();
    var json = new LinkedHashMap<String, Object>();
    json.put("topic", symptom.key());
    json.put("title", symptom.title());
    json.put("weight", symptom.weight().name().toLowerCase(Locale.ROOT));
    json.put("lines", finding.lines());
    json.put("count", finding.count());
    json.put("said", quote(finding));
    json.put("printedBy", symptom.says());
    json.put("here", finding.parts().stream().<Object>map(ExplainedLog::printable).toList());
    json.put("tags", images(finding));
    json.put("cause", symptom.cause());
    json.put("mend", symptom.mend());
    json.put("explain", symptom.topics());
    json.put("teach", symptom.lessons());
    json.put("sources", symptom.sources());
    return json;
  }
}
