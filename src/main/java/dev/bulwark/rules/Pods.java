package dev.bulwark.rules;

import dev.bulwark.manifest.Container;
import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pods of a set that run a .NET service of the set, as far as Services and policies need to
 * know them.
 */
final class Pods {
  /**
   * The pods of one workload.
   *
   * @param namespace that it names; empty where it names none
   * @param labels of its pods
   * @param ports that the services in it listen on
   * @param others ports of containers that nothing is known of
   * @param main where the first service listens without TLS
   * @param source the file and line that say so
   * @param images the Dockerfiles of the services in it
   * @param variables numbers that variables of the services hold
   */
  record Pod(
      String namespace,
      Map<String, String> labels,
      Set<Integer> ports,
      boolean others,
      int main,
      String source,
      Set<String> images,
      Set<String> variables) {}

  private final List<Pod> pods;

  private Pods(List<Pod> pods) {
    this.pods = pods;
  }

  /** Reads all manifests of a set once, where it has a service that they could run. */
  static Pods of(ContainerSet set) {
    var manifests = set.links().services().isEmpty() ? List.<String>of() : set.manifests();
    return new Pods(
        Workers.each(manifests, path -> set.manifest(path).map(file -> in(file, set))).stream()
            .flatMap(List::stream)
            .toList());
  }

  private static List<Pod> in(ManifestFile file, ContainerSet set) {
    var pods = new ArrayList<Pod>();
    for (var object : file.objects()) {
      var spec = object.podSpec();
      var labels =
          object
              .podTemplate()
              .flatMap(template -> template.mapping("metadata", "labels"))
              .flatMap(Pods::texts);
      if (spec.isPresent() && labels.isPresent()) {
        pod(file, set, object, labels.get()).ifPresent(pods::add);
      }
    }
    return pods;
  }

  private static Optional<Pod> pod(
      ManifestFile file, ContainerSet set, KubernetesObject object, Map<String, String> labels) {
    var ports = new TreeSet<Integer>();
    boolean others = false;
    var main = Optional.<Listening>empty();
    var source = "";
    var images = new TreeSet<String>();
    var variables = new TreeSet<String>();
    for (var container : object.podSpec().orElseThrow().containers()) {
      var found = PortsOf.container(file, container, set);
      if (found.isPresent()) {
        found.get().listening().ports().forEach(port -> ports.add(port.number()));
        images.add(found.get().link().image().path());
        variables.addAll(portsOf(container.env()));
        if (main.isEmpty()) {
          main = Optional.of(found.get().listening());
          source = found.get().source();
        }
      } else {
        others = true;
      }
    }
    if (main.isEmpty() || main.get().http().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pod(
            object.namespace().orElse(""),
            labels,
            ports,
            others,
            main.get().http().getFirst().number(),
            source,
            images,
            variables));
  }

  /** What variables that are called a port hold, such as {@code GRPC_PORT}; code may ask them. */
  static Set<String> portsOf(List<Variable> variables) {
    return variables.stream()
        .filter(variable -> variable.name().toUpperCase(Locale.ROOT).endsWith("PORT"))
        .flatMap(variable -> variable.value().stream())
        .collect(Collectors.toSet());
  }

  /** The pods that a selector chooses; empty where it chooses none, or pods that listen apart. */
  Optional<Pod> chosen(KubernetesObject by) {
    var wanted = by.selector().flatMap(Pods::texts).filter(labels -> !labels.isEmpty());
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    var found =
        pods.stream()
            .filter(pod -> pod.labels().entrySet().containsAll(wanted.get().entrySet()))
            .filter(pod ->
                pod.namespace().equals(by.namespace().orElse(""))
                    || pod.namespace().isEmpty()
                    || by.namespace().isEmpty())
            .toList();
    boolean agree = found.stream().map(Pod::ports).distinct().count() == 1;
    return agree ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Keys and values; empty where a template decides one of them. */
  private static Optional<Map<String, String>> texts(Mapping mapping) {
    var texts = new HashMap<String, String>();
    for (var entry : mapping.entries()) {
      if (entry.name().isEmpty()
          || entry.conditional()
          || !(entry.value().resolved() instanceof Scalar scalar)
          || scalar.templated()) {
        return Optional.empty();
      }
      texts.put(entry.name().get(), scalar.text());
    }
    return mapping.open() ? Optional.empty() : Optional.of(texts);
  }

  /** Whether a container's variables decide the ports in a way that cannot be read here. */
  static boolean decidedElsewhere(Container container) {
    return container.mapping().entry("envFrom").isPresent()
        || container.env().stream()
            .map(Variable::name)
            .anyMatch(name -> name.startsWith("Kestrel__Endpoints"));
  }
}
