package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.cli.KeptAnswers.Kept;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.Repository;
import dev.bulwark.render.Renderer;
import dev.bulwark.render.TemplateSource;
import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Menu;
import dev.bulwark.ui.line.LineMode;
import dev.bulwark.ui.screen.NoTerminal;
import dev.bulwark.ui.screen.ScreenMode;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.workspace.Change;
import dev.bulwark.workspace.Outcome;
import dev.bulwark.workspace.PlannedFile;
import dev.bulwark.workspace.Workspace;
import dev.bulwark.workspace.WriteFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person what the files shall be, shows them, and writes what the person says: the opening,
 * the questions of each service, the last word about each file.
 */
final class Conversation {
  private final Console console;
  private final Repository repository;
  private final Flow flow;
  private final Map<String, Answer> given;
  private final Others others;
  private final Writing writing;
  private final KeptAnswers memory;
  private final Notes notes = Notes.load();
  private final TemplateSource templates;
  private @Nullable Renderer renderer;

  /** Made here, where the start-up cache learns of them, whoever is asked then. */
  private final Supplier<Renderer> files = this::renderer;

  private final Function<String, Optional<String>> present = this::present;
  private volatile NewOptions options;
  private List<String> services = List.of();
  private final Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();

  /**
   * A conversation that has not begun.
   *
   * @param given what the command line and its answers file say
   * @param others what can be run instead
   * @param writing brings the files to the disk
   * @throws Failure when a template of the person's own cannot be used
   */
  Conversation(
      NewOptions options,
      Console console,
      Repository repository,
      Flow flow,
      Map<String, Answer> given,
      Others others,
      Writing writing)
      throws Failure {
    this.options = options;
    this.console = console;
    this.repository = repository;
    this.flow = flow;
    this.given = given;
    this.others = others;
    this.writing = writing;
    this.memory = KeptAnswers.of(options.repository(), console.environment());
    this.templates = NewCommand.usableTemplates(options);
  }

  /**
   * Makes sure that somebody is there.
   *
   * @throws Failure when nobody can be asked
   */
  static void possible(NewOptions options, Console console) throws Failure {
    if (!options.accessible() && !console.keyboard().terminal().getAsBoolean()) {
      throw Failure.usage(
          "new: there is no terminal to ask on; add --yes to take the repository's and the level's"
              + " answers, or --accessible to answer in plain lines");
    }
  }

  /** Writes changes below a folder, all or none, as {@link Workspace#write} does. */
  interface Writing {
    Outcome write(Path folder, List<Change> changes, boolean replace) throws IOException;
  }

  /** What is left to do and to say when the person is let go. */
  private interface Farewell {
    int say() throws Failure, IOException;
  }

  /** Holds it with whoever sits there; returns the exit code. */
  int hold() throws Failure, IOException {
    return hold(person());
  }

  /** Holds it with a person, who is let go at its end; returns the exit code. */
  int hold(Person who) throws Failure, IOException {
    Farewell farewell;
    try (var person = who) {
      farewell = talk(person);
    } catch (Failure failure) {
      throw remembering(failure);
    }
    return farewell.say();
  }

  private Person person() throws Failure, IOException {
    if (!options.accessible()
        && !console.environment().getOrDefault("TERM", "dumb").equals("dumb")) {
      try {
        return new ScreenPerson(
            ScreenMode.open(flow, notes, Catalog.load(), files, present, console.environment()),
            String.valueOf(options.repository().getFileName()));
      } catch (NoTerminal e) {
        if (!ScreenMode.visible()) {
          throw Failure.usage("new: " + e.getMessage() + "; leave standard error on the terminal");
        }
        console.complain(e.getMessage() + "; the questions come line by line");
      }
    }
    return new LinePerson(new LineMode(console.keyboard().lines(), console.err()), flow, notes);
  }

  /** What writes the files, made when they are first to be seen: that takes a moment. */
  private synchronized Renderer renderer() {
    var made = renderer;
    if (made == null) {
      made = new Renderer(templates, notes);
      renderer = made;
    }
    return made;
  }

  /** The text that a path has where the files go. */
  private Optional<String> present(String path) {
    var planned = new PlannedFile(path, "", PlannedFile.Meeting.REPLACE);
    try {
      return switch (Workspace.compare(options.target(), List.of(planned)).getFirst()) {
        case Change.Different different -> different.existing().text();
        case Change.Same _ -> Optional.of("");
        case Change.New _, Change.Merged _, Change.Blocked _ -> Optional.empty();
      };
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Farewell talk(Person person) throws Failure, IOException {
    var clock = console.clock();
    var day = memory.day(clock.getZone()).filter(date -> !date.equals(LocalDate.now(clock)));
    var opening = new Opening(options, repository, given, person).settle(memory.read(), day);
    // No switch: Java would make a class for it before the first frame.
    if (opening instanceof Opening.Elsewhere(var words)) {
      return () -> others.run(words(words), console);
    }
    return opening instanceof Opening.Settled settled ? talk(person, settled) : this::left;
  }

  /** The words of another command, about the same folder. */
  private String[] words(List<String> command) {
    var folder = Summary.shown(options.repository(), console.folder());
    var all = new ArrayList<>(command);
    all.add(folder.startsWith("-") ? "./" + folder : folder);
    return all.toArray(String[]::new);
  }

  private Farewell talk(Person person, Opening.Settled settled) throws Failure, IOException {
    services = settled.services();
    if (settled.beside()) {
      options = options.into(options.repository().resolve(Opening.FOLDER));
    }
    if (settled.kept().nothing()) {
      memory.forget();
    }
    for (var service : services) {
      answers.put(service, start(service, settled.kept()));
    }
    for (var service : services) {
      if (!asked(person, service)) {
        return this::left;
      }
    }
    return write(person);
  }

  private Map<String, Answer> start(String service, Kept kept) {
    var all = new LinkedHashMap<String, Answer>();
    if (!service.isEmpty()) {
      all.put("project", new Answer(service, new Provenance.Person()));
    }
    all.putAll(kept.answers().getOrDefault(service, Map.of()));
    all.putAll(given);
    return all;
  }

  /** Asks about one service; false when the person left. */
  private boolean asked(Person person, String service) throws Failure, IOException {
    int number = services.indexOf(service) + 1;
    var part = services.size() == 1 ? "" : number + " of " + services.size();
    var heard = person.ask(service, answers(service), part, now -> keep(service, now));
    if (heard instanceof Heard.Next<Map<String, Answer>>(var all)) {
      answers.put(service, all);
      return true;
    }
    return false;
  }

  private Map<String, Answer> answers(String service) {
    return answers.getOrDefault(service, Map.of());
  }

  private int keep(String service, Map<String, Answer> now) {
    answers.put(service, now);
    var chosen = services.equals(List.of("")) ? List.<String>of() : services;
    var own = new LinkedHashMap<String, Map<String, Answer>>();
    answers.forEach((name, all) -> {
      var others = new LinkedHashMap<>(all);
      if (!name.isEmpty()) {
        others.remove("project");
      }
      own.put(name, others);
    });
    return memory.keep(new Kept(chosen, own));
  }

  private Farewell write(Person person) throws Failure, IOException {
    var notice = Optional.<String>empty();
    var before = List.<Decision>of();
    while (true) {
      Delivery delivery;
      try {
        delivery =
            NewCommand.delivery(
                options, console, repository, List.of(), each(), renderer()::render);
      } catch (Failure failure) {
        if (services.size() == 1 || !person.seesPages()) {
          throw failure;
        }
        if (!changed(person, failure.lines())) {
          return this::left;
        }
        continue;
      }
      var ready = delivery;
      if (!ready.writes()) {
        return () -> {
          memory.forget();
          return ready.deliver();
        };
      }
      var decisions = decisions(ready.changes(), before);
      switch (person.decide(here(), decisions, notice)) {
        case Heard.Left<List<Decision>> _ -> {
          return () -> left(decisions, ready);
        }
        case Heard.Back<List<Decision>>(var last) -> {
          before = last;
          notice = Optional.empty();
          if (!changed(person, List.of())) {
            return this::left;
          }
        }
        case Heard.Next<List<Decision>>(var last) -> {
          before = last;
          try {
            var chosen = last.stream().filter(Decision::writes).map(Decision::change).toList();
            switch (writing.write(options.target(), chosen, true)) {
              case Outcome.Written written -> {
                return () -> {
                  memory.forget();
                  return ready.told(written, last);
                };
              }
              case Outcome.Refused refused -> {
                if (!person.seesPages()) {
                  throw ready.refuse(refused);
                }
                notice = refused.blocked().stream().map(Change.Blocked::message).findFirst();
              }
            }
          } catch (IOException e) {
            var reason = e instanceof WriteFailed ? e.getMessage() : Cli.reason(e);
            if (!person.seesPages()) {
              throw new Failure(ExitCode.INTERNAL, List.of(String.valueOf(reason)));
            }
            notice = Optional.ofNullable(reason);
          }
        }
      }
    }
  }

  /** The answers of each service, without those that turned out not to be asked. */
  private List<Map<String, Answer>> each() {
    var each = new ArrayList<Map<String, Answer>>();
    for (var all : answers.values()) {
      var counting = new LinkedHashMap<>(all);
      counting.keySet().removeAll(flow.resolve(all).unused().keySet());
      each.add(counting);
    }
    return each;
  }

  /** What holds about each file: what was said before, where it can still be said. */
  private List<Decision> decisions(List<Change> changes, List<Decision> before) {
    return changes.stream()
        .map(change ->
            before.stream()
                .filter(old -> old.change().path().equals(change.path()))
                .findFirst()
                .map(old -> Decision.of(change, options.force()).with(old.verdict()))
                .orElseGet(() -> Decision.of(change, options.force())))
        .toList();
  }

  /** Lets the person change answers again; false when the person left. */
  private boolean changed(Person person, List<String> problems) throws Failure, IOException {
    if (services.size() == 1) {
      return asked(person, services.getFirst());
    }
    var menu =
        new Menu(
            problems.isEmpty() ? "Which service to change" : "Not yet: something is to be mended",
            problems,
            services.stream().map(service -> new Menu.Item(service, service, "")).toList(),
            false,
            "Review");
    return switch (person.pick(menu)) {
      case Heard.Next<List<String>>(var ids) -> asked(person, ids.getFirst());
      case Heard.Back<List<String>> _ -> true;
      case Heard.Left<List<String>> _ -> false;
    };
  }

  private String here() {
    return Summary.shown(options.target(), console.folder());
  }

  private int left() {
    console.err().println("Nothing was written." + remembered());
    return ExitCode.DONE;
  }

  private int left(List<Decision> decisions, Delivery delivery) throws Failure {
    var blocked =
        decisions.stream()
            .map(Decision::change)
            .filter(Change.Blocked.class::isInstance)
            .map(Change.Blocked.class::cast)
            .toList();
    if (!blocked.isEmpty()) {
      throw remembering(delivery.refuse(new Outcome.Refused(List.of(), blocked)));
    }
    return left();
  }

  private Failure remembering(Failure failure) {
    var kept = remembered();
    if (kept.isEmpty()) {
      return failure;
    }
    var lines = new ArrayList<>(failure.lines());
    lines.set(lines.size() - 1, lines.getLast() + "." + kept);
    return new Failure(failure.exitCode(), lines);
  }

  private String remembered() {
    if (services.isEmpty()) {
      return "";
    }
    int count = keep(services.getFirst(), answers(services.getFirst()));
    return count == 0
        ? ""
        : " Your answers (" + count + ") are kept; the next start here offers them.";
  }
}
