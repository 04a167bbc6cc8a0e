package dev.bulwark.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pod runs. Its containers and volumes are looked for once: every rule asks. */
public final class PodSpec {
  private final Mapping mapping;
  private final List<Container> initContainers;
  private final List<Container> containers;
  private final List<Container> ephemeralContainers;
  private @Nullable List<Mapping> volumes;

  /**
   * The pod in a mapping.
   *
   * @param mapping where it is written
   */
  public PodSpec(Mapping mapping) {
    this.mapping = mapping;
    this.initContainers = in(mapping, "initContainers");
    this.containers = in(mapping, "containers");
    this.ephemeralContainers = in(mapping, "ephemeralContainers");
  }

  /** Where it is written. */
  public Mapping mapping() {
    return mapping;
  }

  /** The containers that serve. */
  public List<Container> containers() {
    return containers;
  }

  /** The containers that run before. */
  public List<Container> initContainers() {
    return initContainers;
  }

  /** The containers for debugging. */
  public List<Container> ephemeralContainers() {
    return ephemeralContainers;
  }

  /** All containers: init, serving, ephemeral. */
  public List<Container> all() {
    if (initContainers.isEmpty() && ephemeralContainers.isEmpty()) {
      return containers;
    }
    var all = new ArrayList<>(initContainers);
    all.addAll(containers);
    all.addAll(ephemeralContainers);
    return List.copyOf(all);
  }

  /** The security context of the pod. */
  public Optional<Mapping> securityContext() {
    return mapping.mapping("securityContext");
  }

  /** Its volumes. */
  public List<Mapping> volumes() {
    var known = volumes;
    if (known == null) {
      known = Walk.mappings(mapping, "volumes");
      volumes = known;
    }
    return known;
  }

  private static List<Container> in(Mapping mapping, String key) {
    var containers = new ArrayList<Container>();
    for (var one : Walk.mappings(mapping, key)) {
      containers.add(new Container(one));
    }
    return List.copyOf(containers);
  }
}
