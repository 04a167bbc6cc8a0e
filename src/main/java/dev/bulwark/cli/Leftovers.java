package dev.bulwark.cli;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.blueprint.Level;
import dev.bulwark.blueprint.Residue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What keeps the strict level from what it promises, no finding: a line for each answer that stands
 * against it. The standard level promises no such thing, and {@code HARDENING.md} names its
 * findings.
 */
final class Leftovers {
  /** As many rules as a line names before it only counts them. */
  private static final int NAMED = 4;

  private Leftovers() {}

  static List<String> of(Blueprint blueprint) {
    if (blueprint.level() != Level.STRICT) {
      return List.of();
    }
    var byReason = new LinkedHashMap<String, List<Residue>>();
    blueprint.residues().stream()
        .filter(residue -> residue.only().isEmpty() && !remarked(residue))
        .forEach(residue ->
            byReason.computeIfAbsent(residue.reason(), key -> new ArrayList<>()).add(residue));
    return byReason.values().stream().map(Leftovers::line).toList();
  }

  /** An image without a digest is a remark of its own, as it matters beyond any checker. */
  private static boolean remarked(Residue residue) {
    return residue.mend().startsWith("--set image=");
  }

  private static String line(List<Residue> residues) {
    var first = residues.getFirst();
    return "level: "
        + rules(residues)
        + ", since "
        + first.reason()
        + (first.mend().equals("none") ? "" : "; " + first.mend());
  }

  /** {@code checkov still reports CKV_K8S_43}, or how many rules of which checkers. */
  private static String rules(List<Residue> residues) {
    var tools = new LinkedHashSet<String>();
    residues.forEach(residue -> tools.add(residue.tool()));
    var ids = residues.stream().flatMap(residue -> residue.ids().stream()).toList();
    var who = String.join(", ", tools) + (tools.size() == 1 ? " still reports " : " still report ");
    return who + (ids.size() > NAMED ? ids.size() + " rules" : String.join(", ", ids));
  }
}
