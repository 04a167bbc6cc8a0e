package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.HashSet;
import java.util.stream.Stream;

/** A variable that is given twice. */
final class VariableTwice extends ContainerRule {
  VariableTwice() {
    super(
        "BW253",
        Severity.WARNING,
        "a variable is given twice",
        "kube-linter duplicate-env-var",
        "kube-score environment-variable-key-duplication");
  }

  @Override
  public Example bad() {
    return PodExample.container(
        """
        env:
          - name: ASPNETCORE_HTTP_PORTS
            value: "8080"
          - name: ASPNETCORE_HTTP_PORTS
            value: "5000"
        """);
  }

  @Override
  public Example good() {
    return PodExample.container("env:\n  - name: ASPNETCORE_HTTP_PORTS\n    value: \"8080\"\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    if (container.mapping().at("env").map(Absent::uncertain).orElse(true)) {
      return Stream.empty();
    }
    var seen = new HashSet<String>();
    return container.env().stream()
        .filter(variable -> !seen.add(variable.name()))
        .map(variable ->
            found(
                container.file(),
                variable.node().scalar("name").map(Scalar::span).orElse(variable.node().span()),
                variable.name() + " stands above as well: the last one wins, elsewhere the first",
                "keep one of them"));
  }
}
