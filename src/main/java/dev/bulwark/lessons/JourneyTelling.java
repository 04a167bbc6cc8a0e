package dev.bulwark.lessons;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Tells a journey in a terminal, a step at a time. */
public final class JourneyTelling {
  private final Journey journey;
  private final JourneyOutline outline;
  private final PrintStream out;

  /** A telling to the given stream. */
  public JourneyTelling(Journey journey, PrintStream out) {
    this.journey = journey;
    this.outline = new JourneyOutline(journey);
    this.out = out;
  }

  /** Everything at once, for a reader who cannot be waited for. */
  public void all() {
    head();
    print(outline.parts());
  }

  /**
   * Waits before each answer and before the next step. {@code q} quits; the end of the input does
   * too.
   */
  public void ask(BufferedReader lines) throws IOException {
    head();
    for (int i = 0; i < journey.steps().size(); i++) {
      print(outline.asked(i));
      if (!goesOn("Enter shows what happens, q quits: ", lines)) {
        return;
      }
      print(outline.answer(i));
      out.println();
      print(outline.mend(i));
      boolean last = i == journey.steps().size() - 1;
      if (!last && !goesOn("Enter shows the next step, q quits: ", lines)) {
        return;
      }
    }
    if (!journey.left().isEmpty()) {
      out.println();
      print(outline.end());
    }
  }

  private void head() {
    TextPage.head(journey.title(), outline.summary()).forEach(out::println);
    out.println();
  }

  private boolean goesOn(String prompt, BufferedReader lines) throws IOException {
    out.println();
    out.print(prompt);
    out.flush();
    var typed = lines.readLine();
    out.println();
    return typed != null && !typed.strip().equalsIgnoreCase("q");
  }

  private void print(List<Part> parts) {
    TextPage.of(parts).forEach(out::println);
  }
}
