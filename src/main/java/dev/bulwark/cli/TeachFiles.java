package dev.bulwark.cli;

import dev.bulwark.workspace.Change;
import dev.bulwark.workspace.Outcome;
import dev.bulwark.workspace.PlannedFile;
import dev.bulwark.workspace.PlannedFile.Meeting;
import dev.bulwark.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes teaching material: all files or none, and none over another. */
final class TeachFiles {
  private TeachFiles() {}

  /** Writes files by path into a folder. */
  static void write(Map<String, String> files, Path folder, boolean force, Console console)
      throws Failure, IOException {
    Workspace.recover(folder);
    switch (Workspace.write(folder, compared(folder, files), force)) {
      case Outcome.Written written -> {
        int count = written.created().size() + written.replaced().size();
        console
            .out()
            .println("wrote " + count + (count == 1 ? " file" : " files") + " into " + folder);
      }
      case Outcome.Refused refused -> throw refusal(refused);
    }
  }

  static Failure needsFolder(String format) {
    return Failure.usage("--format " + format + ": writes files; add -o DIR");
  }

  static Failure textHasNoFile() {
    return Failure.usage(
        "--output: text goes to the terminal; add --format markdown, html or exercise");
  }

  /** Somebody's lesson may hold names that no folder can hold beside each other. */
  private static List<Change> compared(Path folder, Map<String, String> files)
      throws Failure, IOException {
    try {
      var planned = new ArrayList<PlannedFile>();
      files.forEach((path, text) -> planned.add(new PlannedFile(path, text, Meeting.REPLACE)));
      return Workspace.compare(folder, planned);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  private static Failure refusal(Outcome.Refused refused) {
    var lines = new ArrayList<String>();
    refused.blocked().forEach(blocked -> lines.add(blocked.message()));
    refused
        .different()
        .forEach(different ->
            lines.add(
                different.path()
                    + ": is there and different; nothing was written; --force replaces it, -o DIR"
                    + " writes elsewhere"));
    return new Failure(ExitCode.REFUSED, lines);
  }
}
