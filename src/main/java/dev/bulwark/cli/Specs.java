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

  /** An option without a value. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).description(description).build();
  }

  /**
   * An option with one value.
   *
   * @param label how its value is called
   */
  static OptionSpec value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .description(description)
        .build();
  }

  /**
   * An option that may be repeated.
   *
   * @param label how one of its values is called
   */
  static OptionSpec values(String label, String description, String... names) {
    return several(label, description, names).build();
  }

  /** One that may be repeated, or have several values behind each other with commas. */
  static OptionSpec list(String label, String description, String... names) {
    return several(label, description, names).splitRegex(",").build();
  }

  private static OptionSpec.Builder several(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description);
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
