package dev.bulwark.cli;

import dev.bulwark.blueprint.Architect;
import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.Repository;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.render.RenderFailed;
import dev.bulwark.render.RenderedFile;
import dev.bulwark.render.Renderer;
import dev.bulwark.render.TemplateSource;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Items;
import dev.bulwark.wizard.Problem;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Questions;
import dev.bulwark.wizard.Resolved;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code bulwark new}: a repository becomes hardened container files. */
final class NewCommand implements Command {
  @Override
  public CommandSpec spec() {
    return NewOptions.spec();
  }

  @Override
  public int run(ParseResult parsed, Console console) throws Failure, IOException {
    var options = NewOptions.of(parsed, console);
    if (!Files.isDirectory(options.repository())) {
      throw Failure.usage(options.repository() + ": there is no such folder; check the path");
    }
    return options.yes() ? write(options, console) : converse(options, console);
  }

  private static int write(NewOptions options, Console console) throws Failure, IOException {
    var given = GivenAnswers.of(options);
    var repository = RepositoryReader.read(options.repository());
    var decisions = decisions(options, given, repository);
    var files = render(options, decisions);
    return new Delivery(options, console).deliver(repository, decisions, files);
  }

  private static int converse(NewOptions options, Console console) throws Failure, IOException {
    var conversation = Conversation.of(options, console);
    var given = GivenAnswers.of(options);
    var repository = RepositoryReader.read(options.repository());
    var flow = new Flow(Questions.all(), repository, Catalog.load());
    var answers = conversation.answers(flow, usable(flow, repository, given));
    if (answers.isEmpty()) {
      return ExitCode.DONE;
    }
    var asked = new LinkedHashMap<>(answers.get());
    asked.keySet().removeAll(flow.resolve(asked).unused().keySet());
    var decisions =
        decisions(
            options, new GivenAnswers(Collections.unmodifiableMap(asked), List.of()), repository);
    var files = render(options, decisions);
    return new Delivery(options, console, conversation::chosen)
        .deliver(repository, decisions, files);
  }

  /**
   * What was given must be right before anything is asked, and there must be a service to ask
   * about.
   */
  private static Map<String, Answer> usable(Flow flow, Repository repository, GivenAnswers given)
      throws Failure {
    var problems = new ArrayList<>(given.problems());
    boolean nothing = repository.services().isEmpty();
    flow.resolve(given.answers()).problems().stream()
        .filter(problem ->
            given.answers().containsKey(problem.id())
                || (nothing && problem.id().equals("project")))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new Failure(ExitCode.USAGE, problems.stream().map(Problem::line).distinct().toList());
    }
    return given.answers();
  }

  private static List<Decided> decisions(
      NewOptions options, GivenAnswers given, Repository repository) throws Failure {
    var flow = new Flow(Questions.all(), repository, Catalog.load());
    var decided = new ArrayList<Decided>();
    var problems = new ArrayList<>(given.problems());
    if (options.all()) {
      problems.addAll(EveryService.shared(given.answers()));
    }
    for (var answers : each(options, given, repository)) {
      var resolved = flow.resolve(answers);
      problems.addAll(resolved.problems());
      problems.addAll(contradictions(resolved));
      problems.addAll(unreachable(repository, resolved));
      if (problems.isEmpty()) {
        decided.add(new Decided(resolved, Architect.decide(resolved, Catalog.load())));
      }
    }
    problems.addAll(EveryService.clashes(decided.stream().map(Decided::blueprint).toList()));
    if (!problems.isEmpty()) {
      throw new Failure(ExitCode.USAGE, problems.stream().map(Problem::line).distinct().toList());
    }
    return List.copyOf(decided);
  }

  private static List<Map<String, Answer>> each(
      NewOptions options, GivenAnswers given, Repository repository) {
    return options.all() && !repository.services().isEmpty()
        ? EveryService.answers(repository, given.answers())
        : List.of(given.answers());
  }

  /** What was said on this command line must decide something. */
  private static List<Problem> contradictions(Resolved resolved) {
    return resolved.unused().entrySet().stream()
        .filter(entry -> entry.getValue().provenance() instanceof Provenance.Flag)
        .map(entry ->
            new Problem(
                entry.getKey(),
                entry.getValue().value(),
                "counts only with "
                    + Questions.find(entry.getKey()).orElseThrow().when().words()
                    + "; add that or leave it out"))
        .toList();
  }

  /** A build context holds only what lies in its folder. */
  private static List<Problem> unreachable(Repository repository, Resolved resolved) {
    var files = resolved.value("restore").map(Items::of).orElse(List.of());
    return repository.outside().stream()
        .filter(found -> found.value().endsWith("proj") && files.contains(found.origin().file()))
        .map(found ->
            new Problem(
                found.origin().toString(),
                "",
                "refers to "
                    + found.value()
                    + ", outside this folder, where no build context reaches; run bulwark new in"
                    + " the folder that holds both"))
        .toList();
  }

  private static List<List<RenderedFile>> render(NewOptions options, List<Decided> decisions)
      throws Failure, IOException {
    var files = new ArrayList<List<RenderedFile>>();
    try {
      var source =
          options.templates().isPresent()
              ? TemplateSource.withOverrides(options.templates().get())
              : TemplateSource.builtIn();
      var renderer = new Renderer(source, Notes.load());
      for (var decided : decisions) {
        files.add(renderer.render(decided.blueprint()));
      }
    } catch (RenderFailed e) {
      throw Failure.usage(e.getMessage());
    }
    return files;
  }

  /**
   * One service, decided.
   *
   * @param resolved its answers
   * @param blueprint what they add up to
   */
  record Decided(Resolved resolved, Blueprint blueprint) {}
}
