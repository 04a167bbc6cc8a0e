package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.migrate.MigratedFile;
import dev.bulwark.migrate.Migration;
import dev.bulwark.migrate.Plan;
import dev.bulwark.rules.Aim;
import dev.bulwark.rules.Checker;
import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.FileSource;
import dev.bulwark.rules.Finding;
import dev.bulwark.rules.Rule;
import dev.bulwark.rules.Rules;
import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What holds for the migration of any set of files. */
final class MigrationProof {
  private static final Catalog CATALOG = Catalog.load();
  private static final Aim AIM = Aim.of(CATALOG, LocalDate.of(2026, 11, 24));

  private MigrationProof() {}

  static ContainerSet set(FileSource files) {
    return new ContainerSet(files, CATALOG, AIM);
  }

  static Plan plan(FileSource files) {
    return new Migration(Rules.all(), CATALOG, AIM).plan(files, _ -> true);
  }

  /** The files after every rule, each alone: those about releases, then the others by their ids. */
  static FolderSet oneByOne(FolderSet files) {
    var after = files;
    boolean changed = true;
    var rules =
        Rules.all().stream()
            .sorted(Comparator.comparing((Rule rule) -> !rule.id().startsWith("BW4")))
            .toList();
    while (changed) {
      changed = false;
      for (var rule : rules) {
        var plan = new Migration(List.of(rule), CATALOG, AIM).plan(after, _ -> true);
        after = after.after(plan);
        changed |= !plan.files().isEmpty();
      }
    }
    return after;
  }

  static List<Finding> findings(FileSource files) {
    return new Checker(Rules.all())
        .check(set(files))
        .flatMap(checked -> checked.findings().stream())
        .toList();
  }

  /** It parses as before, differs only where it says so, and needs no second migration. */
  static void check(FolderSet files, Plan plan) {
    var after = files.after(plan);
    for (var file : plan.files()) {
      assertThat(file.before().bytes()).as(file.path()).isEqualTo(files.files().get(file.path()));
      onlyInPieces(file);
      onlyInHunks(file);
      parses(file, after);
    }
    var again = plan(after);
    assertThat(again.files())
        .as("a second migration")
        .extracting(file -> file.path() + " " + file.hunks())
        .isEmpty();
  }

  private static void onlyInPieces(MigratedFile file) {
    var edits =
        file.pieces().stream()
            .map(piece -> new Edit(piece.before(), file.after().text(piece.after())))
            .toList();
    assertThat(file.before().with(edits)).as(file.path()).isEqualTo(file.after());
  }

  private static void onlyInHunks(MigratedFile file) {
    var before = lines(file.before());
    var after = lines(file.after());
    var expected = new ArrayList<String>();
    int done = 0;
    for (var hunk : file.hunks()) {
      expected.addAll(before.subList(done, hunk.line() - 1));
      expected.addAll(hunk.added());
      done = hunk.line() - 1 + hunk.removed().size();
      assertThat(hunk.reasons()).as(file.path() + hunk).isNotEmpty();
    }
    expected.addAll(before.subList(done, before.size()));
    assertThat(after).as(file.path()).isEqualTo(expected);
  }

  private static List<String> lines(SourceText text) {
    return Stream.of(text.text().substring(text.start()).split("\n"))
        .map(line -> line.replaceFirst("\\r+$", ""))
        .toList();
  }

  private static void parses(MigratedFile file, FolderSet after) {
    var path = file.path();
    var set = set(after);
    if (set.images().contains(path)) {
      assertThat(set.image(path).orElseThrow().dockerfile().problems()).as(path).isEmpty();
    } else if (set.manifests().contains(path)) {
      assertThat(set.manifest(path).orElseThrow().yaml().understood()).as(path).isTrue();
    }
  }
}
