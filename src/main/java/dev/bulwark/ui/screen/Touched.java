package dev.bulwark.ui.screen;

import dev.bulwark.render.RenderedFile;
import java.util.List;

/** Which files and lines the focused question decides. */
final class Touched {
  private Touched() {}

  /** The file to show: the one picked, else the first that is touched. */
  static int file(State state) {
    var files = state.pane().preview().files();
    int picked = state.pane().file();
    if (picked >= 0) {
      return Math.min(picked, Math.max(0, files.size() - 1));
    }
    for (int i = 0; i < files.size(); i++) {
      if (shows(files.get(i)) && !lines(state, files.get(i)).isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  /** Whether the consequence of a choice is shown, and no file. */
  static boolean tries(State state) {
    var trial = state.pane().trial();
    return state.pane().file() < 0
        && !state.pane().disk()
        && !trial.lines().isEmpty()
        && trial.given().equals(state.tried());
  }

  /** The lines, from 1. */
  static List<Integer> lines(State state, RenderedFile file) {
    var id = state.spot().id();
    return file.links().entrySet().stream()
        .filter(line -> line.getValue().contains(id))
        .map(line -> line.getKey())
        .toList();
  }

  /** Whether the file is more than a list of all answers. */
  static boolean shows(RenderedFile file) {
    return !file.path().endsWith("bulwark.yaml") && !file.path().endsWith("HARDENING.md");
  }
}
