package dev.bulwark.notes;

/** What a symptom tells, the most telling first. */
public enum Weight {
  /** Why it fails. */
  CAUSE,

  /** Not a failure by itself, but worth knowing beside one. */
  HINT,

  /** That it failed; something else must say why. */
  OUTCOME
}
