package dev.bulwark.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * Ports, TLS and who may talk to whom. A worker has no ports, no exposure and no callers.
 *
 * @param ports container ports, HTTP before HTTPS; empty for a worker
 * @param tls answer word: {@code edge}, {@code pod} or {@code both}
 * @param certificate where the pod's certificate comes from; present when TLS ends in the pod
 * @param exposure how the world reaches the service
 * @param callers who may connect to the pod
 * @param egress where the pod may connect to, DNS included
 */
public record Network(
    List<Port> ports,
    String tls,
    Optional<Certificate> certificate,
    Exposure exposure,
    List<Peer> callers,
    List<Peer> egress) {

  /** Whether anything listens. */
  public boolean listens() {
    return !ports.isEmpty();
  }

  /** Whether the pod may connect to anything, DNS included. */
  public boolean connects() {
    return !egress.isEmpty();
  }

  /** Whether the pod may connect to every address on every port. */
  public boolean connectsAnywhere() {
    return egress.stream().anyMatch(peer -> peer instanceof Peer.Any any && any.port().isEmpty());
  }

  /** Whether everybody may connect to the pod, be it on some port only. */
  public boolean openToAll() {
    return callers.stream().anyMatch(Peer.Any.class::isInstance);
  }

  /** The port that routes and the ingress use: HTTP where there is one. */
  public Optional<Port> main() {
    return ports.stream().findFirst();
  }

  /**
   * The port that probes ask: HTTPS where there is one. {@code UseHttpsRedirection} would send a
   * probe of the other to the Service's 443, which no pod listens on, and the kubelet follows
   * (kubernetes/kubernetes {@code pkg/probe/http/http.go}).
   */
  public Optional<Port> probed() {
    return ports.isEmpty() ? Optional.empty() : Optional.of(ports.getLast());
  }

  /**
   * A container port and its Service port.
   *
   * @param name {@code http} or {@code https}
   * @param container the port the process listens on, 1024 to 65535
   * @param service the Service's port: 80 or 443
   * @param question the question that decides it
   */
  public record Port(String name, int container, int service, String question) {}

  /**
   * The pod's certificate.
   *
   * @param secret name of a Secret of type kubernetes.io/tls
   * @param mount folder it is mounted on
   */
  public record Certificate(String secret, String mount) {}
}
