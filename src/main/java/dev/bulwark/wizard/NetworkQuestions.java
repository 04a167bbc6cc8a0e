package dev.bulwark.wizard;

import static dev.bulwark.wizard.Group.NETWORK;

import dev.bulwark.project.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ports, TLS, and who may talk to whom. */
final class NetworkQuestions {
  private static final String PORT_REASON =
      "a non-root user may not bind ports below 1024 on every cluster; choose 1024 to 65535";

  private static final Condition TLS_IN_POD =
      Condition.is("tls", "pod").or(Condition.is("tls", "both"));

  private NetworkQuestions() {}

  static Stream<Question> all() {
    return Stream.of(
            httpPort(),
            portVariable(),
            tls(),
            httpsPort(),
            tlsSecret(),
            exposure(),
            host(),
            ingressClass(),
            gateway(),
            edgeTlsSecret(),
            backendCa(),
            forwardedHeaders(),
            callers(),
            egress())
        .map(Ask::question);
  }

  private static Ask httpPort() {
    return new Ask(
            "http-port",
            NETWORK,
            "HTTP port",
            "The port the service listens on in the container.",
            new Kind.Number(1, 65_535, "port"))
        .when(
            Condition.when(
                "a kind that listens and another tls than pod",
                situation -> Condition.LISTENS.test(situation) && !situation.is("tls", "pod")))
        .otherwise("8080")
        .check(NetworkQuestions::unprivileged);
  }

  private static Optional<String> unprivileged(Situation situation, String port) {
    return !port.isEmpty() && Integer.parseInt(port) < 1024
        ? Optional.of(PORT_REASON)
        : Optional.empty();
  }

  private static Ask portVariable() {
    return new Ask(
            "port-variable",
            NETWORK,
            "Port variable",
            "Which variable tells the program its port.",
            new Kind.OneOf())
        .when(Condition.LISTENS)
        .propose(situation ->
            Optional.of(
                situation
                    .service()
                    .flatMap(Service::legacyWebHost)
                    .map(found -> Ask.detected("urls", found))
                    .orElseGet(() -> Ask.standard("http-ports"))))
        .choices(
            Choice.of("http-ports", "ASPNETCORE_HTTP_PORTS, as the images set it"),
            Choice.of("urls", "ASPNETCORE_URLS, for WebHost.CreateDefaultBuilder"));
  }

  private static Ask tls() {
    return new Ask("tls", NETWORK, "TLS", "Where TLS ends.", new Kind.OneOf())
        .when(Condition.LISTENS)
        .otherwise("edge")
        .choices(situation -> {
          boolean ingress = situation.is("exposure", "ingress");
          boolean windows = situation.is("os", "windows");
          var reason =
              "no field of an Ingress says how to reach a pod over TLS, only annotations of one"
                  + " controller do; choose exposure gateway, or tls edge";
          var onWindows =
              "the certificate's file mode cannot be set for a Windows user; choose edge";
          return List.of(
              Choice.of("edge", "before the pod: ingress, gateway or mesh"),
              Choice.of("pod", "in the pod, HTTPS only")
                  .unless(ingress, reason)
                  .unless(windows, onWindows),
              Choice.of("both", "before the pod and in the pod")
                  .unless(ingress, reason)
                  .unless(windows, onWindows));
        });
  }

  private static Ask httpsPort() {
    return new Ask(
            "https-port",
            NETWORK,
            "HTTPS port",
            "The port for TLS in the container.",
            new Kind.Number(1, 65_535, "port"))
        .when(TLS_IN_POD)
        .otherwise("8443")
        .check((situation, value) ->
            unprivileged(situation, value)
                .or(() ->
                    situation.is("http-port", value)
                        ? Optional.of("the HTTP port has this number; choose another")
                        : Optional.empty()));
  }

  private static Ask tlsSecret() {
    return new Ask(
            "tls-secret",
            NETWORK,
            "TLS secret",
            "The Secret of type kubernetes.io/tls with the pod's certificate.",
            new Kind.Text("orders-tls"))
        .when(TLS_IN_POD)
        .form(
            Syntax::object,
            "the pod needs a certificate, or it does not start; name the Secret of type"
                + " kubernetes.io/tls with --set tls-secret=NAME");
  }

  private static Ask exposure() {
    return new Ask(
            "exposure",
            NETWORK,
            "Exposure",
            "How callers outside the cluster reach the service.",
            new Kind.OneOf())
        .when(Condition.LISTENS)
        .otherwise("none")
        .choices(
            Choice.of("none", "only inside the cluster"),
            Choice.of("ingress", "an Ingress"),
            Choice.of("gateway", "a route of the Gateway API"),
            Choice.of("load-balancer", "a Service of type LoadBalancer"));
  }

  private static Ask host() {
    return new Ask(
            "host",
            NETWORK,
            "Host",
            "The DNS name callers use.",
            new Kind.Text("orders.example.com"))
        .when(Condition.is("exposure", "ingress").or(Condition.is("exposure", "gateway")))
        .form(
            Syntax::host,
            "a DNS name of at least two parts is needed, without wildcard; give it with --set"
                + " host=NAME");
  }

  private static Ask ingressClass() {
    return new Ask(
            "ingress-class",
            NETWORK,
            "Ingress class",
            "The class of the controller; none takes the cluster's default.",
            new Kind.Text("traefik"))
        .when(Condition.is("exposure", "ingress"))
        .otherwise("none")
        .form(Syntax::object, "not an object name; use a-z, 0-9, - and dots, or none");
  }

  private static Ask gateway() {
    return new Ask(
            "gateway",
            NETWORK,
            "Gateway",
            "The Gateway the route hangs on, or the class of one of its own.",
            new Kind.Text("infra/public, or own:istio"))
        .when(Condition.is("exposure", "gateway"))
        .form(
            NetworkQuestions::gatewayForm,
            "the route needs a Gateway; name it with --set gateway=NAMESPACE/NAME, or have one"
                + " written with --set gateway=own:CLASS");
  }

  private static boolean gatewayForm(String value) {
    if (value.startsWith("own:")) {
      return Syntax.object(value.substring("own:".length()));
    }
    int slash = value.indexOf('/');
    return slash > 0
        && Syntax.namespace(value.substring(0, slash))
        && Syntax.object(value.substring(slash + 1));
  }

  private static Ask edgeTlsSecret() {
    return new Ask(
            "edge-tls-secret",
            NETWORK,
            "Edge TLS secret",
            "The Secret with the host's certificate, used where TLS ends before the pod.",
            new Kind.Text("orders-edge-tls"))
        .when(
            Condition.is("exposure", "ingress")
                .or(
                    Condition.when(
                        "gateway=own:CLASS and another tls than pod",
                        situation ->
                            situation.get("gateway", "").startsWith("own:")
                                && !situation.is("tls", "pod"))))
        .propose(situation -> situation.get("name").map(name -> Ask.standard(name + "-edge-tls")))
        .form(
            Syntax::object,
            "not an object name; use a-z, 0-9, - and dots, with --set edge-tls-secret=NAME");
  }

  private static Ask backendCa() {
    return new Ask(
            "backend-ca",
            NETWORK,
            "Backend CA",
            "The ConfigMap (key ca.crt) with the CA that signed the pod's certificate.",
            new Kind.Text("orders-backend-ca"))
        .when(Condition.is("exposure", "gateway").and(Condition.is("tls", "both")))
        .propose(situation -> situation.get("name").map(name -> Ask.standard(name + "-backend-ca")))
        .form(
            Syntax::object,
            "not an object name; use a-z, 0-9, - and dots, with --set backend-ca=NAME");
  }

  private static Ask forwardedHeaders() {
    return new Ask(
            "forwarded-headers",
            NETWORK,
            "Forwarded headers",
            "Does the program believe X-Forwarded-For and X-Forwarded-Proto?",
            new Kind.YesNo())
        .when(Condition.LISTENS)
        .otherwise(situation ->
            Boolean.toString(
                situation.is("exposure", "ingress")
                    || (situation.is("exposure", "gateway") && !situation.is("tls", "pod"))))
        .choices(situation ->
            List.of(
                Choice.of("true", "yes, the proxy's word counts")
                    .unless(
                        situation.is("exposure", "load-balancer"),
                        "callers reach the pod directly and could forge the headers; choose false")
                    .unless(
                        situation.is("exposure", "gateway") && situation.is("tls", "pod"),
                        "TLS passes through the gateway, which therefore adds no headers; choose"
                            + " false"),
                Choice.of("false", "no")));
  }

  private static Ask callers() {
    return new Ask(
            "callers",
            NETWORK,
            "Callers",
            "The namespaces whose pods may connect; any lets everybody.",
            new Kind.Items("web"))
        .when(Condition.LISTENS)
        .propose(NetworkQuestions::proposedCallers)
        .check((situation, value) ->
            value.isEmpty() || value.equals("none")
                ? Optional.of(
                    "somebody must be allowed to connect; name the namespace of the ingress"
                        + " controller or of the callers with --set callers=NAMESPACE")
                : Items.check(
                    value,
                    item -> item.equals("any") || Syntax.namespace(item),
                    "is not a namespace; use a-z, 0-9 and -, or any"));
  }

  private static Optional<Answer> proposedCallers(Situation situation) {
    return switch (situation.get("exposure", "none")) {
      case "load-balancer" -> Optional.of(Ask.standard("any"));
      case "ingress" -> Optional.empty();
      case "gateway" ->
          situation
              .get("gateway")
              .filter(gateway -> !gateway.startsWith("own:"))
              .map(gateway -> Ask.standard(gateway.substring(0, gateway.indexOf('/'))))
              .or(() -> situation.get("namespace").map(Ask::standard));
      default -> situation.get("namespace").map(Ask::standard);
    };
  }

  private static Ask egress() {
    return new Ask(
            "egress",
            NETWORK,
            "Egress",
            "What the pod may connect to.",
            new Kind.Items("dns, namespace:data:5432, cidr:10.1.0.0/16:443, any"))
        .otherwise("dns")
        .check((situation, value) ->
            Items.check(
                value,
                NetworkQuestions::egressForm,
                "is no destination; write dns, any, namespace:NAME[:PORT] or cidr:BLOCK[:PORT]"));
  }

  private static boolean egressForm(String item) {
    if (item.equals("dns") || item.equals("any")) {
      return true;
    }
    var parts = item.split(":", -1);
    boolean portGood = parts.length == 2 || (parts.length == 3 && Syntax.port(parts[2]));
    return portGood
        && switch (parts[0]) {
          case "namespace" -> Syntax.namespace(parts[1]);
          case "cidr" -> Syntax.block(parts[1]);
          default -> false;
        };
  }
}
