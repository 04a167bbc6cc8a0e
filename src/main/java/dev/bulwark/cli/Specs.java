package dev.bulwark.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes command specs without picocli's own factory, which looks for Groovy on the class path: 6 ms
 * of every start.
 */
final class Specs {
  private static final IFactory NOTHING_TO_MAKE =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          // An option that may be repeated collects its values in a list.
          if (type.equals(List.class)) {
            return type.cast(new ArrayList<Object>());
          }
          throw new IllegalStateException(type + ": no spec here names a class to be made");
        }
      };

  private Specs() {}

  /** An empty spec of a command. */
  static CommandSpec named(String name) {
    return CommandSpec.wrapWithoutInspection(null, NOTHING_TO_MAKE).name(name);
  }

  /** What parses by a spec. */
  static CommandLine line(CommandSpec spec) {
    return new CommandLine(spec, NOTHING_TO_MAKE);
  }
}
