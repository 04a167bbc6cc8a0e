package dev.bulwark.blueprint;

/** How far hardening goes when nobody says otherwise. */
public enum Level {
  /** What the .NET team and the Pod Security standard "restricted" ask. */
  STANDARD,
  /** No finding in any of the field's checkers. */
  STRICT;

  /** The word used in answers. */
  public String id() {
    return this == STANDARD ? "standard" : "strict";
  }
}
