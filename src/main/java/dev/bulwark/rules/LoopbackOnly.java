package dev.bulwark.rules;

import dev.bulwark.manifest.Variable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The service listens where only its own container reaches it. */
final class LoopbackOnly extends VariableRule {
  private static final Pattern LOOPBACK =
      Pattern.compile("(https?://)(localhost|127\\.0\\.0\\.1|\\[::1])(?=[:/;]|$)");

  LoopbackOnly() {
    super("BW237", Severity.ERROR, "the service listens on loopback only");
  }

  @Override
  public Example bad() {
    return example("localhost");
  }

  @Override
  public Example good() {
    return example("+");
  }

  private static Example example(String host) {
    return PodExample.container(
        "env:\n  - name: ASPNETCORE_URLS\n    value: http://" + host + ":8080\n");
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    if (!service.alone() || shares(service)) {
      return Stream.empty();
    }
    return service.variables().stream()
        .filter(variable -> Listening.URLS.contains(variable.name()))
        .filter(variable -> onlyLoopback(variable.value().orElse("")))
        .map(variable -> found(service, variable, variable.value().orElse("")));
  }

  private static boolean onlyLoopback(String value) {
    return !value.isBlank()
        && Stream.of(value.split(";"))
            .map(String::strip)
            .allMatch(url -> LOOPBACK.matcher(url).lookingAt());
  }

  private static boolean shares(ServiceVariables service) {
    return service.container().isEmpty()
        || service.container().get().pod().spec().mapping().entry("hostNetwork").isPresent();
  }

  private Finding found(ServiceVariables service, Variable variable, String value) {
    return found(
            service.file(),
            ServiceVariables.place(variable),
            variable.name() + "=" + value + ": no probe and no Service reaches loopback",
            "write + in place of the host")
        .mendedBy(
            "With + the service listens on all addresses of its pod.",
            variable
                .node()
                .scalar("value")
                .map(node ->
                    Mends.set(service.file(), node, LOOPBACK.matcher(value).replaceAll("$1+")))
                .orElse(List.of()));
  }
}
