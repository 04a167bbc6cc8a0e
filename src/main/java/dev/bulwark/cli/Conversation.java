package dev.bulwark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.render.Renderer;
import dev.bulwark.render.TemplateSource;
import dev.bulwark.ui.line.LineMode;
import dev.bulwark.ui.screen.NoTerminal;
import dev.bulwark.ui.screen.ScreenMode;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.workspace.Change;
import dev.bulwark.workspace.Diff;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a person, on the error stream, so that results can go into a pipe. */
final class Conversation {
  private final Console console;
  private final KeptAnswers kept;
  private final NewOptions options;
  private LineMode lines;

  private Conversation(NewOptions options, Console console) {
    this.options = options;
    this.console = console;
    this.kept = KeptAnswers.of(options.repository(), console.environment());
    this.lines = new LineMode(console.keyboard().lines(), console.err());
  }

  /**
   * A conversation with whoever is there.
   *
   * @throws Failure when nobody can be asked
   */
  static Conversation of(NewOptions options, Console console) throws Failure {
    if (options.all()) {
      throw Failure.usage("--all: the questions are asked for one service; add --yes");
    }
    if (!options.accessible() && !console.keyboard().terminal().getAsBoolean()) {
      throw Failure.usage(
          "new: there is no terminal to ask on; add --yes to take the repository's and the level's"
              + " answers, or --accessible to answer in plain lines");
    }
    return new Conversation(options, console);
  }

  /**
   * All answers, those from the command line and the person's.
   *
   * @return empty when the person quit
   * @throws Failure when the input ended before all was said
   */
  Optional<Map<String, Answer>> answers(Flow flow, Map<String, Answer> given)
      throws Failure, IOException {
    if (!options.accessible()
        && !console.environment().getOrDefault("TERM", "dumb").equals("dumb")) {
      try {
        return onScreen(flow, given);
      } catch (NoTerminal e) {
        console.complain(e.getMessage() + "; the questions come line by line");
      }
    }
    lines.greet();
    var start = start(given);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    var ending = lines.ask(flow, Notes.load(), start.get(), kept::keep);
    return switch (ending.reason()) {
      case WRITE -> {
        kept.forget();
        yield Optional.of(ending.given());
      }
      case QUIT -> {
        console.err().println("Nothing was written." + remembered(ending.given()));
        yield Optional.empty();
      }
      case CUT_OFF ->
          throw Failure.usage(
              "new: the input ended before the review was left with w; nothing was written."
                  + remembered(ending.given()));
    };
  }

  private Optional<Map<String, Answer>> onScreen(Flow flow, Map<String, Answer> given)
      throws Failure, IOException {
    var start = start(given);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    var notes = Notes.load();
    var renderer = new Renderer(TemplateSource.builtIn(), notes);
    var ending =
        new ScreenMode(flow, notes, Catalog.load(), renderer)
            .ask(start.get(), kept::keep, console.environment());
    lines =
        new LineMode(
            new BufferedReader(new InputStreamReader(ending.keyboard(), UTF_8)), console.err());
    return switch (ending.end()) {
      case WRITE -> {
        kept.forget();
        yield Optional.of(ending.given());
      }
      case LEFT -> {
        console.err().println("Nothing was written." + remembered(ending.given()));
        yield Optional.empty();
      }
      case INTERRUPTED ->
          throw new Failure(ExitCode.INTERRUPTED, List.of("interrupted; nothing was written"));
      case CLOSED ->
          throw new Failure(
              ExitCode.TERMINAL_GONE, List.of("the terminal is gone; nothing was written"));
    };
  }

  private Optional<Map<String, Answer>> start(Map<String, Answer> given) throws IOException {
    var before = kept.read();
    if (before.isEmpty()) {
      return Optional.of(given);
    }
    var word =
        lines.choose(
            List.of(
                "Answers from the last time are kept: " + String.join(", ", before.keySet()) + ".",
                "u takes them up, n starts anew, q quits [u]: "),
            List.of("u", "n"),
            "u");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (word.get().equals("n")) {
      kept.forget();
      return Optional.of(given);
    }
    var all = new LinkedHashMap<>(before);
    all.putAll(given);
    return Optional.of(all);
  }

  private String remembered(Map<String, Answer> given) {
    int count = kept.keep(given);
    return count == 0
        ? ""
        : " Your answers (" + count + ") are kept; the next start here offers them.";
  }

  /**
   * What is written after the person saw what is there already.
   *
   * @return without the files that the person keeps; empty when the person quit
   */
  Optional<List<Change>> chosen(List<Change> changes) throws IOException {
    var chosen = new ArrayList<Change>();
    for (var change : changes) {
      if (change instanceof Change.Different different) {
        var word = decision(different);
        if (word.isEmpty()) {
          console.err().println("Nothing was written.");
          return Optional.empty();
        }
        if (word.get().equals("k")) {
          continue;
        }
      }
      chosen.add(change);
    }
    return Optional.of(chosen);
  }

  private Optional<String> decision(Change.Different different) throws IOException {
    while (true) {
      var word =
          lines.choose(
              List.of(
                  "",
                  different.path() + " is there and different.",
                  "k keeps it, t takes the new one, d shows the difference, q quits [k]: "),
              List.of("k", "t", "d"),
              "k");
      if (word.isEmpty() || !word.get().equals("d")) {
        return word;
      }
      console.err().print(Diff.forTerminal(Diff.of(different)));
    }
  }
}
