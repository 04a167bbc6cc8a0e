package dev.bulwark.cli;

import dev.bulwark.cli.KeptAnswers.Kept;
import dev.bulwark.project.Repository;
import dev.bulwark.project.Service;
import dev.bulwark.ui.Menu;
import dev.bulwark.ui.Menu.Item;
import dev.bulwark.wizard.Answer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is settled before the first question; each page comes only where it has something to say.
 */
final class Opening {
  private static final String RESUME = "u";
  private static final String ANEW = "n";
  private static final String HERE = "here";
  private static final String BESIDE = "beside";

  /** Where files go that shall not meet those that are there. */
  static final String FOLDER = "hardened";

  private static final int SHOWN = 6;

  private static final List<Item> WITH_FILES =
      List.of(
          new Item(HERE, "go on", "you see each difference before anything is replaced"),
          new Item(BESIDE, "start anew beside them", "the new ones go into " + FOLDER),
          new Item("check", "check them", "what is wrong with them; nothing is written"),
          new Item("migrate", "migrate them", "the smallest edits; you take or skip each"));

  /** The commands that are run instead, by what is chosen. */
  private static final Map<String, List<String>> INSTEAD =
      Map.of("check", List.of("check"), "migrate", List.of("migrate", "--interactive"));

  private final NewOptions options;
  private final Repository repository;
  private final Map<String, Answer> given;
  private final Person person;

  Opening(NewOptions options, Repository repository, Map<String, Answer> given, Person person) {
    this.options = options;
    this.repository = repository;
    this.given = given;
    this.person = person;
  }

  /** How it ends. */
  sealed interface Outcome {}

  /** The person left. */
  record Left() implements Outcome {}

  /**
   * Another command is wanted.
   *
   * @param words its name and options
   */
  record Elsewhere(List<String> words) implements Outcome {}

  /**
   * What was settled.
   *
   * @param services the project files of those that are asked about; one empty name for the only
   *     one
   * @param beside whether the files go into a folder of their own
   * @param kept the answers of the last time, when they are taken up
   */
  record Settled(List<String> services, boolean beside, Kept kept) implements Outcome {}

  /** Goes through the pages, also back. */
  Outcome settle(Kept before, Optional<LocalDate> day) throws Failure, IOException {
    var kept = Kept.NOTHING;
    boolean beside = false;
    var services = services(Kept.NOTHING);
    var pages = Stream.of(Page.values()).filter(page -> comes(page, before)).toList();
    int at = 0;
    while (at < pages.size()) {
      var page = pages.get(at);
      if (page == Page.SERVICES && services(kept).isPresent()) {
        services = services(kept);
        at++;
        continue;
      }
      switch (person.pick(menu(page, before, day))) {
        case Heard.Left<List<String>> _ -> {
          return new Left();
        }
        case Heard.Back<List<String>> _ -> at = Math.max(0, at - 1);
        case Heard.Next<List<String>>(var ids) -> {
          var instead = INSTEAD.get(ids.getFirst());
          if (page == Page.FILES && instead != null) {
            return new Elsewhere(instead);
          }
          switch (page) {
            case LAST_TIME -> kept = ids.contains(RESUME) ? before : Kept.NOTHING;
            case FILES -> beside = ids.contains(BESIDE);
            case SERVICES -> services = Optional.of(ids);
          }
          at++;
        }
      }
    }
    return new Settled(services.orElse(List.of("")), beside, kept);
  }

  private enum Page {
    LAST_TIME,
    FILES,
    SERVICES
  }

  private boolean comes(Page page, Kept before) {
    return switch (page) {
      case LAST_TIME -> !before.nothing();
      case FILES -> !files().isEmpty();
      case SERVICES -> several() && !options.all();
    };
  }

  private boolean several() {
    return repository.services().size() > 1 && !given.containsKey("project");
  }

  /** The services where nobody need be asked which. */
  private Optional<List<String>> services(Kept kept) {
    if (!several()) {
      return Optional.of(List.of(""));
    }
    var all = repository.services().stream().map(Service::project).toList();
    if (options.all()) {
      return Optional.of(all);
    }
    var before = all.stream().filter(kept.services()::contains).toList();
    return Optional.of(before).filter(some -> !some.isEmpty());
  }

  private Menu menu(Page page, Kept before, Optional<LocalDate> day) {
    return switch (page) {
      case LAST_TIME -> lastTime(before, day);
      case FILES ->
          new Menu(
              "There are container files here",
              List.of(found(files())),
              WITH_FILES,
              false,
              "Start");
      case SERVICES -> which();
    };
  }

  private static Menu lastTime(Kept before, Optional<LocalDate> day) {
    var title =
        "Answers from "
            + day.map(LocalDate::toString).orElse("the last time")
            + " are kept"
            + (before.services().isEmpty()
                ? list(before.answers().getOrDefault("", Map.of()))
                : ".");
    var texts = new ArrayList<String>();
    for (var service : before.services()) {
      texts.add("  " + service + list(before.answers().getOrDefault(service, Map.of())));
    }
    return new Menu(
        title,
        texts,
        List.of(
            new Item(RESUME, "take them up", "every one of them can still be changed"),
            new Item(ANEW, "start anew", "they are forgotten")),
        false,
        "Start");
  }

  private static String list(Map<String, Answer> answers) {
    return answers.isEmpty() ? ": none yet." : ": " + String.join(", ", answers.keySet()) + ".";
  }

  private Menu which() {
    boolean several = EveryService.shared(given).isEmpty();
    return new Menu(
        "There are " + repository.services().size() + " services here",
        List.of(
            several
                ? "Each one that you choose has its own questions. The files of all are written"
                    + " together, at the end."
                : "Choose one: what was given on the command line can be true of one only."),
        repository.services().stream()
            .map(service -> new Item(service.project(), service.project(), about(service)))
            .toList(),
        several,
        "Start");
  }

  private static String about(Service service) {
    return service.kind().value().title()
        + (service.targets().isEmpty() ? "" : ", .NET " + service.targets().getLast().value());
  }

  /** What is there and could be met; none where the files go elsewhere anyway. */
  private List<String> files() {
    return options.writesTree() && options.target().equals(options.repository())
        ? repository.containerFiles().stream().filter(f -> !f.endsWith(".dockerignore")).toList()
        : List.of();
  }

  private static String found(List<String> files) {
    int more = files.size() - SHOWN;
    return "Found: "
        + String.join(", ", files.subList(0, Math.min(SHOWN, files.size())))
        + (more > 0 ? " and " + more + " more" : "")
        + ".";
  }
}
