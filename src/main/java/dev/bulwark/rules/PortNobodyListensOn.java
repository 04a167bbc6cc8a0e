package dev.bulwark.rules;

import dev.bulwark.manifest.ComposePort;
import dev.bulwark.manifest.ComposeService;
import dev.bulwark.manifest.Container;
import dev.bulwark.manifest.Editor;
import dev.bulwark.manifest.HelmValues;
import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.Outcome;
import dev.bulwark.manifest.PortRange;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.ServicePort;
import dev.bulwark.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A port in a manifest, a Compose file or a chart that the service in the container does not listen
 * on: what is left when the image moved from 80 to 8080.
 */
final class PortNobodyListensOn extends DescribedRule {
  private static final int OLD_DEFAULT = 80;
  private static final Set<String> CONTAINER_PORTS =
      Set.of("containerport", "targetport", "internalport");

  PortNobodyListensOn() {
    super("BW301", Severity.ERROR, "nobody listens on the port");
  }

  @Override
  public Example bad() {
    return example("8080:80");
  }

  @Override
  public Example good() {
    return example("8080:8080");
  }

  private static Example example(String ports) {
    return Example.dockerfile(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """)
        .with(
            "compose.yaml",
            Example.fill(
                """
                services:
                  orders:
                    build: .
                    ports:
                      - "%s"
                """,
                ports));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    if (set.links().services().isEmpty()) {
      return Stream.empty();
    }
    return switch (file.kind()) {
      case KUBERNETES, HELM_TEMPLATE ->
          file.objects().stream().flatMap(object -> object(file, object, set).stream());
      case COMPOSE ->
          file.services().stream().flatMap(service -> compose(file, service, set).stream());
      case HELM_VALUES -> values(file, set).stream();
      default -> Stream.empty();
    };
  }

  private List<Finding> object(ManifestFile file, KubernetesObject object, ContainerSet set) {
    var findings = new ArrayList<Finding>();
    object
        .podSpec()
        .ifPresent(pod ->
            pod.containers()
                .forEach(container ->
                    PortsOf.container(file, container, set)
                        .ifPresent(
                            ports -> findings.addAll(container(file, container, ports, set)))));
    if (!object.servicePorts().isEmpty() || object.kind().equals("NetworkPolicy")) {
      set.pods()
          .chosen(object)
          .filter(pod -> !pod.others())
          .ifPresent(pod -> {
            var wrong = new ArrayList<Finding>();
            object.servicePorts().forEach(port -> wrong.addAll(service(file, port, pod)));
            if (object.kind().equals("NetworkPolicy")) {
              wrong.addAll(policy(file, object, pod));
            }
            findings.addAll(certain(wrong, pod.images(), set));
          });
    }
    return findings;
  }

  /** Only where no port of the container is right: a second one may be opened by code. */
  private List<Finding> container(
      ManifestFile file, Container container, PortsOf ports, ContainerSet set) {
    var own = Pods.portsOf(container.env());
    var numbers =
        container.ports().stream()
            .flatMap(port -> port.number().stream())
            .filter(number -> number.number().isPresent())
            .toList();
    var findings = new ArrayList<Finding>();
    boolean none =
        numbers.stream().noneMatch(number -> ports.listening().on(number.number().getAsInt()));
    if (none) {
      numbers.stream()
          .filter(number -> !own.contains(number.text()))
          .filter(number -> number.number().getAsInt() == OLD_DEFAULT || numbers.size() == 1)
          .forEach(number ->
              findings.add(found(file, number, "containerPort", ports.main(), ports.source())));
    }
    for (var probe : container.probes()) {
      probe
          .port()
          .filter(
              port -> port.number().isPresent() && !ports.listening().on(port.number().getAsInt()))
          .filter(port -> none || port.number().getAsInt() == OLD_DEFAULT)
          .filter(port -> !own.contains(port.text()))
          .filter(port ->
              numbers.stream().noneMatch(number -> !none && number.number().equals(port.number())))
          .ifPresent(
              port -> findings.add(found(file, port, probe.key(), ports.main(), ports.source())));
    }
    return certain(findings, Set.of(ports.link().image().path()), set);
  }

  /** None where code opens ports of its own. Its sources are read only where something is wrong. */
  private static List<Finding> certain(
      List<Finding> findings, Set<String> images, ContainerSet set) {
    boolean code =
        !findings.isEmpty() && images.stream().anyMatch(path -> ProgramSources.listen(path, set));
    return code ? List.of() : findings;
  }

  private List<Finding> service(ManifestFile file, ServicePort port, Pods.Pod pod) {
    var target = port.targetPort();
    if (target.isPresent()) {
      return target
          .filter(number -> wrong(number, pod))
          .map(number -> List.of(found(file, number, "targetPort", pod.main(), pod.source())))
          .orElse(List.of());
    }
    var number = port.port().filter(found -> wrong(found, pod));
    if (number.isEmpty()) {
      return List.of();
    }
    var put = new Editor(file.yaml()).putAfter(port.mapping(), "port", "targetPort", pod.main());
    var finding =
        found(
            file,
            number.get().span(),
            "without a targetPort port "
                + number.get().text()
                + " goes to the container's "
                + number.get().text()
                + ", but it listens on "
                + pod.main()
                + " ("
                + pod.source()
                + ")",
            "add targetPort: " + pod.main());
    return List.of(
        put instanceof Outcome.Done(var edits)
            ? finding.mendedBy(
                "The Service stays on "
                    + number.get().text()
                    + " and points to where the container listens.",
                here(file, edits))
            : finding);
  }

  private List<Finding> policy(ManifestFile file, KubernetesObject object, Pods.Pod pod) {
    var ingress =
        object.mapping().items("spec", "ingress").stream()
            .flatMap(rule -> rule.items("ports").stream())
            .flatMap(port -> port.scalar("port").stream())
            .filter(number -> wrong(number, pod))
            .toList();
    return ingress.stream()
        .map(number -> found(file, number, "port", pod.main(), pod.source()))
        .toList();
  }

  private static boolean wrong(Scalar number, Pods.Pod pod) {
    return !number.templated()
        && number.number().isPresent()
        && !pod.ports().contains(number.number().getAsInt())
        && !pod.variables().contains(number.text())
        && (number.number().getAsInt() == OLD_DEFAULT || pod.ports().size() == 1);
  }

  private List<Finding> compose(ManifestFile file, ComposeService service, ContainerSet set) {
    var ports = PortsOf.compose(file, service, set);
    if (ports.isEmpty()) {
      return List.of();
    }
    var listening = ports.get().listening();
    var own = Pods.portsOf(service.environment());
    var published =
        service.ports().stream()
            .map(ComposePort::container)
            .filter(range -> range.first() == range.last())
            .toList();
    boolean none = published.stream().noneMatch(range -> listening.on(range.first()));
    var findings = new ArrayList<Finding>();
    for (var range : published) {
      boolean wrong =
          !listening.on(range.first())
              && !own.contains(Integer.toString(range.first()))
              && (range.first() == OLD_DEFAULT || (none && published.size() == 1));
      if (wrong && range.place().isPresent()) {
        findings.add(found(file, range, ports.get()));
      }
    }
    service.expose().stream()
        .filter(number -> number.text().equals("80") && !listening.on(OLD_DEFAULT))
        .filter(number -> !own.contains(number.text()))
        .forEach(number ->
            findings.add(found(file, number, "expose", ports.get().main(), ports.get().source())));
    return certain(findings, Set.of(ports.get().link().image().path()), set);
  }

  private Finding found(ManifestFile file, PortRange range, PortsOf ports) {
    var place = range.place().orElseThrow();
    return found(
            file,
            place,
            "the published port goes to "
                + range.first()
                + ", but the container listens on "
                + said(ports.listening())
                + " ("
                + ports.source()
                + ")",
            "use " + ports.main())
        .mendedBy(
            "The port of the host stays; behind it is the port that the service listens on.",
            List.of(new FileEdit(file.path(), new Edit(place, Integer.toString(ports.main())))));
  }

  /** A chart's containerPort and targetPort; its port is what callers know and stays. */
  private List<Finding> values(ManifestFile file, ContainerSet set) {
    var link = set.links().ofChart(file.path(), set).filter(found -> found.image().service());
    if (link.isEmpty()) {
      return List.of();
    }
    var listening = link.get().image().listening();
    if (!listening.certain() || listening.http().isEmpty()) {
      return List.of();
    }
    int main = listening.http().getFirst().number();
    var findings =
        HelmValues.of(file.yaml()).stream()
            .flatMap(values -> values.ports().stream())
            .filter(port -> CONTAINER_PORTS.contains(port.key().toLowerCase(Locale.ROOT)))
            .filter(port -> port.scalar().text().equals("80") && !listening.on(OLD_DEFAULT))
            .map(port -> found(file, port.scalar(), port.key(), main, link.get().image().source()))
            .toList();
    return certain(findings, Set.of(link.get().image().path()), set);
  }

  private Finding found(ManifestFile file, Scalar number, String what, int main, String source) {
    var finding =
        found(
            file,
            number.span(),
            what
                + " "
                + number.text()
                + ", but the container listens on "
                + main
                + " ("
                + source
                + ")",
            "use " + main);
    var value = number.style().quoted() ? (Object) Integer.toString(main) : (Object) main;
    return new Editor(file.yaml()).set(number, value) instanceof Outcome.Done(var edits)
        ? finding.mendedBy("It follows the port that the service listens on.", here(file, edits))
        : finding;
  }

  private static List<FileEdit> here(ManifestFile file, List<Edit> edits) {
    return edits.stream().map(edit -> new FileEdit(file.path(), edit)).toList();
  }

  private static String said(Listening listening) {
    return listening.ports().stream()
        .map(port -> Integer.toString(port.number()))
        .collect(Collectors.joining(" and "));
  }
}
