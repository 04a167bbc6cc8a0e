package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.proof.Drawing.Drawn;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Listener;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ParentReference;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.TLSRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the files must say alike about ports and ways to them. */
final class NetworkAgreement {
  /** What Kubernetes takes where a probe has no failureThreshold. */
  private static final int DEFAULT_FAILURES = 3;

  private NetworkAgreement() {}

  static Map<String, Agreement> all() {
    var all = new LinkedHashMap<String, Agreement>();
    all.put("one set of ports is listened on, exposed and let through", NetworkAgreement::ports);
    all.put("the program is told its ports", NetworkAgreement::variables);
    all.put("probes ask a port that listens", NetworkAgreement::probes);
    all.put("the Service leads to the ports", NetworkAgreement::service);
    all.put("what exposes leads to the Service", NetworkAgreement::exposure);
    all.put("traffic is let in and out as answered", NetworkAgreement::peers);
    return all;
  }

  /** The ports that the answers ask for, by name. */
  private static Map<String, Integer> wanted(Drawn drawn) {
    var ports = new LinkedHashMap<String, Integer>();
    Stream.of("http", "https")
        .forEach(name ->
            drawn
                .resolved()
                .value(name + "-port")
                .ifPresent(port -> ports.put(name, Integer.parseInt(port))));
    return ports;
  }

  private static void ports(Drawn drawn, Written written) {
    var ports = wanted(drawn);
    assertThat(written.ports()).isEqualTo(ports);
    assertThat(written.dockerfile().finalStage().one("EXPOSE").orElse(""))
        .isEqualTo(ports.values().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    written
        .one(NetworkPolicy.class)
        .getSpec()
        .getIngress()
        .forEach(rule ->
            assertThat(rule.getPorts().stream().map(port -> port.getPort().getIntVal()))
                .containsExactlyElementsOf(ports.values()));
    written
        .tree("compose.yaml")
        .ifPresent(compose -> {
          var published = Agreement.service(compose).path("ports");
          assertThat(
                  IntStream.range(0, published.size()).mapToObj(i -> published.path(i).asString()))
              .containsExactlyElementsOf(
                  ports.values().stream().map(port -> "127.0.0.1:" + port + ":" + port).toList());
        });
  }

  /**
   * What the program would listen on, by the variables it would see in a container of the image or
   * a pod.
   */
  private static void variables(Drawn drawn, Written written) {
    var pod = new LinkedHashMap<>(written.dockerfile().finalStage().environment());
    pod.putAll(written.environment());
    var ports = wanted(drawn);
    if (ports.isEmpty()) {
      assertThat(pod.keySet()).noneMatch(name -> name.startsWith("ASPNETCORE_"));
      return;
    }
    if (drawn.is("port-variable", "urls")) {
      assertThat(pod.get("ASPNETCORE_URLS").split(";"))
          .containsExactlyElementsOf(
              ports.entrySet().stream().map(p -> p.getKey() + "://*:" + p.getValue()).toList());
    } else {
      assertThat(pod).doesNotContainKey("ASPNETCORE_URLS");
      assertThat(pod.getOrDefault("ASPNETCORE_HTTP_PORTS", ""))
          .isEqualTo(ports.containsKey("http") ? ports.get("http").toString() : "");
      assertThat(pod.getOrDefault("ASPNETCORE_HTTPS_PORTS", ""))
          .isEqualTo(ports.containsKey("https") ? ports.get("https").toString() : "");
    }
    assertThat(pod.containsKey("ASPNETCORE_FORWARDEDHEADERS_ENABLED"))
        .isEqualTo(drawn.is("forwarded-headers", "true"));
    written
        .tree("compose.yaml")
        .ifPresent(compose ->
            written
                .environment()
                .forEach((name, value) ->
                    assertThat(Agreement.service(compose).path("environment").path(name).asString())
                        .as(name)
                        .isEqualTo(value)));
  }

  private static void probes(Drawn drawn, Written written) {
    var container = written.container();
    if (wanted(drawn).isEmpty()) {
      assertThat(
              new Object[] {
                container.getLivenessProbe(),
                container.getReadinessProbe(),
                container.getStartupProbe()
              })
          .containsOnlyNulls();
      return;
    }
    probe(written, container.getLivenessProbe(), drawn.value("live-path"));
    probe(written, container.getReadinessProbe(), drawn.value("ready-path"));
    probe(written, container.getStartupProbe(), drawn.value("live-path"));
    var startup = container.getStartupProbe();
    int patience =
        Objects.requireNonNullElse(startup.getFailureThreshold(), DEFAULT_FAILURES)
            * startup.getPeriodSeconds();
    assertThat(patience)
        .isBetween(
            Integer.parseInt(drawn.value("startup-seconds")),
            Integer.parseInt(drawn.value("startup-seconds")) + 1);
  }

  private static void probe(Written written, Probe probe, String path) {
    if (path.equals("tcp")) {
      assertThat(probe.getHttpGet()).isNull();
      var port = probe.getTcpSocket().getPort();
      if (port.getStrVal() == null) {
        assertThat(written.ports()).containsValue(port.getIntVal());
      } else {
        assertThat(written.ports()).containsKey(port.getStrVal());
      }
    } else {
      assertThat(probe.getTcpSocket()).isNull();
      assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
      var port = probe.getHttpGet().getPort().getStrVal();
      assertThat(written.ports()).containsKey(port);
      // Redirection to HTTPS would send a probe of the other port to one that no pod has.
      assertThat(port).isEqualTo(written.ports().containsKey("https") ? "https" : "http");
      assertThat("HTTPS".equals(probe.getHttpGet().getScheme())).isEqualTo(port.equals("https"));
    }
  }

  private static void service(Drawn drawn, Written written) {
    var ports = wanted(drawn);
    var service = written.find(Service.class);
    assertThat(service.isPresent()).isEqualTo(!ports.isEmpty());
    service.ifPresent(it -> {
      assertThat(it.getSpec().getPorts().stream().map(port -> port.getTargetPort().getStrVal()))
          .containsExactlyElementsOf(ports.keySet());
      it.getSpec()
          .getPorts()
          .forEach(port ->
              assertThat(port.getPort()).isEqualTo(port.getName().equals("https") ? 443 : 80));
      assertThat(it.getSpec().getType())
          .isEqualTo(drawn.is("exposure", "load-balancer") ? "LoadBalancer" : "ClusterIP");
    });
  }

  private static void exposure(Drawn drawn, Written written) {
    var host = drawn.value("host");
    written
        .all(Ingress.class)
        .forEach(ingress -> {
          var rule = ingress.getSpec().getRules().getFirst();
          assertThat(rule.getHost()).isEqualTo(host);
          assertThat(ingress.getSpec().getTls().getFirst().getHosts()).containsExactly(host);
          var backend = rule.getHttp().getPaths().getFirst().getBackend().getService();
          assertThat(backend.getName()).isEqualTo(drawn.value("name"));
          assertThat(backend.getPort().getName()).isEqualTo("http");
        });
    assertThat(written.all(Ingress.class)).hasSize(drawn.is("exposure", "ingress") ? 1 : 0);
    boolean gateway = drawn.is("exposure", "gateway");
    assertThat(written.all(TLSRoute.class)).hasSize(gateway && drawn.is("tls", "pod") ? 1 : 0);
    assertThat(written.all(HTTPRoute.class)).hasSize(gateway && !drawn.is("tls", "pod") ? 2 : 0);
    written
        .all(TLSRoute.class)
        .forEach(route -> {
          assertThat(route.getSpec().getHostnames()).containsExactly(host);
          parents(written, drawn, route.getSpec().getParentRefs());
          var backend = route.getSpec().getRules().getFirst().getBackendRefs().getFirst();
          assertThat(backend.getName()).isEqualTo(drawn.value("name"));
          assertThat(backend.getPort()).isEqualTo(443);
        });
    written
        .all(HTTPRoute.class)
        .forEach(route -> {
          assertThat(route.getSpec().getHostnames()).containsExactly(host);
          parents(written, drawn, route.getSpec().getParentRefs());
          route
              .getSpec()
              .getRules()
              .getFirst()
              .getBackendRefs()
              .forEach(backend -> {
                assertThat(backend.getName()).isEqualTo(drawn.value("name"));
                assertThat(backend.getPort()).isEqualTo(drawn.is("tls", "both") ? 443 : 80);
              });
        });
    written
        .all(BackendTLSPolicy.class)
        .forEach(policy -> {
          var target = policy.getSpec().getTargetRefs().getFirst();
          assertThat(target.getName()).isEqualTo(drawn.value("name"));
          assertThat(written.ports()).containsKey(target.getSectionName());
          assertThat(policy.getSpec().getValidation().getHostname())
              .isEqualTo(drawn.value("name") + "." + drawn.value("namespace") + ".svc");
        });
    assertThat(written.all(BackendTLSPolicy.class))
        .hasSize(gateway && drawn.is("tls", "both") ? 1 : 0);
  }

  private static void parents(Written written, Drawn drawn, List<ParentReference> parents) {
    var parent = parents.getFirst();
    var named = drawn.value("gateway");
    var own = written.find(Gateway.class);
    assertThat(parent.getNamespace() + "/" + parent.getName())
        .isEqualTo(own.isPresent() ? drawn.value("namespace") + "/" + drawn.value("name") : named);
    if (own.isPresent() && parent.getSectionName() != null) {
      assertThat(own.get().getSpec().getListeners().stream().map(Listener::getName))
          .contains(parent.getSectionName());
    }
  }

  private static void peers(Drawn drawn, Written written) {
    var spec = written.one(NetworkPolicy.class).getSpec();
    assertThat(spec.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
    var callers = new TreeSet<String>();
    spec.getIngress()
        .forEach(rule -> {
          if (rule.getFrom().isEmpty()) {
            callers.add("any");
          }
          rule.getFrom()
              .forEach(
                  peer -> callers.add(namespace(peer.getNamespaceSelector().getMatchLabels())));
        });
    assertThat(callers).isEqualTo(items(drawn.value("callers")));
    var destinations = new TreeSet<String>();
    spec.getEgress()
        .forEach(rule -> {
          var port =
              rule.getPorts().isEmpty()
                  ? ""
                  : ":" + rule.getPorts().getFirst().getPort().getIntVal();
          if (rule.getTo().isEmpty()) {
            destinations.add("any" + port);
          }
          rule.getTo()
              .forEach(peer ->
                  destinations.add(
                      port.equals(":53")
                          ? "dns"
                          : peer.getIpBlock() != null
                              ? "cidr:" + peer.getIpBlock().getCidr() + port
                              : "namespace:"
                                  + namespace(peer.getNamespaceSelector().getMatchLabels())
                                  + port));
        });
    assertThat(destinations).isEqualTo(items(drawn.value("egress")));
  }

  private static String namespace(Map<String, String> labels) {
    return labels.get("kubernetes.io/metadata.name");
  }

  private static TreeSet<String> items(String value) {
    return value.isEmpty() || value.equals("none")
        ? new TreeSet<>()
        : new TreeSet<>(List.of(value.split(",")));
  }
}
