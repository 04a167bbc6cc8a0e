package dev.bulwark.ui;

import dev.bulwark.workspace.Change;
import java.util.List;

/** What a person says about one planned file. */
public record Decision(Change change, Verdict verdict) {

  /** What becomes of the file. */
  public enum Verdict {
    /** It is written, in the place of what is there. */
    WRITE,
    /** What is there stays. */
    KEEP,
    /** What is there stays for now. */
    LATER
  }

  /**
   * What holds before a person says anything.
   *
   * @param replace whether files that are different are replaced
   */
  public static Decision of(Change change, boolean replace) {
    return new Decision(
        change,
        change instanceof Change.Different && !replace
            ? Verdict.KEEP
            : possible(change).getFirst());
  }

  /** Everything that can be said about it; one verdict where there is nothing to say. */
  public List<Verdict> possible() {
    return possible(change);
  }

  private static List<Verdict> possible(Change change) {
    return switch (change) {
      case Change.New _ -> List.of(Verdict.WRITE, Verdict.LATER);
      case Change.Merged _ -> List.of(Verdict.WRITE, Verdict.KEEP, Verdict.LATER);
      case Change.Different _ -> List.of(Verdict.WRITE, Verdict.KEEP, Verdict.LATER);
      case Change.Same _ -> List.of(Verdict.KEEP);
      case Change.Blocked _ -> List.of(Verdict.WRITE);
    };
  }

  /** With another verdict, where that one is possible. */
  public Decision with(Verdict other) {
    return possible().contains(other) ? new Decision(change, other) : this;
  }

  /** With the verdict that follows this one. */
  public Decision next() {
    var all = possible();
    return with(all.get((all.indexOf(verdict) + 1) % all.size()));
  }

  /** Whether the change belongs to what is written; a blocked one does, so that it is refused. */
  public boolean writes() {
    return verdict == Verdict.WRITE || change instanceof Change.Same;
  }
}
