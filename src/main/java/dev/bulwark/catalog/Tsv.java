package dev.bulwark.catalog;

import dev.bulwark.packed.Packed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the catalog's own data files: comments that start with {@code #}, a header, then one
 * record a line, all cells separated by a tab. Split by hand and without lambdas, because it is
 * read while a user waits for the first output.
 */
final class Tsv {
  private static final String DATE_COMMENT = "# As of ";

  private final String file;
  private final String text;

  Tsv(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Opens a data file that is packed beside this class. */
  static Tsv resource(String file) {
    var text = Packed.text("dev/bulwark/catalog/" + file);
    if (text.isEmpty()) {
      throw new IllegalStateException(file + " is missing from the package: install it again");
    }
    return new Tsv(file, text.get());
  }

  /** The day named by the comment {@code # As of 2026-11-22}. */
  LocalDate asOf() {
    int at = text.indexOf(DATE_COMMENT);
    if (at < 0) {
      throw new IllegalStateException(file + " does not say its date: add \"# As of YYYY-MM-DD\"");
    }
    int start = at + DATE_COMMENT.length();
    return Row.date(text.substring(start, start + 10));
  }

  /**
   * The records, in file order.
   *
   * @param columns what the header has to say
   * @throws IllegalStateException when the header or the number of cells of a line is another
   */
  List<Row> rows(String... columns) {
    List<Row> rows = new ArrayList<>(160);
    boolean header = false;
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      number++;
      if (start < end && text.charAt(start) != '#') {
        String[] cells = cells(start, end, columns.length, number);
        if (header) {
          rows.add(new Row(cells));
        } else {
          requireHeader(cells, columns);
          header = true;
        }
      }
      start = end + 1;
    }
    return rows;
  }

  private String[] cells(int start, int end, int count, int number) {
    String[] cells = new String[count];
    int from = start;
    for (int i = 0; i < count; i++) {
      int tab = text.indexOf('\t', from);
      boolean last = tab < 0 || tab >= end;
      if (last != (i == count - 1)) {
        throw new IllegalStateException(
            file + ":" + number + " has another number of cells than " + count + ": mend the line");
      }
      cells[i] = text.substring(from, last ? end : tab);
      from = tab + 1;
    }
    return cells;
  }

  private void requireHeader(String[] cells, String... columns) {
    for (int i = 0; i < columns.length; i++) {
      if (!cells[i].equals(columns[i])) {
        throw new IllegalStateException(
            file + " has the column " + cells[i] + " where " + columns[i] + " belongs: mend it");
      }
    }
  }
}
