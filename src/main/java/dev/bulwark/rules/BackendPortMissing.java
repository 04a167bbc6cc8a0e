package dev.bulwark.rules;

import dev.bulwark.manifest.Backend;
import dev.bulwark.manifest.Editor;
import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.Outcome;
import dev.bulwark.manifest.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An Ingress or a route sends requests to a port that the Service does not have. */
final class BackendPortMissing extends DescribedRule {
  BackendPortMissing() {
    super(
        "BW305",
        Severity.ERROR,
        "the Service has no such port",
        "kube-linter dangling-ingress",
        "kube-score ingress-targets-service");
  }

  @Override
  public Example bad() {
    return example(8080);
  }

  @Override
  public Example good() {
    return example(80);
  }

  private static Example example(int port) {
    return Example.manifest(
        Example.fill(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
            spec:
              selector: {app: orders}
              ports:
                - port: 80
                  targetPort: 8080
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: orders
            spec:
              rules:
                - http:
                    paths:
                      - path: /
                        pathType: Prefix
                        backend:
                          service:
                            name: orders
                            port:
                              number: %d
            """,
            port));
  }

  /** Services and routes of one file: in other files there may be more than the set shows. */
  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var objects = file.objects();
    return objects.stream()
        .flatMap(object ->
            object.backends().stream()
                .flatMap(backend -> check(file, object, backend, objects).stream()));
  }

  private Optional<Finding> check(
      ManifestFile file, KubernetesObject from, Backend backend, List<KubernetesObject> objects) {
    if (backend.port().isEmpty()
        || backend.port().get().templated()
        || backend.service().templated()) {
      return Optional.empty();
    }
    var services =
        objects.stream()
            .filter(object -> object.kind().equals("Service") && !object.servicePorts().isEmpty())
            .filter(object -> object.name().equals(Optional.of(backend.service().text())))
            .filter(object -> object.namespace().equals(from.namespace()))
            .toList();
    if (services.size() != 1) {
      return Optional.empty();
    }
    var port = backend.port().get();
    var ports = services.getFirst().servicePorts();
    boolean there =
        ports.stream()
            .anyMatch(one ->
                one.port().isEmpty()
                    || one.port().get().templated()
                    || one.port().get().text().equals(port.text())
                    || one.name().equals(Optional.of(port.text())));
    return there
        ? Optional.empty()
        : Optional.of(
            finding(
                file, port, backend, ports.stream().flatMap(one -> one.port().stream()).toList()));
  }

  private Finding finding(ManifestFile file, Scalar port, Backend backend, List<Scalar> ports) {
    var numbers = ports.stream().map(Scalar::text).collect(Collectors.joining(", "));
    var finding =
        found(
            file,
            port.span(),
            "port " + port.text() + " of " + backend.service().text() + ", which has " + numbers,
            "use " + ports.getFirst().text());
    boolean one =
        ports.size() == 1 && ports.getFirst().number().isPresent() && port.number().isPresent();
    return one
            && new Editor(file.yaml()).set(port, ports.getFirst().number().getAsInt())
                instanceof Outcome.Done(var edits)
        ? finding.mendedBy(
            "The Service's own port, not the container's, is what a route names.",
            edits.stream().map(edit -> new FileEdit(file.path(), edit)).toList())
        : finding;
  }
}
