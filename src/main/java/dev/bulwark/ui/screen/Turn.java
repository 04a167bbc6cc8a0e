package dev.bulwark.ui.screen;

import java.util.List;
import java.util.Optional;

/** What follows from an event on a page. */
record Turn(Page page, List<Effect> effects) {
  static Turn of(Page page, Effect... effects) {
    return new Turn(page, List.of(effects));
  }

  static Turn end(Page page, Effect.How how) {
    return of(page, new Effect.End(how));
  }

  /** What a few keys do on every page. */
  static Optional<Turn> everywhere(Page page, String key) {
    return switch (key) {
      case "ctrl-c" -> Optional.of(end(page, Effect.How.INTERRUPTED));
      case "ctrl-z" -> Optional.of(of(page, new Effect.Suspend()));
      case "ctrl-l" -> Optional.of(of(page, new Effect.Redraw()));
      default -> Optional.empty();
    };
  }
}
