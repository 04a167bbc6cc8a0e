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
import dev.bulwark.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code bulwark new}: a repository becomes hardened container files. */
final class NewCommand implements Command {
  private final Others others;
  private Optional<HeadStart> ready = Optional.empty();

  /** Leads to other commands where one of them is wanted. */
  NewCommand(Others others) {
    this.others = others;
  }

  @Override
  public String summary() {
    return NewOptions.SUMMARY;
  }

  /**
   * Nobody is asked, so files will be rendered; by which templates is known unless some are named.
   */
  @Override
  public void expect(List<String> words) {
    boolean asksNobody = words.contains("--yes") || words.contains("-y");
    if (asksNobody && words.stream().noneMatch(word -> word.startsWith("--templates"))) {
      ready = Optional.of(HeadStart.of(() -> renderer(TemplateSource.builtIn())));
    }
  }

  @Override
  public CommandSpec spec() {
    return NewOptions.spec();
  }

  @Override
  public int run(ParseResult parsed, Console console) throws Failure, IOException {
    return run(NewOptions.of(parsed, console), console);
  }

  /** The same with options that are known. */
  int run(NewOptions options, Console console) throws Failure, IOException {
    if (!Files.isDirectory(options.repository())) {
      throw Failure.usage(
          options.repository()
              + (Files.exists(options.repository())
                  ? ": is no folder; name the one that holds it, and a project with --set"
                      + " project=PATH"
                  : ": there is no such folder; check the path"));
    }
    if (Files.exists(options.target()) && !Files.isDirectory(options.target())) {
      throw Failure.usage(options.target() + ": is no folder; name another one with -o");
    }
    if (options.yes()) {
      return write(options, console);
    }
    // Read first: meanwhile the other core makes ready what tells whether there is a terminal.
    var repository = RepositoryReader.read(options.repository());
    Conversation.possible(options, console);
    return conversation(options, console, repository).hold();
  }

  private int write(NewOptions options, Console console) throws Failure, IOException {
    var renderer = ready.orElseGet(() -> HeadStart.of(() -> renderer(options)));
    var given = GivenAnswers.of(options);
    var repository = RepositoryReader.read(options.repository());
    var problems = new ArrayList<>(given.problems());
    var each = List.of(given.answers());
    if (options.all()) {
      problems.addAll(EveryService.shared(given.answers()));
      if (!repository.services().isEmpty()) {
        each = EveryService.answers(repository, given.answers());
      }
    }
    return delivery(options, console, repository, problems, each, renderer::render).deliver();
  }

  /** A conversation about a repository, which has not begun. */
  Conversation conversation(NewOptions options, Console console, Repository repository)
      throws Failure, IOException {
    var given = GivenAnswers.of(options);
    var flow = new Flow(Questions.all(), repository, Catalog.load());
    return new Conversation(
        options,
        console,
        repository,
        flow,
        usable(flow, repository, given),
        others,
        Workspace::write);
  }

  /** The files of some services, decided and rendered, before they go anywhere. */
  static Delivery delivery(
      NewOptions options,
      Console console,
      Repository repository,
      List<Problem> problems,
      List<Map<String, Answer>> each,
      Rendering rendering)
      throws Failure, IOException {
    var decisions = decisions(repository, problems, each);
    return new Delivery(options, console, repository, decisions, render(rendering, decisions));
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
      Repository repository, List<Problem> before, List<Map<String, Answer>> each) throws Failure {
    var flow = new Flow(Questions.all(), repository, Catalog.load());
    var decided = new ArrayList<Decided>();
    var lines = new ArrayList<>(before.stream().map(Problem::line).toList());
    var wrong = new LinkedHashMap<String, List<String>>();
    for (var answers : each) {
      var resolved = flow.resolve(answers);
      var problems = new ArrayList<>(resolved.problems());
      problems.addAll(contradictions(resolved));
      problems.addAll(unreachable(repository, resolved));
      wrong.put(
          resolved.value("project").orElse(""), problems.stream().map(Problem::line).toList());
      if (problems.isEmpty()) {
        decided.add(new Decided(resolved, Architect.decide(resolved, Catalog.load())));
      }
    }
    lines.addAll(EveryService.told(wrong));
    if (lines.isEmpty()) {
      EveryService.clashes(decided.stream().map(Decided::blueprint).toList())
          .forEach(problem -> lines.add(problem.line()));
    }
    if (!lines.isEmpty()) {
      throw new Failure(ExitCode.USAGE, lines.stream().distinct().toList());
    }
    return List.copyOf(decided);
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

  /** The templates to write with; a wrong one among the person's own is a wrong command line. */
  static TemplateSource usableTemplates(NewOptions options) throws Failure {
    try {
      return templates(options);
    } catch (RenderFailed e) {
      throw Failure.usage(e.getMessage());
    }
  }

  private static TemplateSource templates(NewOptions options) throws RenderFailed {
    return options.templates().isPresent()
        ? TemplateSource.withOverrides(options.templates().get())
        : TemplateSource.builtIn();
  }

  private static Renderer renderer(NewOptions options) throws RenderFailed {
    return renderer(templates(options));
  }

  private static Renderer renderer(TemplateSource source) {
    return new Renderer(source, Notes.load());
  }

  /** What makes files of a blueprint. */
  interface Rendering {
    List<RenderedFile> of(Blueprint blueprint) throws RenderFailed;
  }

  private static List<List<RenderedFile>> render(Rendering rendering, List<Decided> decisions)
      throws Failure {
    var files = new ArrayList<List<RenderedFile>>();
    try {
      for (var decided : decisions) {
        files.add(rendering.of(decided.blueprint()));
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
