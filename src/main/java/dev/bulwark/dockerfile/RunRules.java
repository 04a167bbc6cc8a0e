package dev.bulwark.dockerfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What BuildKit checks in the flags of RUN before it runs anything. */
final class RunRules {
  private static final Set<String> TRUTHS =
      Set.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");

  private RunRules() {}

  static Optional<String> problem(Run run) {
    for (var flag : run.flags()) {
      var value = flag.value().orElse("");
      var problem =
          switch (flag.name()) {
            case "mount" -> mount(value);
            case "device" -> device(value);
            case "network" -> oneOf(flag, List.of("default", "none", "host"));
            case "security" -> oneOf(flag, List.of("insecure", "sandbox"));
            default -> Optional.<String>empty();
          };
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> oneOf(Flag flag, List<String> allowed) {
    return flag.value().filter(allowed::contains).isPresent()
        ? Optional.empty()
        : Optional.of("--" + flag.name() + " is one of " + String.join(", ", allowed));
  }

  private static Optional<String> mount(String value) {
    var fields = Csv.fields(value);
    if (fields.isEmpty()) {
      return Optional.of("--mount=" + value + " cannot be read as comma-separated values");
    }
    boolean variable =
        fields.get().stream()
            .filter(field -> field.indexOf('=') >= 0 && key(field).equals("from"))
            .map(field -> field.substring(field.indexOf('=') + 1))
            .anyMatch(from -> from.indexOf('$') >= 0 && from.indexOf('$') != from.length() - 1);
    return variable
        ? Optional.of("--mount does not expand variables in from: name a stage instead")
        : Optional.empty();
  }

  private static Optional<String> device(String value) {
    var fields = Csv.fields(value);
    if (fields.isEmpty()) {
      return Optional.of("--device=" + value + " cannot be read as comma-separated values");
    }
    var name = "";
    for (var field : fields.get()) {
      int equals = field.indexOf('=');
      var said = field.substring(equals + 1);
      boolean wrong;
      if (key(field).equals("required")) {
        wrong = equals >= 0 && !TRUTHS.contains(said);
      } else {
        wrong = !name.isEmpty();
        name = wrong ? name : equals >= 0 && key(field).equals("name") ? said : field;
      }
      if (wrong) {
        return Optional.of("--device=" + value + " has a wrong field " + field);
      }
    }
    return Optional.empty();
  }

  private static String key(String field) {
    int equals = field.indexOf('=');
    return field.substring(0, equals < 0 ? field.length() : equals).toLowerCase(Locale.ROOT);
  }
}
