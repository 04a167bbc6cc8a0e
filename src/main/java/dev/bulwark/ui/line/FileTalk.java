package dev.bulwark.ui.line;

import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Decision.Verdict;
import dev.bulwark.workspace.Change;
import java.util.List;
import java.util.Optional;

/** How the last word about a file is asked for. */
final class FileTalk {
  /** Takes this file and all that follow. */
  static final String ALL = "a";

  private FileTalk() {}

  /** Whether a person is asked about it: only files that would be replaced are in question. */
  static boolean asks(Decision decision) {
    return decision.change() instanceof Change.Different && decision.verdict() != Verdict.WRITE;
  }

  static List<String> prompt(Decision decision) {
    var word = decision.verdict() == Verdict.LATER ? "l" : "k";
    return List.of(
        "",
        decision.change().path() + " is there and different.",
        "k keeps it, t takes the new one, a takes this and all that follow, l leaves it for later,",
        "d shows the difference, b goes back to the review, q quits [" + word + "]: ");
  }

  /** What a word means; empty when it means nothing. */
  static Optional<Decision> decided(Decision decision, String typed) {
    return switch (typed) {
      case "" -> Optional.of(decision);
      case "k" -> Optional.of(decision.with(Verdict.KEEP));
      case "t", ALL -> Optional.of(decision.with(Verdict.WRITE));
      case "l" -> Optional.of(decision.with(Verdict.LATER));
      default -> Optional.empty();
    };
  }
}
