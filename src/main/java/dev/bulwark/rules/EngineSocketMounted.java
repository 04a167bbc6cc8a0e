package dev.bulwark.rules;

import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** The socket of the container engine is mounted: who writes to it is root on the host. */
final class EngineSocketMounted extends ServiceRule {
  private static final List<String> SOCKETS =
      List.of("docker.sock", "containerd.sock", "crio.sock", "podman.sock");

  EngineSocketMounted() {
    super(
        "BW216",
        Severity.ERROR,
        "the container engine's socket is mounted",
        "kube-linter docker-sock",
        "trivy KSV-0006",
        "checkov CKV_K8S_27",
        "kubesec DockerSock",
        "kubescape C-0074");
  }

  @Override
  public Example bad() {
    return PodExample.compose("volumes:\n  - /var/run/docker.sock:/var/run/docker.sock\n");
  }

  @Override
  public Example good() {
    return PodExample.compose("volumes:\n  - orders-data:/data\n");
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var inPods =
        DotnetContainers.pods(file, set).stream()
            .flatMap(pod ->
                pod.spec().volumes().stream()
                    .filter(volume -> volume.entry("hostPath").isPresent())
                    .filter(
                        volume -> HostFolderMounted.mounted(pod, volume.text("name").orElse("")))
                    .flatMap(volume -> volume.scalar("hostPath", "path").stream()));
    var inCompose =
        DotnetContainers.compose(file, set).stream()
            .flatMap(one -> one.service().volumes().stream())
            .flatMap(EngineSocketMounted::source);
    return Stream.concat(inPods, inCompose)
        .filter(path -> socket(path.text()))
        .map(path ->
            found(
                file,
                path.span(),
                path.text() + ": whoever writes to it is root on the host",
                "take it out"));
  }

  private static Stream<Scalar> source(Node volume) {
    return volume instanceof Scalar text ? Stream.of(text) : volume.scalar("source").stream();
  }

  static boolean socket(String path) {
    return SOCKETS.stream().anyMatch(path::contains);
  }
}
