package dev.bulwark.cli;

import dev.bulwark.rules.Checker.Checked;

/** Writes down what a check finds, file after file. */
interface CheckReport {
  /** One file with its findings. */
  void add(Checked checked);

  /** What comes after the last file. */
  void end();
}
