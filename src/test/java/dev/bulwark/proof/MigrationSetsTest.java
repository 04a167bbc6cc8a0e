package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.cli.Bulwark;
import dev.bulwark.migrate.Left;
import dev.bulwark.rules.RunsAs;
import dev.bulwark.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the migration of the small repositories, without a container engine. */
class MigrationSetsTest {
  /** A folder of root's that the service writes to: whom it is to belong to a person must say. */
  private static final List<String> ROOTS_FOLDER =
      List.of("compose-volume", "sqlite", "upload-folder");

  static List<String> sets() throws IOException {
    return MigrationSet.names();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void is_migrated_once_and_for_all(String name) throws IOException {
    var files = FolderSet.of(MigrationSet.ALL.resolve(name));
    var plan = MigrationProof.plan(files);

    MigrationProof.check(files, plan);
    assertThat(plan.left()).as("rules that undo each other").noneMatch(Left::contested);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void runs_as_nobody_s_root_on_a_port_that_everybody_may_use(String name) throws IOException {
    var files = FolderSet.of(MigrationSet.ALL.resolve(name));
    var plan = MigrationProof.plan(files);
    var after = MigrationProof.set(files.after(plan));

    var image = after.image(after.images().getFirst()).orElseThrow().service().orElseThrow();

    assertThat(image.version().orElseThrow().atLeast(8)).isTrue();
    if (plan.left().stream().anyMatch(left -> left.finding().rule().equals("BW101"))) {
      assertThat(name).isIn(ROOTS_FOLDER);
      assertThat(image.runsAs()).isInstanceOf(RunsAs.Root.class);
    } else {
      assertThat(image.runsAs()).isInstanceOf(RunsAs.Number.class);
    }
    assertThat(image.listening().ports()).allMatch(port -> port.number() >= 1024);
  }

  /** Mends that are right each on its own are right together. */
  @ParameterizedTest
  @MethodSource("sets")
  void one_rule_after_the_other_comes_to_the_same(String name) throws IOException {
    var files = FolderSet.of(MigrationSet.ALL.resolve(name));

    var together = files.after(MigrationProof.plan(files));
    var oneByOne = MigrationProof.oneByOne(files);

    together
        .files()
        .forEach((path, bytes) ->
            assertThat(SourceText.of(oneByOne.files().get(path)).text())
                .as(path)
                .isEqualTo(SourceText.of(bytes).text()));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_command_writes_what_it_planned_and_then_rests(String name, @TempDir Path folder)
      throws IOException {
    MigrationSet.copy(name, folder);
    var before = FolderSet.of(folder);

    var first = Bulwark.run(folder, "migrate", "--write");
    var written = FolderSet.of(folder);
    var second = Bulwark.run(folder, "migrate");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(written.files()).containsOnlyKeys(before.files().keySet());
    assertThat(second.out()).startsWith("Nothing to change.\n");
    assertThat(second.code()).isZero();
  }
}
