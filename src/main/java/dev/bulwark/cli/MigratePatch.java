package dev.bulwark.cli;

import dev.bulwark.migrate.MigratedFile;
import dev.bulwark.migrate.Plan;
import dev.bulwark.workspace.Diff;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The changes as a patch that {@code git apply} takes, each file in its own encoding. */
final class MigratePatch {
  private MigratePatch() {}

  static void print(Plan plan, PrintStream out) {
    plan.files().forEach(file -> print(file, out));
    out.flush();
  }

  private static void print(MigratedFile file, PrintStream out) {
    var diff = Diff.of(file.path(), Optional.of(file.before().text()), file.after().text());
    int names = diff.indexOf("\n@@ ") + 1;
    out.writeBytes(diff.substring(0, names).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(diff.substring(names).getBytes(file.before().charset()));
  }
}
