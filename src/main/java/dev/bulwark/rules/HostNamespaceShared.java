package dev.bulwark.rules;

import dev.bulwark.manifest.Entry;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** The service sees the node's network, processes or shared memory. */
final class HostNamespaceShared extends ServiceRule {
  private static final List<String> OF_PODS = List.of("hostNetwork", "hostPID", "hostIPC");
  private static final List<String> OF_COMPOSE = List.of("network_mode", "pid", "ipc");

  HostNamespaceShared() {
    super(
        "BW214",
        Severity.ERROR,
        "the service shares a namespace of the host",
        "pod-security hostNamespaces",
        "kube-linter host-network",
        "kube-linter host-pid",
        "kube-linter host-ipc",
        "polaris hostNetworkSet",
        "trivy KSV-0009",
        "trivy KSV-0010",
        "trivy KSV-0008",
        "checkov CKV_K8S_19");
  }

  @Override
  public Example bad() {
    return PodExample.of("hostNetwork: true\n", "");
  }

  @Override
  public Example good() {
    return PodExample.of("hostNetwork: false\n", "");
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var inPods =
        DotnetContainers.pods(file, set).stream()
            .flatMap(pod -> OF_PODS.stream().flatMap(key -> entry(pod.spec().mapping(), key)))
            .filter(entry -> entry.value().resolved() instanceof Scalar value && value.isTrue());
    var inCompose =
        DotnetContainers.compose(file, set).stream()
            .map(one -> one.service().mapping())
            .flatMap(service -> OF_COMPOSE.stream().flatMap(key -> entry(service, key)))
            .filter(entry ->
                entry.value().resolved() instanceof Scalar value && value.text().equals("host"));
    return Stream.concat(inPods, inCompose)
        .map(entry ->
            found(
                file,
                entry.span(),
                entry.name().orElse("")
                    + ": the service sees what else runs on the host, past every policy",
                "take it out and publish the port"));
  }

  private static Stream<Entry> entry(Mapping mapping, String key) {
    return mapping.entry(key).stream();
  }
}
