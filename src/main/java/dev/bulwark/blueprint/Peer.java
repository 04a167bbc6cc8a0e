package dev.bulwark.blueprint;

import java.util.Optional;

/** One end of an allowed connection. */
public sealed interface Peer {

  /** The word templates tell peers apart by. */
  String type();

  /**
   * The port it is limited to; empty for every port (egress) or for the service's own ports
   * (callers).
   */
  Optional<Integer> port();

  /** The cluster's DNS. */
  record Dns() implements Peer {
    @Override
    public String type() {
      return "dns";
    }

    @Override
    public Optional<Integer> port() {
      return Optional.of(53);
    }
  }

  /** Anything. */
  record Any(Optional<Integer> port) implements Peer {
    @Override
    public String type() {
      return "any";
    }
  }

  /**
   * Every pod of a namespace.
   *
   * @param namespace its name
   */
  record Namespace(String namespace, Optional<Integer> port) implements Peer {
    @Override
    public String type() {
      return "namespace";
    }
  }

  /**
   * An address block.
   *
   * @param cidr for example {@code 10.1.0.0/16}
   */
  record Block(String cidr, Optional<Integer> port) implements Peer {
    @Override
    public String type() {
      return "block";
    }
  }
}
