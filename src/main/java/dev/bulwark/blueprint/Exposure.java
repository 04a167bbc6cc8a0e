package dev.bulwark.blueprint;

import java.util.Optional;

/** How callers outside the cluster reach the service. */
public sealed interface Exposure {

  /** The answer word. */
  String id();

  /** Only inside the cluster. */
  record None() implements Exposure {
    @Override
    public String id() {
      return "none";
    }
  }

  /** A Service of type LoadBalancer. */
  record LoadBalancer() implements Exposure {
    @Override
    public String id() {
      return "load-balancer";
    }
  }

  /**
   * An Ingress, TLS ending at its controller.
   *
   * @param host DNS name
   * @param className ingress class, where not the cluster's default
   * @param secret Secret with the host's certificate
   */
  record Ingress(String host, Optional<String> className, String secret) implements Exposure {
    @Override
    public String id() {
      return "ingress";
    }
  }

  /**
   * A route of the Gateway API.
   *
   * @param host DNS name
   * @param gateway the Gateway the route hangs on
   * @param route what the gateway does with TLS
   */
  record Gateway(String host, GatewayRef gateway, Route route) implements Exposure {
    @Override
    public String id() {
      return "gateway";
    }
  }

  /**
   * A Gateway, ours or somebody's.
   *
   * @param namespace where it lives
   * @param name its name
   * @param className class of a Gateway that is written too; empty for one that is there already
   * @param secret Secret with the host's certificate, for a Gateway of our own that ends TLS
   */
  record GatewayRef(
      String namespace, String name, Optional<String> className, Optional<String> secret) {}

  /** What happens to TLS on the way. */
  sealed interface Route {
    /** The answer word of {@code tls} that leads to it. */
    String id();

    /** TLS ends at the gateway; the pod speaks HTTP. */
    record Terminated() implements Route {
      @Override
      public String id() {
        return "edge";
      }
    }

    /**
     * TLS ends at the gateway and starts again towards the pod.
     *
     * @param caConfigMap ConfigMap with the CA of the pod's certificate
     * @param serverName name in the pod's certificate
     */
    record Reencrypted(String caConfigMap, String serverName) implements Route {
      @Override
      public String id() {
        return "both";
      }
    }

    /** TLS passes through the gateway and ends in the pod. */
    record PassedThrough() implements Route {
      @Override
      public String id() {
        return "pod";
      }
    }
  }
}
