package dev.bulwark.proof;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.cli.Bulwark;
import dev.bulwark.project.Repository;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.proof.Drawing.Drawn;
import dev.bulwark.render.RenderedFile;
import dev.bulwark.wizard.AnswersFile;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Kind;
import dev.bulwark.wizard.Questions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand sets of answers: their files agree, and are the same wherever they are written. */
class AgreementTest {
  private static final int OFTEN = 5;

  /** The questions the design promises, whatever others there are. */
  private static final Set<String> PROMISED =
      Set.of(
          "level",
          "name",
          "project",
          "assembly",
          "kind",
          "dotnet",
          "os",
          "distro",
          "flavor",
          "publish",
          "globalization",
          "time-zones",
          "arch",
          "pin",
          "registry",
          "nuget-feed",
          "http-port",
          "tls",
          "https-port",
          "tls-secret",
          "forwarded-headers",
          "exposure",
          "host",
          "callers",
          "egress",
          "user",
          "uid",
          "read-only",
          "writable",
          "diagnostics",
          "data-protection",
          "capabilities",
          "seccomp",
          "apparmor",
          "service-account-token",
          "user-namespace",
          "cpu",
          "memory",
          "ephemeral-storage",
          "cpu-limit",
          "replicas",
          "autoscale",
          "live-path",
          "ready-path",
          "startup-seconds",
          "grace-seconds",
          "disruption-budget",
          "spread",
          "priority-class",
          "image",
          "namespace",
          "cluster",
          "layout",
          "compose",
          "comments",
          "owner");

  @TempDir private static Path folder;
  private static Process elsewhere;
  private static List<Drawn> drawn;

  /** By the sets' order; the files themselves would take more memory than some machines have. */
  private static final List<String> FINGERPRINTS = new ArrayList<>();

  private static final List<String> ANSWERS_FILES = new ArrayList<>();
  private static final Map<String, List<String>> BROKEN = new TreeMap<>();

  @BeforeAll
  static void drawAndRender() throws IOException {
    elsewhere = elsewhere();
    drawn = Sets.drawn(folder.resolve("here"));
    var sets = new Sets();
    var agreements = Agreement.all();
    for (var set : drawn) {
      var files = sets.files(set);
      FINGERPRINTS.add(Fingerprints.of(files));
      var written = read(set, files);
      ANSWERS_FILES.add(written.text("bulwark.yaml"));
      agreements.forEach((sentence, agreement) -> check(sentence, agreement, set, written));
    }
  }

  @AfterAll
  static void stop() {
    elsewhere.destroy();
  }

  private static void check(String sentence, Agreement agreement, Drawn set, Written written) {
    try {
      agreement.check(set, written);
    } catch (AssertionError | RuntimeException e) {
      BROKEN.computeIfAbsent(sentence, key -> new ArrayList<>()).add(set + "\n" + e);
    }
  }

  private static Written read(Drawn set, List<RenderedFile> files) {
    try {
      return Written.of(files, set.value("folder"));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(set.toString(), e);
    }
  }

  /** The same work in Turkish, by another clock, with another alphabet, in another folder. */
  private static Process elsewhere() throws IOException {
    var there = Files.createDirectories(folder.resolve("there"));
    var classes =
        Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(joining(File.pathSeparator));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=ISO-8859-9",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            Fingerprints.class.getName(),
            "repositories")
        .directory(there.toFile())
        .redirectOutput(there.resolve("out").toFile())
        .redirectError(there.resolve("err").toFile())
        .start();
  }

  @Test
  void there_are_two_thousand_different_sets() {
    assertThat(drawn.stream().map(set -> set.sample() + set.resolved().answers()).distinct())
        .hasSizeGreaterThanOrEqualTo(2_000);
  }

  @Test
  void every_question_and_every_possible_choice_is_among_them() {
    var answers =
        drawn.stream().flatMap(set -> set.resolved().answers().entrySet().stream()).toList();
    var asked = answers.stream().collect(groupingBy(Map.Entry::getKey, counting()));
    assertThat(asked.keySet()).containsAll(PROMISED);
    var chosen =
        answers.stream()
            .collect(
                groupingBy(
                    answer -> answer.getKey() + "=" + answer.getValue().value(), counting()));
    var possible = new LinkedHashSet<String>();
    for (var question : Questions.all()) {
      assertThat(asked).as(question.id()).containsKey(question.id());
      if (question.kind() instanceof Kind.OneOf || question.kind() instanceof Kind.YesNo) {
        drawn.stream()
            .filter(set -> set.resolved().answers().containsKey(question.id()))
            .flatMap(set -> set.possible(question))
            .forEach(choice -> possible.add(question.id() + "=" + choice));
      }
    }
    assertThat(possible).hasSizeGreaterThan(90);
    assertThat(possible.stream().filter(choice -> chosen.getOrDefault(choice, 0L) < OFTEN))
        .as("drawn less than " + OFTEN + " times")
        .isEmpty();
  }

  @Test
  void the_files_of_every_set_agree() {
    if (!BROKEN.isEmpty()) {
      fail(BROKEN.entrySet().stream().map(AgreementTest::story).collect(joining("\n\n")));
    }
  }

  private static String story(Map.Entry<String, List<String>> broken) {
    return "NOT SO: "
        + broken.getKey()
        + " ("
        + broken.getValue().size()
        + " times), for example\n"
        + broken.getValue().stream().limit(3).collect(joining("\n"));
  }

  /** Equal decisions give equal files, so only some are rendered once more. */
  @Test
  void the_answers_file_alone_gives_the_same_files_again() throws IOException {
    var sets = new Sets();
    var empty = RepositoryReader.read(Files.createDirectories(folder.resolve("empty")));
    for (int i = 0; i < drawn.size(); i++) {
      var set = drawn.get(i);
      var again = again(set, i % 2 == 0 ? set.repository() : empty, ANSWERS_FILES.get(i));
      assertThat(again.blueprint()).as(set.toString()).isEqualTo(set.blueprint());
      if (i % 50 == 0) {
        assertThat(Fingerprints.of(sets.files(again)))
            .as(set.toString())
            .isEqualTo(FINGERPRINTS.get(i));
      }
    }
  }

  private static Drawn again(Drawn set, Repository repository, String answers) {
    var file = AnswersFile.read(answers, "bulwark.yaml");
    assertThat(file.problems()).as(set.toString()).isEmpty();
    var resolved = new Flow(Questions.all(), repository, Catalog.load()).resolve(file.answers());
    assertThat(resolved.problems()).as(set.toString()).isEmpty();
    assertThat(resolved.unused()).as(set.toString()).isEmpty();
    return new Drawn(set.sample(), repository, set.flags(), resolved);
  }

  @Test
  void the_command_writes_the_files_that_agree() throws IOException {
    var sets = new Sets();
    for (int i = 0; i < drawn.size(); i += Sets.EACH / 3) {
      var set = drawn.get(i);
      var repository = folder.resolve("here").resolve(Integer.toString(i / Sets.EACH));
      var target = folder.resolve("out-" + i);
      var arguments = new ArrayList<>(List.of("new", "--yes", "-o", target.toString()));
      set.flags().forEach((id, value) -> arguments.addAll(List.of("--set", id + "=" + value)));
      var run = Bulwark.run(repository, arguments.toArray(String[]::new));
      assertThat(run.code()).as(set + "\n" + run.err()).isZero();
      for (var file : sets.files(set)) {
        assertThat(target.resolve(file.path())).hasContent(file.text());
      }
    }
  }

  @Test
  void another_language_time_zone_and_folder_give_the_same_bytes() throws Exception {
    assertThat(elsewhere.waitFor()).as(() -> text(folder.resolve("there/err"))).isZero();
    var there = Files.readAllLines(folder.resolve("there/out"));
    assertThat(there).hasSameSizeAs(FINGERPRINTS);
    for (int i = 0; i < there.size(); i++) {
      assertThat(there.get(i)).as(drawn.get(i).toString()).isEqualTo(FINGERPRINTS.get(i));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
