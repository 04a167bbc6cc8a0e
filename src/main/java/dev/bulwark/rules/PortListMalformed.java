package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Variable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A list of ports that is read as something else. */
final class PortListMalformed extends VariableRule {
  private static final int DIGITS = 5;
  private static final Pattern URL = Pattern.compile("https?://[^/;,\\s]*:(\\d{1,5})/?");

  PortListMalformed() {
    super("BW236", Severity.ERROR, "the list of ports cannot be read");
  }

  @Override
  public Example bad() {
    return example("8080,9090");
  }

  @Override
  public Example good() {
    return example("8080;9090");
  }

  private static Example example(String value) {
    return PodExample.container(
        "env:\n  - name: ASPNETCORE_HTTP_PORTS\n    value: \"" + value + "\"\n");
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    return service.variables().stream()
        .filter(variable ->
            Listening.HTTP_PORTS.contains(variable.name())
                || Listening.HTTPS_PORTS.contains(variable.name()))
        .filter(variable -> !variable.value().orElse("$").contains("$"))
        .filter(variable -> !readable(variable.value().orElse("")))
        .map(variable -> found(service, variable, variable.value().orElse("")));
  }

  private static boolean readable(String value) {
    return Stream.of(value.split(";", -1))
        .map(String::strip)
        .allMatch(part -> part.isEmpty() || port(part));
  }

  private static boolean port(String part) {
    return Digits.only(part, DIGITS) && Integer.parseInt(part) <= 65_535;
  }

  private Finding found(ServiceVariables service, Variable variable, String value) {
    var meant =
        Stream.of(value.split("[;,]"))
            .map(String::strip)
            .map(part -> URL.matcher(part).replaceFirst("$1"))
            .toList();
    var found =
        found(
            service.file(),
            ServiceVariables.place(variable),
            variable.name()
                + "="
                + value
                + (value.contains("://") || Digits.only(value, DIGITS)
                    ? ": the service crashes at its start"
                    : ": what cannot be read becomes port 80"),
            "write the numbers alone, with ; between them");
    var node =
        variable.node() instanceof Scalar
            ? Optional.<Scalar>empty()
            : variable.node().scalar("value");
    var edits =
        node.isPresent() && meant.stream().allMatch(PortListMalformed::port)
            ? Mends.set(service.file(), node.get(), String.join(";", meant))
            : List.<FileEdit>of();
    return found.mendedBy("The list takes numbers with ; between them.", edits);
  }
}
