package dev.bulwark.ui.screen;

import java.util.List;
import java.util.Optional;

/** A page without a terminal: events go in, and the page goes on. */
final class Pages<P extends Page> {
  private final Class<P> kind;
  private P page;
  private List<Effect> effects = List.of();

  private Pages(Class<P> kind, P page) {
    this.kind = kind;
    this.page = page;
  }

  static Pages<MenuPage> of(MenuPage page) {
    return new Pages<>(MenuPage.class, page);
  }

  static Pages<WritingPage> of(WritingPage page) {
    return new Pages<>(WritingPage.class, page);
  }

  Pages<P> keys(String... names) {
    for (var name : names) {
      send(new Event.Key(name));
    }
    return this;
  }

  Pages<P> send(Event event) {
    var turn = page.after(event);
    page = kind.cast(turn.page());
    effects = turn.effects();
    return this;
  }

  Pages<P> click(String text) {
    return send(Clicks.on(page.frame(), text));
  }

  P page() {
    return page;
  }

  String text() {
    return page.frame().text();
  }

  /** How the last event ended the page; empty when it goes on. */
  Optional<Effect.How> end() {
    return effects.stream()
        .filter(Effect.End.class::isInstance)
        .map(effect -> ((Effect.End) effect).how())
        .findFirst();
  }
}
