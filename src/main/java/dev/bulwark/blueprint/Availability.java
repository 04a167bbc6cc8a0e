package dev.bulwark.blueprint;

import java.util.Optional;

/**
 * Replicas, probes and stopping.
 *
 * @param replicas number of pods; the smallest number when scaled automatically
 * @param autoscale bounds of a HorizontalPodAutoscaler
 * @param live liveness probe; empty for a worker
 * @param ready readiness probe; empty for a worker
 * @param startupSeconds how long a start may take
 * @param graceSeconds how long a stop may take, preStop included
 * @param preStopSeconds wait before the stop signal; empty where the cluster knows no sleep action
 * @param disruptionBudget whether a PodDisruptionBudget is written
 * @param spread answer word: {@code preferred}, {@code required} or {@code none}
 * @param priorityClass name of a priority class
 */
public record Availability(
    int replicas,
    Optional<Autoscale> autoscale,
    Optional<Probe> live,
    Optional<Probe> ready,
    int startupSeconds,
    int graceSeconds,
    Optional<Integer> preStopSeconds,
    boolean disruptionBudget,
    String spread,
    Optional<String> priorityClass) {
  /** Seconds from one startup probe to the next. */
  private static final int STARTUP_PERIOD = 2;

  /** How many startup probes may fail, {@value #STARTUP_PERIOD} seconds apart. */
  public int startupAttempts() {
    return Math.ceilDiv(startupSeconds, STARTUP_PERIOD);
  }

  /** Seconds from one startup probe to the next. */
  public int startupPeriod() {
    return STARTUP_PERIOD;
  }

  /**
   * Bounds of a HorizontalPodAutoscaler.
   *
   * @param min fewest pods
   * @param max most pods
   */
  public record Autoscale(int min, int max) {}

  /**
   * How a pod is asked for its health.
   *
   * @param path path of an HTTP GET; empty for a TCP connection
   * @param port name of the container port
   * @param https whether the GET uses TLS
   */
  public record Probe(Optional<String> path, String port, boolean https) {}
}
