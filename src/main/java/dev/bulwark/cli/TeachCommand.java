package dev.bulwark.cli;

import dev.bulwark.lessons.BadLesson;
import dev.bulwark.lessons.Course;
import dev.bulwark.lessons.Lesson;
import dev.bulwark.lessons.Publication;
import dev.bulwark.lessons.Telling;
import dev.bulwark.wizard.Nearest;
import dev.bulwark.workspace.Diff;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code bulwark teach}: lessons to read in a terminal, to print, to publish and to practise. */
final class TeachCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "markdown", "html", "exercise");

  @Override
  public String summary() {
    return "Teaches one wrong step at a time: what it looks like, what really happens, the mend"
        + " and the reason.";
  }

  @Override
  public CommandSpec spec() {
    var spec = Specs.named("teach");
    spec.usageMessage()
        .description(summary())
        .footer(
            "",
            "Examples:",
            "  bulwark teach --list               all lessons",
            "  bulwark teach root-refused         one lesson, in the terminal",
            "  bulwark teach --format html -o course",
            "  bulwark teach 4 --format exercise -o practice",
            "  bulwark teach --from .             your own files, step by step");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("LESSON")
                .arity("0..1")
                .type(String.class)
                .description("Its number or id; all lessons when left out, with -o.")
                .build())
        .addOption(Specs.flag("Show a line for each lesson.", "--list"))
        .addOption(Specs.oneOf("FORMAT", "text, markdown, html or exercise.", FORMATS, "--format"))
        .addOption(Specs.value("DIR", "Write files there.", "-o", "--output"))
        .addOption(Specs.value("DIR", "Take the lessons of a folder of your own.", "--lessons"))
        .addOption(Specs.value("DIR", "Make a lesson of the container files there.", "--from"))
        .addOption(Specs.flag("Replace files that are different.", "--force"))
        .addOption(Specs.flag("Ask in plain lines, for screen readers and pipes.", "--accessible"));
  }

  @Override
  public int run(ParseResult parsed, Console console) throws Failure, IOException {
    var format = parsed.matchedOptionValue("--format", "text");
    if (!FORMATS.contains(format)) {
      throw Failure.usage(
          "--format " + format + ": there is no such format; choose " + String.join(", ", FORMATS));
    }
    var target =
        Optional.ofNullable(parsed.<String>matchedOptionValue("--output", null))
            .map(folder -> console.folder().resolve(folder).normalize());
    boolean force = parsed.hasMatchedOption("--force");
    boolean accessible = parsed.hasMatchedOption("--accessible");
    var own = Optional.ofNullable(parsed.<String>matchedOptionValue("--from", null));
    if (own.isPresent()) {
      requireAlone(parsed);
      new TeachOwn(console, own.get(), format).run(target, accessible, force);
      return ExitCode.DONE;
    }
    var course = course(parsed, console);
    var publication = new Publication(course, Diff::of);
    var word = parsed.matchedPositionalValue(0, "");
    var lesson = word.isEmpty() ? Optional.<Lesson>empty() : Optional.of(find(course, word));
    if (parsed.hasMatchedOption("--list")) {
      publication.list().forEach(console.out()::println);
    } else if (target.isPresent()) {
      var lessons = lesson.map(List::of).orElse(course.lessons());
      TeachFiles.write(
          files(publication, format, lessons, LocalDate.now(console.clock())),
          target.get(),
          force,
          console);
    } else if (format.equals("html") || format.equals("exercise")) {
      throw TeachFiles.needsFolder(format);
    } else if (lesson.isEmpty()) {
      throw Failure.usage(
          "teach: no lesson is named; `bulwark teach --list` shows all, -o DIR with --format"
              + " writes all");
    } else if (format.equals("markdown")) {
      console.out().print(publication.markdown(lesson.get()));
    } else {
      tell(lesson.get(), accessible, console);
    }
    return ExitCode.DONE;
  }

  /** One's own files are no course. */
  private static void requireAlone(ParseResult parsed) throws Failure {
    boolean lesson = !parsed.matchedPositionalValue(0, "").isEmpty();
    if (lesson || parsed.hasMatchedOption("--list") || parsed.hasMatchedOption("--lessons")) {
      throw Failure.usage(
          "--from: makes one lesson of a folder; leave LESSON, --list and --lessons out");
    }
  }

  private static Course course(ParseResult parsed, Console console) throws Failure, IOException {
    var own = Optional.ofNullable(parsed.<String>matchedOptionValue("--lessons", null));
    if (own.isEmpty()) {
      return Course.builtIn();
    }
    var folder = console.folder().resolve(own.get()).normalize();
    if (!Files.isDirectory(folder)) {
      throw Failure.usage(folder + ": there is no such folder; check the path");
    }
    try {
      return Course.in(folder);
    } catch (BadLesson e) {
      throw Failure.usage(e.getMessage());
    }
  }

  private static Lesson find(Course course, String word) throws Failure {
    var found = course.find(word);
    if (found.isEmpty()) {
      var ids = course.lessons().stream().map(Lesson::id).toList();
      throw Failure.usage(
          word
              + ": there is no such lesson; "
              + Nearest.to(word, ids)
                  .map(near -> "did you mean " + near + "?")
                  .orElse("see `bulwark teach --list`"));
    }
    return found.get();
  }

  /** Waits only for somebody who is there. */
  private static void tell(Lesson lesson, boolean accessible, Console console) throws IOException {
    var telling = new Telling(lesson, Diff::of, console.out());
    boolean asks = accessible || console.keyboard().terminal().getAsBoolean();
    if (asks) {
      telling.ask(console.keyboard().lines());
    } else {
      telling.all();
    }
  }

  private static Map<String, String> files(
      Publication publication, String format, List<Lesson> lessons, LocalDate today)
      throws Failure {
    return switch (format) {
      case "markdown" -> publication.markdown(lessons);
      case "html" -> publication.html(lessons);
      case "exercise" ->
          publication.exercises(
              lessons,
              (folder, files) ->
                  new LessonFiles(files).faulty(today)
                      ? Optional.of("bulwark check " + folder)
                      : Optional.empty());
      default -> throw TeachFiles.textHasNoFile();
    };
  }
}
