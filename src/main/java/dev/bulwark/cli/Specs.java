package dev.bulwark.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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

  /**
   * An option with one of a few values, which shells complete.
   *
   * @param label how its value is called
   */
  static OptionSpec oneOf(String label, String description, List<String> values, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .completionCandidates(values)
        .description(description)
        .build();
  }

  /** What parses by a spec. */
  static CommandLine line(CommandSpec spec) {
    return new CommandLine(spec, NOTHING_TO_MAKE);
  }
}
