package dev.bulwark.catalog;

/**
 * A field or a rule of Kubernetes that a manifest may only rely on from some version on. The
 * version is the first one in which it works without switching on a feature gate.
 */
public enum ClusterFeature {
  /**
   * On by default since 1.24, and 1.25 made Pod Security read it (KEP-2802, gate IdentifyPodOS).
   */
  POD_OS_FIELD("spec.os.name", 24, 25),
  /**
   * Pod Security "restricted" asks nothing of Linux from pods that say Windows
   * (pod-security-admission).
   */
  POD_SECURITY_KNOWS_WINDOWS("Pod Security rules that skip Windows pods", 25, 25),
  /** Unhealthy pods do not block a drain (KEP-3017). */
  UNHEALTHY_POD_EVICTION_POLICY("spec.unhealthyPodEvictionPolicy", 27, 31),
  /** Init containers with {@code restartPolicy: Always} (KEP-753). */
  SIDECAR_CONTAINERS("initContainers[].restartPolicy", 29, 33),
  /** The AppArmor profile as a field; before it was an annotation (KEP-24). */
  APPARMOR_FIELD("securityContext.appArmorProfile", 30, 31),
  /** The only delay before stop that needs no shell in the image (KEP-3960). */
  PRESTOP_SLEEP("lifecycle.preStop.sleep", 30, 34),
  /**
   * The validation rules in the TLSRoute of Gateway API 1.5 need it
   * (kubernetes.io/blog/2026/04/21/gateway-api-v1-5).
   */
  TLS_ROUTE("gateway.networking.k8s.io/v1 TLSRoute", 31, 31),
  /** Ignores the groups of the image's {@code /etc/group} (KEP-3619). */
  SUPPLEMENTAL_GROUPS_POLICY("securityContext.supplementalGroupsPolicy", 33, 35),
  /** {@code hostUsers: false}; the node's kernel and runtime must know it too (KEP-127). */
  USER_NAMESPACES("spec.hostUsers", 33, 36),
  /**
   * Pod Security "baseline" refuses a {@code host} in probes and lifecycle hooks
   * (pod-security-admission).
   */
  POD_SECURITY_CHECKS_PROBE_HOSTS("Pod Security rule hostProbesAndHostLifecycle", 34, 34),
  /** Pod Security allows root in a pod with {@code hostUsers: false} (pod-security-admission). */
  POD_SECURITY_KNOWS_USER_NAMESPACES("Pod Security rules for user namespaces", 35, 35);

  private final String title;
  private final KubernetesVersion since;
  private final KubernetesVersion stableSince;

  ClusterFeature(String title, int sinceMinor, int stableMinor) {
    this.title = title;
    this.since = new KubernetesVersion(1, sinceMinor);
    this.stableSince = new KubernetesVersion(1, stableMinor);
  }

  /** The field or rule, for people. */
  public String title() {
    return title;
  }

  /** The first version in which it works by default. */
  public KubernetesVersion since() {
    return since;
  }

  /** The first version in which it is stable, never before {@link #since()}. */
  public KubernetesVersion stableSince() {
    return stableSince;
  }

  /** Whether a cluster of that version has it. */
  public boolean supportedBy(KubernetesVersion cluster) {
    return cluster.compareTo(since) >= 0;
  }

  /** Whether it is stable in a cluster of that version. */
  public boolean stableIn(KubernetesVersion cluster) {
    return cluster.compareTo(stableSince) >= 0;
  }
}
