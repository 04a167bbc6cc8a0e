package dev.bulwark.rules;

import dev.bulwark.manifest.ComposeService;
import dev.bulwark.manifest.Container;
import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.Variable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the service in a container listens: as its own variables say, or else as its image does.
 *
 * @param listening certain, with at least one port
 * @param link the Dockerfile of its image
 * @param source the file and line that say so
 */
record PortsOf(Listening listening, Link link, String source) {
  /** {@code PORT}, {@code GRPC_PORT}, {@code ASPNETCORE_URLS}, {@code HTTP_PORTS}. */
  private static final Pattern PORT_VARIABLE =
      Pattern.compile("\\b(?:[A-Z0-9_]*_)?(?:PORTS?|URLS)\\b");

  /** Of a container of a pod; empty where that is not certain. */
  static Optional<PortsOf> container(ManifestFile file, Container container, ContainerSet set) {
    if (Pods.decidedElsewhere(container) || givenByChart(file, container, set)) {
      return Optional.empty();
    }
    return link(file, container, set).flatMap(link -> of(container.env(), link, file));
  }

  /** Whether a template writes variables, and the chart's values have one about ports. */
  private static boolean givenByChart(ManifestFile file, Container container, ContainerSet set) {
    boolean open = container.mapping().at("env").filter(Absent::uncertain).isPresent();
    return open
        && file.kind() == FileKind.HELM_TEMPLATE
        && set.links()
            .valuesOf(file.path(), set)
            .filter(values -> PORT_VARIABLE.matcher(values.source().text()).find())
            .isPresent();
  }

  /** The Dockerfile of a container's image. */
  static Optional<Link> link(ManifestFile file, Container container, ContainerSet set) {
    var named = container.image().flatMap(set.links()::of);
    return named.isPresent() || file.kind() != FileKind.HELM_TEMPLATE
        ? named
        : set.links().ofChart(file.path(), set);
  }

  /** Of a Compose service; empty where that is not certain. */
  static Optional<PortsOf> compose(ManifestFile file, ComposeService service, ContainerSet set) {
    var parts = ComposeParts.of(file, service, set);
    var variables = parts.stream().flatMap(part -> part.service().environment().stream()).toList();
    boolean elsewhere =
        parts.stream().anyMatch(part -> !part.service().envFiles().isEmpty())
            || variables.stream()
                .anyMatch(variable -> variable.name().startsWith("Kestrel__Endpoints"))
            || contradicting(variables);
    return elsewhere
        ? Optional.empty()
        : ComposeParts.link(parts, set)
            .flatMap(link -> of(service.environment(), variables, link, file));
  }

  /** Whether two files set a variable that decides about ports to different values. */
  private static boolean contradicting(List<Variable> variables) {
    return variables.stream()
        .filter(variable -> decides(variable.name()))
        .collect(Collectors.groupingBy(Variable::name))
        .values()
        .stream()
        .anyMatch(same -> same.stream().map(Variable::value).distinct().count() > 1);
  }

  private static Optional<PortsOf> of(
      List<Variable> here, List<Variable> all, Link link, ManifestFile file) {
    boolean own = here.stream().anyMatch(variable -> decides(variable.name()));
    boolean other = all.stream().anyMatch(variable -> decides(variable.name()));
    if (own || !other) {
      return of(here, link, file);
    }
    return of(all, link, file)
        .map(ports -> new PortsOf(ports.listening(), link, "another Compose file beside it"));
  }

  private static Optional<PortsOf> of(List<Variable> environment, Link link, ManifestFile file) {
    if (!link.image().service()) {
      return Optional.empty();
    }
    var own = environment.stream().filter(variable -> decides(variable.name())).toList();
    var listening =
        own.isEmpty()
            ? Optional.of(link.image().listening())
            : Listening.of(own, link.image().listening());
    var source = own.isEmpty() ? link.image().source() : place(own.getFirst(), file);
    return listening
        .filter(found -> found.certain() && !found.http().isEmpty())
        .map(found -> new PortsOf(found, link, source));
  }

  private static String place(Variable variable, ManifestFile file) {
    var span = variable.node().outer();
    return span.end() <= file.source().length() ? file.spot(span).line() : file.path();
  }

  /** Whether a variable decides where a service listens. */
  static boolean decides(String name) {
    return Listening.URLS.contains(name)
        || Listening.HTTP_PORTS.contains(name)
        || Listening.HTTPS_PORTS.contains(name);
  }

  /** The port that takes the place of one that nobody listens on. */
  int main() {
    return listening.http().getFirst().number();
  }
}
