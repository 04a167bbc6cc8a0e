package dev.bulwark.render;

import freemarker.core.Environment;
import freemarker.core._CoreAPI;
import java.util.Optional;

/** Where in the templates the thread that asks is just now. */
record Place(String template, int line) {

  /** Empty outside a template. FreeMarker's elements are public, but not for everybody. */
  @SuppressWarnings("deprecation")
  static Optional<Place> current() {
    return Optional.ofNullable(Environment.getCurrentEnvironment())
        .map(_CoreAPI::getInstructionStackSnapshot)
        .filter(stack -> stack.length > 0)
        .map(stack -> new Place(stack[0].getTemplate().getName(), stack[0].getBeginLine()));
  }
}
