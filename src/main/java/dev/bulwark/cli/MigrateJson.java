package dev.bulwark.cli;

import dev.bulwark.migrate.Hunk;
import dev.bulwark.migrate.Left;
import dev.bulwark.migrate.Plan;
import dev.bulwark.rules.Unlinked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A migration as JSON. New fields may come; these stay as they are:
 *
 * <ul>
 *   <li>{@code written}: whether the files have been changed.
 *   <li>{@code files}: those that change, each with its {@code file} and its {@code changes}:
 *       {@code line} in the old and {@code newLine} in the new file, the lines {@code removed} and
 *       {@code added} without line ends, the {@code rules} they come from, and the {@code reasons}.
 *   <li>{@code byHand}: findings of every severity that no mend puts right, with the fields of
 *       {@code bulwark check --format json}; {@code contested} where a mend was left out because
 *       others undo it. Places are in the files as they are on the disk.
 *   <li>{@code unlinked}: containers, by {@code file}, {@code line} and {@code image}, of which
 *       nothing tells whether a Dockerfile of the set makes their image.
 * </ul>
 */
final class MigrateJson {
  private MigrateJson() {}

  static String of(String prefix, Plan plan, List<Unlinked> unlinked, boolean written) {
    var json = new LinkedHashMap<String, Object>();
    json.put("written", written);
    json.put(
        "files",
        plan.files().stream()
            .map(file -> {
              var one = new LinkedHashMap<String, Object>();
              one.put("file", prefix + file.path());
              one.put("changes", file.hunks().stream().map(MigrateJson::change).toList());
              return one;
            })
            .toList());
    json.put(
        "byHand",
        plan.left().stream()
            .filter(Left::byHand)
            .map(left -> left(prefix, left, written))
            .toList());
    json.put("unlinked", unlinked.stream().map(container -> container(prefix, container)).toList());
    return Json.of(json);
  }

  private static Map<String, Object> change(Hunk hunk) {
    var json = new LinkedHashMap<String, Object>();
    json.put("line", hunk.line());
    json.put("newLine", hunk.newLine());
    json.put("removed", hunk.removed());
    json.put("added", hunk.added());
    json.put("rules", hunk.rules());
    json.put("reasons", hunk.reasons());
    return json;
  }

  private static Map<String, Object> left(String prefix, Left left, boolean written) {
    var finding = left.finding();
    var spot = written ? finding.spot() : left.before();
    var json = new LinkedHashMap<String, Object>();
    json.put("file", prefix + spot.path());
    json.put("line", spot.position().line());
    json.put("column", spot.position().column());
    json.put("severity", finding.severity().word());
    json.put("rule", finding.rule());
    json.put("message", finding.message());
    json.put("advice", finding.advice());
    json.put("contested", left.contested());
    return json;
  }

  private static Map<String, Object> container(String prefix, Unlinked container) {
    var json = new LinkedHashMap<String, Object>();
    json.put("file", prefix + container.spot().path());
    json.put("line", container.spot().position().line());
    json.put("image", container.image());
    return json;
  }
}
