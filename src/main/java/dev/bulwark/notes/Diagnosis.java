package dev.bulwark.notes;

import java.util.List;

/**
 * What is known about a log.
 *
 * @param lines how many lines it has
 * @param findings the most telling first
 */
public record Diagnosis(int lines, List<Finding> findings) {

  /** Keeps its own copy of the findings. */
  public Diagnosis {
    findings = List.copyOf(findings);
  }
}
