package dev.bulwark.manifest;

import dev.bulwark.manifest.Action.Kind;
import dev.bulwark.source.Span;

/** Refuses what would change more than is meant. */
final class Guard {
  private final Template template;
  private final String text;

  Guard(Template template) {
    this.template = template;
    this.text = template.masked();
  }

  /** Refuses a change in a node, or in one around it, that an alias repeats elsewhere. */
  void checkShared(Trail trail) {
    trail.above().forEach(this::checkShared);
    checkShared(trail.node());
  }

  /** Refuses a change in a node that an alias repeats elsewhere. */
  void checkShared(Node node) {
    node.properties()
        .anchor()
        .filter(Anchor::used)
        .ifPresent(anchor -> {
          throw new Refusal(
              "aliases of &" + anchor.name() + " would change as well; edit it by hand");
        });
  }

  /** Refuses to take away a node that an alias outside needs, or may need. */
  void checkNeeded(Node node) {
    checkShared(node);
    switch (node) {
      case Mapping mapping ->
          mapping
              .entries()
              .forEach(entry -> {
                checkNeeded(entry.key());
                checkNeeded(entry.value());
              });
      case Sequence sequence -> sequence.items().forEach(item -> checkNeeded(item.value()));
      case Scalar _, Alias _ -> {}
    }
  }

  /** Refuses a collection that a template may fill. */
  void checkWhole(Node node) {
    boolean uncertain =
        switch (node) {
          case Mapping mapping -> mapping.open();
          case Sequence sequence -> sequence.open();
          case Scalar scalar -> scalar.templated() && scalar.span().isEmpty();
          case Alias _ -> false;
        };
    if (uncertain) {
      throw new Refusal("a template action decides what stands there; edit it by hand");
    }
  }

  /** Whether something new may stand below a child of a collection, whatever the templates do. */
  boolean opensBelow(Span child, boolean conditional) {
    int below = Columns.below(text, child.end());
    int next = Gaps.skip(text, child.end(), text.length());
    return !conditional
        && template.branch(below) == template.branch(child.start())
        && !template.prints(child.end(), next);
  }

  /** Refuses to take out lines that only a template makes complete. */
  void checkRemoval(Span removed) {
    int next = Gaps.skip(text, removed.end(), text.length());
    if (template.prints(removed.end(), next) || !balanced(removed)) {
      throw new Refusal("a template action decides what stands there; edit it by hand");
    }
  }

  private boolean balanced(Span removed) {
    int depth = 0;
    for (var action : template.actions()) {
      if (removed.contains(action.span())) {
        depth += action.kind() == Kind.OPEN ? 1 : action.kind() == Kind.END ? -1 : 0;
        if (depth < 0 || (depth == 0 && action.kind() == Kind.ELSE)) {
          return false;
        }
      }
    }
    return depth == 0;
  }
}
