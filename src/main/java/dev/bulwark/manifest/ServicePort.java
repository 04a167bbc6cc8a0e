package dev.bulwark.manifest;

import java.util.Optional;

/**
 * One port of a Service.
 *
 * @param mapping where it is written
 */
public record ServicePort(Mapping mapping) {
  /** The port that clients use. */
  public Optional<Scalar> port() {
    return mapping.scalar("port");
  }

  /** Number or name of the container's port; empty where it is the same as the port. */
  public Optional<Scalar> targetPort() {
    return mapping.scalar("targetPort");
  }

  /** The port on the nodes. */
  public Optional<Scalar> nodePort() {
    return mapping.scalar("nodePort");
  }

  /** Its name. */
  public Optional<String> name() {
    return mapping.text("name");
  }
}
