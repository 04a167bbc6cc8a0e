package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.Optional;
import java.util.stream.Stream;

/** A probe repeats the number of a port that has a name. */
final class ProbeByNumber extends ContainerRule {
  ProbeByNumber() {
    super("BW225", Severity.INFO, "a probe repeats the number of a named port");
  }

  @Override
  public Example bad() {
    return example("8080");
  }

  @Override
  public Example good() {
    return example("http");
  }

  private static Example example(String port) {
    return PodExample.container(
        Example.fill(
            """
            ports:
              - name: http
                containerPort: 8080
            livenessProbe:
              httpGet:
                path: /healthz
                port: %s
            """,
            port));
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    return container.container().probes().stream()
        .flatMap(probe -> probe.mapping().scalar("httpGet", "port").stream())
        .filter(port -> port.number().isPresent())
        .flatMap(port ->
            name(container, port.number().getAsInt()).stream()
                .map(name ->
                    found(
                            container.file(),
                            port.span(),
                            "port "
                                + port.text()
                                + " has the name "
                                + name
                                + ": the number stands twice",
                            "write " + name)
                        .mendedBy(
                            "With the port's name the number stands in one place.",
                            Mends.set(container.file(), port, name))));
  }

  private static Optional<String> name(DotnetContainer container, int number) {
    return container.container().ports().stream()
        .filter(port ->
            port.number()
                .map(Scalar::number)
                .filter(found -> found.isPresent() && found.getAsInt() == number)
                .isPresent())
        .flatMap(port -> port.name().stream())
        .findFirst();
  }
}
