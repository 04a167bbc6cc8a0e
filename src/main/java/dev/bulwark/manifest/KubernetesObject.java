package dev.bulwark.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One Kubernetes object. Its kind and its pod are looked for once: every rule asks. */
public final class KubernetesObject {
  private static final int LISTS_IN_LISTS = 5;
  private static final List<String> TEMPLATE = List.of("spec", "template");

  /** Where the objects of a kind have the template of their pods. */
  private static final Map<String, List<String>> POD_TEMPLATES =
      Map.ofEntries(
          Map.entry("Pod", List.of()),
          Map.entry("PodTemplate", List.of("template")),
          Map.entry("Deployment", TEMPLATE),
          Map.entry("StatefulSet", TEMPLATE),
          Map.entry("DaemonSet", TEMPLATE),
          Map.entry("ReplicaSet", TEMPLATE),
          Map.entry("ReplicationController", TEMPLATE),
          Map.entry("DeploymentConfig", TEMPLATE),
          Map.entry("Rollout", TEMPLATE),
          Map.entry("Job", TEMPLATE),
          Map.entry("CronJob", List.of("spec", "jobTemplate", "spec", "template")),
          Map.entry("ScaledJob", List.of("spec", "jobTargetRef", "template")));

  private final Mapping mapping;
  private final String apiVersion;
  private final String kind;
  private final Optional<Mapping> podTemplate;
  private final Optional<PodSpec> podSpec;

  private KubernetesObject(Mapping mapping) {
    this.mapping = mapping;
    this.apiVersion = mapping.text("apiVersion").orElse("");
    this.kind = mapping.text("kind").orElse("");
    var path = knative() && kind.equals("Service") ? TEMPLATE : POD_TEMPLATES.get(kind);
    this.podTemplate =
        path == null
            ? Optional.empty()
            : mapping.at(path).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    this.podSpec = podTemplate.flatMap(template -> template.mapping("spec")).map(PodSpec::new);
  }

  /** Where it is written. */
  public Mapping mapping() {
    return mapping;
  }

  /** The objects of a file in order: its documents, and the items of those that are lists. */
  public static List<KubernetesObject> of(YamlFile file) {
    return file.objects();
  }

  static List<KubernetesObject> in(List<YamlDocument> documents) {
    var objects = new ArrayList<KubernetesObject>();
    for (var document : documents) {
      document.root().ifPresent(root -> collect(root, 0, objects));
    }
    return List.copyOf(objects);
  }

  private static void collect(Node node, int depth, List<KubernetesObject> objects) {
    if (!(node.resolved() instanceof Mapping mapping) || mapping.scalar("kind").isEmpty()) {
      return;
    }
    var object = new KubernetesObject(mapping);
    boolean list = object.kind.endsWith("List") && mapping.at("items").isPresent();
    if (list && depth < LISTS_IN_LISTS) {
      mapping.items("items").forEach(item -> collect(item, depth + 1, objects));
    } else if (mapping.scalar("apiVersion").isPresent()) {
      objects.add(object);
    }
  }

  /** Group and version; empty where a template decides it. */
  public String apiVersion() {
    return apiVersion;
  }

  /** Its kind; empty where a template decides it. */
  public String kind() {
    return kind;
  }

  /** Its name; empty where a template decides it, or the cluster. */
  public Optional<String> name() {
    return mapping.text("metadata", "name");
  }

  /** The namespace it names. */
  public Optional<String> namespace() {
    return mapping.text("metadata", "namespace");
  }

  /** Whether it is a Service of Knative, which has a pod and not ports. */
  public boolean knative() {
    return apiVersion().startsWith("serving.knative.dev/");
  }

  /** The template of its pods, with metadata and spec; the object itself for a Pod. */
  public Optional<Mapping> podTemplate() {
    return podTemplate;
  }

  /** What its pods run. */
  public Optional<PodSpec> podSpec() {
    return podSpec;
  }

  /** The ports of a Service; none for other kinds. */
  public List<ServicePort> servicePorts() {
    return kind.equals("Service") && !knative()
        ? Walk.mappings(mapping, "spec", "ports").stream().map(ServicePort::new).toList()
        : List.of();
  }

  /**
   * The labels by which it chooses pods: of a Service, a NetworkPolicy, a PodDisruptionBudget or a
   * workload.
   */
  public Optional<Mapping> selector() {
    return switch (kind) {
      case "Service", "ReplicationController", "DeploymentConfig" ->
          mapping.mapping("spec", "selector");
      case "NetworkPolicy" -> mapping.mapping("spec", "podSelector", "matchLabels");
      default -> mapping.mapping("spec", "selector", "matchLabels");
    };
  }

  /** The ports that a NetworkPolicy opens, inwards and outwards: numbers or names. */
  public List<Scalar> policyPorts() {
    return kind.equals("NetworkPolicy")
        ? Stream.of("ingress", "egress")
            .flatMap(way -> Walk.mappings(mapping, "spec", way).stream())
            .flatMap(rule -> Walk.mappings(rule, "ports").stream())
            .flatMap(port -> port.scalar("port").stream())
            .toList()
        : List.of();
  }

  /** The Services that an Ingress or a route sends requests to. */
  public List<Backend> backends() {
    return Backend.of(this);
  }

  /** Kind and name of what a HorizontalPodAutoscaler scales. */
  public Optional<Mapping> scaleTarget() {
    return mapping.mapping("spec", "scaleTargetRef");
  }
}
