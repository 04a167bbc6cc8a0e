package dev.bulwark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Menu;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Questions;
import dev.bulwark.workspace.Faults;
import dev.bulwark.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails while the files are written, the person is told, and nothing is half written. */
class WritingFaultTest {
  private static final String FULL = "No space left on device";

  @TempDir Path temporary;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream results = new ByteArrayOutputStream();
  private int folders;
  private Map<String, String> wanted;

  @BeforeEach
  void the_files_of_a_run_without_faults() throws Exception {
    var folder = service();
    assertThat(talk(folder, Workspace::write, new Someone(folder, true))).isZero();
    wanted = tree(folder);
    assertThat(wanted).hasSizeGreaterThan(10);
  }

  private static List<String> ways() {
    return Faults.ways();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void at_any_step_the_page_says_what_failed_and_the_next_try_writes_all(String way)
      throws Exception {
    int steps = ways().indexOf(way);
    for (boolean happened = true; happened; steps += ways().size()) {
      var folder = service();
      var before = tree(folder);
      var faults = Faults.after(way, steps);
      var person = new Someone(folder, true);
      Conversation.Writing writing =
          (root, changes, replace) ->
              person.looks == 1
                  ? faults.write(root, changes, replace)
                  : Workspace.write(root, changes, replace);

      int code = talk(folder, writing, person);

      var step = way + " at operation " + steps;
      // What failed after the last file was in place are the backups, which the next run clears.
      Workspace.recover(folder);
      assertThat(code).as(step).isZero();
      assertThat(tree(folder)).as(step).isEqualTo(wanted);
      if (faults.happened() && !faults.tooLate()) {
        assertThat(person.notices).as(step).hasSize(1);
        assertThat(person.notices.getFirst()).as(step).contains(FULL).doesNotContain("\n");
        assertThat(person.found.getFirst()).as(step).isEqualTo(before);
      } else {
        assertThat(person.notices).as(step).isEmpty();
      }
      happened = faults.happened();
    }
    assertThat(steps).as("operations until one run was whole").isGreaterThan(50);
  }

  @Test
  void a_person_who_leaves_after_it_finds_all_as_before_and_the_answers_kept() throws Exception {
    var folder = service();
    var before = tree(folder);
    var faults = Faults.after("FAILS_BEFORE", 40);

    int code = talk(folder, faults::write, new Someone(folder, false));

    assertThat(code).isZero();
    assertThat(tree(folder)).isEqualTo(before);
    assertThat(said.toString(UTF_8)).contains("Nothing was written. Your answers (1) are kept");
  }

  @Test
  void line_by_line_it_ends_with_the_reason_and_the_answers_kept() throws Exception {
    var folder = service();
    var before = tree(folder);
    var faults = Faults.after("FAILS_BEFORE", 40);
    var failure =
        catchThrowableOfType(
            Failure.class, () -> talk(folder, faults::write, new Someone(folder, true, false)));

    assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERNAL);
    assertThat(failure.lines())
        .singleElement()
        .asString()
        .contains(FULL, "Your answers (1) are kept");
    assertThat(tree(folder)).isEqualTo(before);
  }

  private int talk(Path folder, Conversation.Writing writing, Person person)
      throws Failure, IOException {
    var nobody = new Keyboard(InputStream.nullInputStream(), UTF_8, () -> false);
    var state = Map.of("XDG_STATE_HOME", temporary.resolve("state" + folders).toString());
    var console =
        new Console(
            new PrintStream(results, false, UTF_8),
            new PrintStream(said, false, UTF_8),
            nobody,
            state,
            folder,
            Clock.systemUTC());
    var options = NewOptions.of(Specs.line(NewOptions.spec()).parseArgs(), console);
    var repository = RepositoryReader.read(folder);
    var flow = new Flow(Questions.all(), repository, Catalog.load());
    return new Conversation(options, console, repository, flow, Map.of(), (_, _) -> 0, writing)
        .hold(person);
  }

  private Path service() throws IOException {
    var folder = Files.createDirectories(temporary.resolve(++folders + "/orders"));
    Files.writeString(
        folder.resolve("Orders.csproj"),
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """);
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    Files.writeString(folder.resolve(".dockerignore"), "mine\n");
    return folder;
  }

  private static Map<String, String> tree(Path root) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** Answers one question, has everything written, and notes what the page says. */
  private static final class Someone implements Person {
    private final Path folder;
    private final boolean tries;
    private final boolean pages;
    private final List<String> notices = new ArrayList<>();
    private final List<Map<String, String>> found = new ArrayList<>();
    private int looks;

    Someone(Path folder, boolean tries) {
      this(folder, tries, true);
    }

    Someone(Path folder, boolean tries, boolean pages) {
      this.folder = folder;
      this.tries = tries;
      this.pages = pages;
    }

    @Override
    public boolean seesPages() {
      return pages;
    }

    @Override
    public Heard<List<String>> pick(Menu menu) {
      return new Heard.Next<>(List.of(menu.items().getFirst().id()));
    }

    @Override
    public Heard<Map<String, Answer>> ask(
        String service,
        Map<String, Answer> given,
        String part,
        Consumer<Map<String, Answer>> keep) {
      var answers = Map.of("level", new Answer("strict", new Provenance.Person()));
      keep.accept(answers);
      return new Heard.Next<>(answers);
    }

    @Override
    public Heard<List<Decision>> decide(
        String into, List<Decision> decisions, Optional<String> notice) throws IOException {
      looks++;
      notice.ifPresent(notices::add);
      if (looks > 1) {
        found.add(tree(folder));
      }
      return looks > 1 && !tries
          ? new Heard.Left<>()
          : new Heard.Next<>(
              decisions.stream().map(each -> each.with(Decision.Verdict.WRITE)).toList());
    }

    @Override
    public void close() {}
  }
}
