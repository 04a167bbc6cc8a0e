package dev.bulwark.ui;

import java.util.List;

/**
 * A list to choose from.
 *
 * @param title what it is about, in a few words
 * @param text what to know before choosing, a paragraph each
 * @param items at least one, the best first
 * @param several whether more than one may be chosen
 * @param word the step that is meant, for the header
 */
public record Menu(
    String title, List<String> text, List<Item> items, boolean several, String word) {
  /** Copies the lists. */
  public Menu {
    text = List.copyOf(text);
    items = List.copyOf(items);
  }

  /**
   * One of the list.
   *
   * @param id what choosing it gives; may be typed too where lines are typed
   * @param label its name
   * @param note a few words on it
   */
  public record Item(String id, String label, String note) {}
}
