package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.lessons.Journey;
import dev.bulwark.lessons.JourneyPages;
import dev.bulwark.lessons.JourneyTelling;
import dev.bulwark.migrate.Migration;
import dev.bulwark.migrate.Plan;
import dev.bulwark.notes.Notes;
import dev.bulwark.rules.Aim;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A lesson from somebody's own repository: {@code bulwark teach --from}. */
final class TeachOwn {
  private static final String FILE = "lesson";

  private final Console console;
  private final String given;
  private final String format;

  /**
   * A lesson to be.
   *
   * @param given the folder as it was named
   */
  TeachOwn(Console console, String given, String format) {
    this.console = console;
    this.given = given;
    this.format = format;
  }

  /**
   * Tells it, or writes it.
   *
   * @param target where files go
   */
  void run(Optional<Path> target, boolean accessible, boolean force) throws Failure, IOException {
    var here = console.folder().toAbsolutePath().normalize();
    var root = here.resolve(given).normalize();
    if (!Files.isDirectory(root)) {
      throw Failure.usage(given + ": there is no such folder; check the path");
    }
    boolean exercise = format.equals("exercise");
    if (exercise && target.isPresent() && target.get().startsWith(root)) {
      throw Failure.usage(
          "-o "
              + target.get()
              + ": lies in "
              + given
              + ", so its copies would be read as files of yours; write elsewhere");
    }
    var files = FolderFiles.below(root);
    var catalog = Catalog.load();
    var aim = Aim.of(catalog, LocalDate.now(console.clock()));
    var plan = new Migration(Rules.all(), catalog, aim).plan(files, _ -> true);
    files.unread().forEach(console::complain);
    if (plan.files().isEmpty()) {
      console
          .out()
          .println(given + ": nothing to migrate; `bulwark check` says what is left to do by hand");
      return;
    }
    var before =
        exercise
            ? OwnFiles.all(plan, files, new ContainerSet(files, catalog, aim))
            : OwnFiles.changed(plan);
    var name = Optional.ofNullable(root.getFileName()).map(Path::toString).orElse("this folder");
    var lesson = OwnLesson.of(name, plan, files, Notes.load(), before);
    if (target.isPresent()) {
      TeachFiles.write(pages(lesson, plan), target.get(), force, console);
    } else {
      show(lesson, accessible);
    }
  }

  private Map<String, String> pages(Journey lesson, Plan plan) throws Failure {
    var pages = new JourneyPages(lesson);
    return switch (format) {
      case "markdown" -> Map.of(FILE + ".md", pages.markdown());
      case "html" -> Map.of(FILE + ".html", pages.html());
      case "exercise" -> pages.exercise((folder, _) -> command(folder, plan));
      default -> throw TeachFiles.textHasNoFile();
    };
  }

  private static Optional<String> command(String folder, Plan plan) {
    var rules = OwnLesson.mended(plan);
    return rules.isEmpty()
        ? Optional.empty()
        : Optional.of("bulwark check " + folder + " --only " + String.join(",", rules));
  }

  private void show(Journey lesson, boolean accessible) throws Failure, IOException {
    switch (format) {
      case "markdown" -> console.out().print(new JourneyPages(lesson).markdown());
      case "text" -> {
        var telling = new JourneyTelling(lesson, console.out());
        if (accessible || console.keyboard().terminal().getAsBoolean()) {
          telling.ask(console.keyboard().lines());
        } else {
          telling.all();
        }
      }
      default -> throw TeachFiles.needsFolder(format);
    }
  }
}
