package dev.bulwark.lessons;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a lesson in a terminal: the reader predicts, then sees what really happens. */
public final class Telling {
  private final Lesson lesson;
  private final List<Part> parts;
  private final PrintStream out;

  /** A telling to the given stream. */
  public Telling(Lesson lesson, Difference difference, PrintStream out) {
    this.lesson = lesson;
    this.parts = Outline.of(lesson, difference);
    this.out = out;
  }

  /** Everything at once, for a reader who cannot be waited for. */
  public void all() {
    print(TextPage.head(lesson));
    out.println();
    print(TextPage.of(parts));
  }

  /**
   * Waits for a prediction before the outcome, and for Enter before the mend. {@code q} quits; the
   * end of the input does too.
   */
  public void ask(BufferedReader lines) throws IOException {
    int reveal = reveal();
    // The heading above what is revealed belongs to it.
    print(TextPage.head(lesson));
    out.println();
    print(TextPage.of(parts.subList(0, reveal - 1)));
    out.println();
    var guess = guess(lines);
    if (guess.isEmpty()) {
      return;
    }
    out.println();
    out.println(verdict(guess.get()));
    out.println();
    print(TextPage.of(parts.subList(reveal - 1, reveal + 1)));
    out.println();
    out.print("Enter shows the mend, q quits: ");
    out.flush();
    var word = lines.readLine();
    out.println();
    if (word != null && !quits(word)) {
      print(TextPage.of(parts.subList(reveal + 1, parts.size())));
    }
  }

  private int reveal() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Reveal) {
        return i;
      }
    }
    throw new IllegalStateException("every lesson reveals something");
  }

  /** A letter, nothing for Enter alone; absent when the reader quit. */
  private Optional<String> guess(BufferedReader lines) throws IOException {
    var letters = letters();
    while (true) {
      out.print("Your answer (" + String.join(", ", letters) + "; Enter shows it, q quits): ");
      out.flush();
      var typed = lines.readLine();
      if (typed == null || quits(typed)) {
        out.println();
        return Optional.empty();
      }
      var word = typed.strip().toUpperCase(Locale.ROOT);
      if (word.isEmpty() || letters.contains(word)) {
        return Optional.of(word);
      }
      out.println("That is no answer; type " + String.join(", ", letters) + ", Enter or q.");
    }
  }

  private List<String> letters() {
    var letters = new ArrayList<String>();
    for (int i = 0; i < lesson.prediction().answers().size(); i++) {
      letters.add(String.valueOf(Prediction.letter(i)));
    }
    return letters;
  }

  private String verdict(String guess) {
    var right = String.valueOf(lesson.prediction().rightLetter());
    if (guess.isEmpty()) {
      return "It is " + right + ".";
    }
    return guess.equals(right) ? right + " is right." : guess + " is not it; it is " + right + ".";
  }

  private static boolean quits(String typed) {
    return typed.strip().equalsIgnoreCase("q");
  }

  private void print(List<String> lines) {
    lines.forEach(out::println);
  }
}
