package dev.bulwark.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Service that requests are sent to.
 *
 * @param service its name
 * @param port its number or name; empty where it is not written
 */
public record Backend(Scalar service, Optional<Scalar> port) {

  static List<Backend> of(KubernetesObject object) {
    var spec = object.mapping().mapping("spec");
    if (spec.isEmpty()) {
      return List.of();
    }
    return switch (object.kind()) {
      case "Ingress" -> ingress(spec.get());
      case "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute" -> route(spec.get());
      default -> List.of();
    };
  }

  private static List<Backend> ingress(Mapping spec) {
    var first = Stream.of("defaultBackend", "backend").flatMap(key -> spec.mapping(key).stream());
    var rules =
        Walk.mappings(spec, "rules").stream()
            .flatMap(rule -> Walk.mappings(rule, "http", "paths").stream())
            .flatMap(path -> path.mapping("backend").stream());
    return Stream.concat(first, rules)
        .flatMap(backend -> ingressBackend(backend).stream())
        .toList();
  }

  /** In networking.k8s.io/v1, or as it was before. */
  private static Optional<Backend> ingressBackend(Mapping backend) {
    var old = backend.scalar("serviceName");
    return old.isPresent()
        ? old.map(name -> new Backend(name, backend.scalar("servicePort")))
        : backend
            .scalar("service", "name")
            .map(name ->
                new Backend(
                    name,
                    backend
                        .scalar("service", "port", "number")
                        .or(() -> backend.scalar("service", "port", "name"))));
  }

  private static List<Backend> route(Mapping spec) {
    return Walk.mappings(spec, "rules").stream()
        .flatMap(rule -> Walk.mappings(rule, "backendRefs").stream())
        .filter(reference -> reference.text("kind").orElse("Service").equals("Service"))
        .flatMap(reference ->
            reference
                .scalar("name")
                .map(name -> new Backend(name, reference.scalar("port")))
                .stream())
        .toList();
  }
}
