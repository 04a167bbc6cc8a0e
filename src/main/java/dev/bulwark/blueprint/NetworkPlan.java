package dev.bulwark.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ports, TLS, exposure and allowed connections. */
final class NetworkPlan {
  private NetworkPlan() {}

  static Network network(Values values, Identity identity) {
    if (identity.kind().equals("worker")) {
      return new Network(
          List.of(), "edge", Optional.empty(), new Exposure.None(), List.of(), egress(values));
    }
    var tls = values.text("tls");
    var ports = new ArrayList<Network.Port>();
    if (!tls.equals("pod")) {
      ports.add(new Network.Port("http", values.number("http-port"), 80, "http-port"));
    }
    if (!tls.equals("edge")) {
      ports.add(new Network.Port("https", values.number("https-port"), 443, "https-port"));
    }
    return new Network(
        List.copyOf(ports),
        tls,
        values.optional("tls-secret").map(secret -> new Network.Certificate(secret, "/tls")),
        exposure(values, identity, tls),
        values.items("callers").stream().map(NetworkPlan::caller).toList(),
        egress(values));
  }

  private static Exposure exposure(Values values, Identity identity, String tls) {
    return switch (values.text("exposure")) {
      case "none" -> new Exposure.None();
      case "load-balancer" -> new Exposure.LoadBalancer();
      case "ingress" ->
          new Exposure.Ingress(
              values.text("host"),
              values.optional("ingress-class"),
              values.text("edge-tls-secret"));
      case "gateway" ->
          new Exposure.Gateway(
              values.text("host"), gateway(values, identity), route(values, identity, tls));
      default -> throw new IllegalArgumentException("no exposure " + values.text("exposure"));
    };
  }

  private static Exposure.GatewayRef gateway(Values values, Identity identity) {
    var gateway = values.text("gateway");
    if (gateway.startsWith("own:")) {
      return new Exposure.GatewayRef(
          identity.namespace(),
          identity.name(),
          Optional.of(gateway.substring("own:".length())),
          values.optional("edge-tls-secret"));
    }
    int slash = gateway.indexOf('/');
    return new Exposure.GatewayRef(
        gateway.substring(0, slash),
        gateway.substring(slash + 1),
        Optional.empty(),
        Optional.empty());
  }

  private static Exposure.Route route(Values values, Identity identity, String tls) {
    return switch (tls) {
      case "edge" -> new Exposure.Route.Terminated();
      case "both" ->
          new Exposure.Route.Reencrypted(
              values.text("backend-ca"), identity.name() + "." + identity.namespace() + ".svc");
      case "pod" -> new Exposure.Route.PassedThrough();
      default -> throw new IllegalArgumentException("no tls " + tls);
    };
  }

  private static Peer caller(String item) {
    return item.equals("any")
        ? new Peer.Any(Optional.empty())
        : new Peer.Namespace(item, Optional.empty());
  }

  private static List<Peer> egress(Values values) {
    return values.items("egress").stream().map(NetworkPlan::destination).toList();
  }

  private static Peer destination(String item) {
    var parts = item.split(":", -1);
    var port =
        parts.length == 3 ? Optional.of(Integer.parseInt(parts[2])) : Optional.<Integer>empty();
    return switch (parts[0]) {
      case "dns" -> new Peer.Dns();
      case "any" -> new Peer.Any(port);
      case "namespace" -> new Peer.Namespace(parts[1], port);
      case "cidr" -> new Peer.Block(parts[1], port);
      default -> throw new IllegalArgumentException("no destination " + item);
    };
  }
}
