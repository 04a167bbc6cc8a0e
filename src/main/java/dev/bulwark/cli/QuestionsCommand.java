package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.Repository;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Choice;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Kind;
import dev.bulwark.wizard.Question;
import dev.bulwark.wizard.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code bulwark questions}: everything that can be decided, with the choices and defaults of a
 * repository.
 */
final class QuestionsCommand implements Command {
  @Override
  public String summary() {
    return "Lists every question: id, choices, default, what it decides.";
  }

  @Override
  public CommandSpec spec() {
    var spec = Specs.named("questions");
    spec.usageMessage()
        .description(summary())
        .footer(
            "",
            "Examples:",
            "  bulwark questions                 with the answers that hold in this folder",
            "  bulwark questions --format json   for programs");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("DIR")
                .arity("0..1")
                .type(String.class)
                .description(
                    "A repository whose answers are shown as defaults; the current folder when left"
                        + " out.")
                .build())
        .addOption(Specs.oneOf("FORMAT", "text or json.", List.of("text", "json"), "--format"));
  }

  @Override
  public int run(ParseResult parsed, Console console) throws Failure, IOException {
    var folder = console.folder().resolve(parsed.matchedPositionalValue(0, "")).normalize();
    if (!Files.isDirectory(folder)) {
      throw Failure.usage(folder + ": there is no such folder; check the path");
    }
    var listing = new Listing(RepositoryReader.read(folder));
    var format = parsed.matchedOptionValue("--format", "text");
    switch (format) {
      case "text" -> console.out().print(listing.text());
      case "json" -> console.out().print(Json.of(listing.json()));
      default ->
          throw Failure.usage(
              "--format " + format + ": there is no such format; choose text or json");
    }
    return ExitCode.DONE;
  }

  /** The questions as seen from one repository. */
  private static final class Listing {
    private final Map<String, Answer> answers;
    private final Flow flow;

    Listing(Repository repository) {
      flow = new Flow(Questions.all(), repository, Catalog.load());
      answers = flow.resolve(Map.of()).answers();
    }

    String text() {
      var text = new StringBuilder();
      var group = Optional.<String>empty();
      for (var question : Questions.all()) {
        if (!group.equals(Optional.of(question.group().title()))) {
          group = Optional.of(question.group().title());
          text.append(text.isEmpty() ? "" : "\n").append(question.group().title()).append('\n');
        }
        text.append("  ").append(question.id()).append("  ").append(question.help()).append('\n');
        lines(question).forEach(line -> text.append("      ").append(line).append('\n'));
      }
      return text.toString();
    }

    private List<String> lines(Question question) {
      var lines = new ArrayList<String>();
      for (var choice : flow.choices(question, Map.of())) {
        lines.add(
            choice.value()
                + "  "
                + choice.label()
                + choice.impossible().map(reason -> " (not possible: " + reason + ")").orElse(""));
      }
      form(question).ifPresent(lines::add);
      lines.add(standing(question));
      return lines;
    }

    private static Optional<String> form(Question question) {
      return switch (question.kind()) {
        case Kind.Number(var min, var max, var unit) ->
            Optional.of(min + " to " + max + " " + unit);
        case Kind.Text(var form) -> Optional.of("for example " + form);
        case Kind.Items(var form) -> Optional.of("a list, for example " + form);
        case Kind.OneOf ignored -> Optional.empty();
        case Kind.YesNo ignored -> Optional.empty();
      };
    }

    private String standing(Question question) {
      var answer = Optional.ofNullable(answers.get(question.id()));
      return answer
          .map(found -> "here: " + found.value() + " (" + found.provenance().phrase() + ")")
          .orElse(
              question.when().words().isEmpty()
                  ? "here: no default, an answer is needed"
                  : "asked only with " + question.when().words());
    }

    List<Object> json() {
      var notes = Notes.load();
      return Questions.all().stream().<Object>map(question -> json(question, notes)).toList();
    }

    private Map<String, Object> json(Question question, Notes notes) {
      var json = new LinkedHashMap<String, Object>();
      json.put("id", question.id());
      json.put("group", question.group().id());
      json.put("title", question.title());
      json.put("help", question.help());
      json.put("kind", question.kind().id());
      if (question.kind() instanceof Kind.Number(var min, var max, var unit)) {
        json.put("min", min);
        json.put("max", max);
        json.put("unit", unit);
      }
      if (!question.when().words().isEmpty()) {
        json.put("when", question.when().words());
      }
      form(question).ifPresent(form -> json.put("form", form));
      json.put("choices", flow.choices(question, Map.of()).stream().map(Listing::json).toList());
      Optional.ofNullable(answers.get(question.id()))
          .ifPresent(answer -> {
            json.put("default", answer.value());
            json.put("origin", answer.provenance().phrase());
          });
      notes
          .find(question.id())
          .ifPresent(note -> {
            json.put("why", note.why());
            json.put("without", note.without());
            json.put("undo", note.undo());
            json.put("sources", note.sources());
          });
      return json;
    }

    private static Map<String, Object> json(Choice choice) {
      var json = new LinkedHashMap<String, Object>();
      json.put("value", choice.value());
      json.put("label", choice.label());
      choice.impossible().ifPresent(reason -> json.put("impossible", reason));
      return json;
    }
  }
}
