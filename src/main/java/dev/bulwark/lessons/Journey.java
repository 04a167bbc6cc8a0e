package dev.bulwark.lessons;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way of somebody's own files from what they are to what they should be, as a lesson in steps.
 *
 * <p>All that is shown is shown as it stands here: who makes a journey has taken away what steers a
 * terminal.
 *
 * @param title what is migrated
 * @param steps at least one
 * @param left what remains to be done by hand, a line each
 * @param start the files before the first step, by path
 * @param solution the same files after the last one
 */
public record Journey(
    String title,
    List<Step> steps,
    List<String> left,
    SortedMap<String, String> start,
    SortedMap<String, String> solution) {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException when there is no step
   */
  public Journey {
    steps = List.copyOf(steps);
    left = List.copyOf(left);
    start = Collections.unmodifiableSortedMap(new TreeMap<>(start));
    solution = Collections.unmodifiableSortedMap(new TreeMap<>(solution));
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(title + ": a journey without a step leads nowhere");
    }
  }

  /**
   * One thing that is wrong, in one or more places.
   *
   * @param title what is wrong, in a few words
   * @param places where; at least one
   * @param more how many places are not shown
   * @param reasons why the text becomes what it becomes, a sentence each
   * @param diff what changes
   * @param backgrounds what is known of it; the first is what the step is named after
   */
  public record Step(
      String title,
      List<Place> places,
      int more,
      List<String> reasons,
      String diff,
      List<Background> backgrounds) {
    /** Keeps its own copies. */
    public Step {
      places = List.copyOf(places);
      reasons = List.copyOf(reasons);
      backgrounds = List.copyOf(backgrounds);
    }
  }

  /**
   * Some lines of a file.
   *
   * @param at file and line
   * @param message what is wrong there
   * @param lines with their numbers
   */
  public record Place(String at, String message, String lines) {}

  /**
   * What is known of one rule. These texts are ours, so code in them is marked.
   *
   * @param topic for {@code bulwark explain}
   * @param without what happens when nothing changes
   * @param why the reason behind it
   * @param sources where the facts are from
   */
  public record Background(String topic, String without, String why, List<String> sources) {
    /** Keeps its own copy. */
    public Background {
      sources = List.copyOf(sources);
    }
  }
}
