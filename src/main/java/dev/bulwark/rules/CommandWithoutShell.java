package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.Set;
import java.util.stream.Stream;

/** A probe or a hook runs a program that the image does not have. */
final class CommandWithoutShell extends ContainerRule {
  private static final Set<String> PROGRAMS =
      Set.of(
          "sh",
          "bash",
          "ash",
          "curl",
          "wget",
          "sleep",
          "cat",
          "ls",
          "test",
          "true",
          "echo",
          "grep",
          "pgrep",
          "ps",
          "kill",
          "nc",
          "stat",
          "touch",
          "rm",
          "grpc_health_probe");

  CommandWithoutShell() {
    super("BW224", Severity.ERROR, "a command needs a program that the image does not have");
  }

  @Override
  public Example bad() {
    return PodExample.container(
        "livenessProbe:\n  exec:\n    command: [curl, -f, http://localhost:8080/healthz]\n");
  }

  @Override
  public Example good() {
    return PodExample.container("livenessProbe:\n  httpGet:\n    path: /healthz\n    port: 8080\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    if (!container.shellless()) {
      return Stream.empty();
    }
    var probes =
        Stream.of("startupProbe", "livenessProbe", "readinessProbe")
            .flatMap(key -> program(container, key, "exec", "command"));
    var hooks =
        Stream.of("preStop", "postStart")
            .flatMap(key -> program(container, "lifecycle", key, "exec", "command"));
    return Stream.concat(probes, hooks)
        .map(program ->
            found(
                container.file(),
                program.span(),
                program.text() + " is not in the image, which has no shell and no tools",
                program.text().endsWith("sleep") || hook(container, program)
                    ? "write preStop.sleep.seconds, from Kubernetes 1.30 on"
                    : "ask over httpGet, tcpSocket or grpc"));
  }

  private static boolean hook(DotnetContainer container, Scalar program) {
    return container
        .mapping()
        .at("lifecycle")
        .filter(lifecycle -> lifecycle.span().contains(program.span()))
        .isPresent();
  }

  private static Stream<Scalar> program(DotnetContainer container, String... path) {
    return container.mapping().items(path).stream()
        .limit(1)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(word ->
            !word.templated()
                && PROGRAMS.contains(word.text().substring(word.text().lastIndexOf('/') + 1)));
  }
}
