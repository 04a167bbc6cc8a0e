package dev.bulwark.ui.screen;

/**
 * What is shown beside the questions.
 *
 * @param columns of the terminal
 * @param rows of the terminal
 * @param file the file picked by the person, from 0; -1 for the one that the question touches
 * @param scroll lines away from where the text would stand by itself
 * @param disk whether a file is shown as its difference to what is on disk
 * @param preview the files of the answers, perhaps of earlier ones
 * @param trial what the choice under the cursor would change
 */
record Pane(
    int columns, int rows, int file, int scroll, boolean disk, Preview preview, Trial trial) {
  static Pane of(int columns, int rows) {
    return new Pane(columns, rows, -1, 0, false, Preview.NONE, Trial.NONE);
  }

  Pane sized(int wide, int high) {
    return new Pane(wide, high, file, scroll, disk, preview, trial);
  }

  Pane scrolled(int lines) {
    return new Pane(columns, rows, file, lines, disk, preview, trial);
  }

  /** With a file picked, from its start. */
  Pane file(int index) {
    return new Pane(columns, rows, index, 0, disk, preview, trial);
  }

  /** With the file that the question touches again. */
  Pane forgetful() {
    return file(-1);
  }

  Pane disk(boolean difference) {
    return new Pane(columns, rows, file, 0, difference, preview, trial);
  }

  Pane shown(Preview files, Trial changes) {
    return new Pane(columns, rows, file, scroll, disk, files, changes);
  }
}
