package dev.bulwark.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One container of a pod. What it lists is looked for once: every rule asks. */
public final class Container {
  private static final List<String> PROBES =
      List.of("startupProbe", "livenessProbe", "readinessProbe");

  private final Mapping mapping;
  private @Nullable List<Variable> env;
  private @Nullable List<Port> ports;
  private @Nullable List<Probe> probes;
  private @Nullable List<Mapping> volumeMounts;

  /**
   * The container in a mapping.
   *
   * @param mapping where it is written
   */
  public Container(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * One port of a container.
   *
   * @param mapping where it is written
   */
  public record Port(Mapping mapping) {
    /** The number. */
    public Optional<Scalar> number() {
      return mapping.scalar("containerPort");
    }

    /** The name that Services and probes use. */
    public Optional<String> name() {
      return mapping.text("name");
    }
  }

  /**
   * One probe.
   *
   * @param key {@code livenessProbe}, {@code readinessProbe} or {@code startupProbe}
   * @param mapping where it is written
   */
  public record Probe(String key, Mapping mapping) {
    /** Number or name of the port it asks; empty where it runs a command. */
    public Optional<Scalar> port() {
      return Stream.of("httpGet", "tcpSocket", "grpc")
          .flatMap(way -> mapping.scalar(way, "port").stream())
          .findFirst();
    }

    /** The path it asks for over HTTP. */
    public Optional<Scalar> path() {
      return mapping.scalar("httpGet", "path");
    }
  }

  /** Where it is written. */
  public Mapping mapping() {
    return mapping;
  }

  /** Its name. */
  public Optional<String> name() {
    return mapping.text("name");
  }

  /** Its image. */
  public Optional<Scalar> image() {
    return mapping.scalar("image");
  }

  /** The ports it names. */
  public List<Port> ports() {
    var known = ports;
    if (known == null) {
      known = Walk.mappings(mapping, "ports").stream().map(Port::new).toList();
      ports = known;
    }
    return known;
  }

  /** The variables it is given one by one. */
  public List<Variable> env() {
    var known = env;
    if (known == null) {
      known = Variable.ofPairs(mapping.items("env"));
      env = known;
    }
    return known;
  }

  /** Its probes. */
  public List<Probe> probes() {
    var known = probes;
    if (known == null) {
      var found = new ArrayList<Probe>();
      for (var key : PROBES) {
        mapping.mapping(key).ifPresent(probe -> found.add(new Probe(key, probe)));
      }
      known = List.copyOf(found);
      probes = known;
    }
    return known;
  }

  /** Its security context. */
  public Optional<Mapping> securityContext() {
    return mapping.mapping("securityContext");
  }

  /** Where it mounts volumes. */
  public List<Mapping> volumeMounts() {
    var known = volumeMounts;
    if (known == null) {
      known = Walk.mappings(mapping, "volumeMounts");
      volumeMounts = known;
    }
    return known;
  }
}
