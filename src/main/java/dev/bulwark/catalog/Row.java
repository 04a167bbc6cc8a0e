package dev.bulwark.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A record of a data file, read cell by cell from left to right; {@code -} stands for none and for
 * no.
 */
final class Row {
  private static final String NONE = "-";

  private final String[] cells;
  private int next;

  Row(String[] cells) {
    this.cells = cells;
  }

  String text() {
    return cells[next++];
  }

  Optional<String> optional() {
    String cell = text();
    return cell.equals(NONE) ? Optional.empty() : Optional.of(cell);
  }

  /** The cell's words, which a comma separates. */
  List<String> list() {
    String cell = text();
    return cell.equals(NONE) ? List.of() : List.of(cell.split(",", -1));
  }

  boolean flag() {
    return !text().equals(NONE);
  }

  int number() {
    return Integer.parseInt(text());
  }

  LocalDate date() {
    return date(text());
  }

  DotnetVersion version() {
    String cell = text();
    Optional<DotnetVersion> version = DotnetVersion.parse(cell);
    if (version.isEmpty()) {
      throw new IllegalStateException(cell + " is not a version: write 10.0");
    }
    return version.get();
  }

  /** Reads {@code 2026-11-22} without the formatter, whose start alone costs more than all else. */
  static LocalDate date(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }
}
