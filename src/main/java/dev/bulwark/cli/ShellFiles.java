package dev.bulwark.cli;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.cli.shell.BashCompletion;
import dev.bulwark.cli.shell.FishCompletion;
import dev.bulwark.cli.shell.ManualPage;
import dev.bulwark.cli.shell.Program;
import dev.bulwark.cli.shell.ZshCompletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes completions and manual pages. Packaging and the installer run it; it is no command, so no
 * start of the program pays for it.
 */
final class ShellFiles {
  private ShellFiles() {}

  /** Writes them into a folder such as {@code /usr/share}, under the names that shells look for. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("bulwark: one folder to write into is needed, such as /tmp/share");
      System.exit(ExitCode.USAGE);
    }
    var folder = Path.of(args[0]);
    for (var file : all().entrySet()) {
      var target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  /** The texts by path. */
  static Map<String, String> all() throws IOException {
    var empty = Files.createTempDirectory("bulwark");
    try {
      return all(Program.of(Cli.spec(), Vocabulary.in(empty)::of));
    } finally {
      Files.delete(empty);
    }
  }

  private static Map<String, String> all(Program program) {
    var files = new TreeMap<String, String>();
    files.put("bash-completion/completions/bulwark", BashCompletion.of(program));
    files.put("fish/vendor_completions.d/bulwark.fish", FishCompletion.of(program));
    files.put("zsh/site-functions/_bulwark", ZshCompletion.of(program));
    new ManualPage(program, Catalog.load().asOf())
        .all()
        .forEach((name, text) -> files.put("man/man1/" + name, text));
    return files;
  }
}
