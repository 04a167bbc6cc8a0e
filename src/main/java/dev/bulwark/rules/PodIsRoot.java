package dev.bulwark.rules;

import java.util.stream.Stream;

/** The pod or the Compose service is run as root. */
final class PodIsRoot extends ServiceRule {
  PodIsRoot() {
    super(
        "BW202",
        Severity.ERROR,
        "the manifest makes the service root",
        "pod-security runAsUser",
        "kube-linter run-as-non-root",
        "trivy KSV-0105",
        "polaris runAsRootAllowed");
  }

  @Override
  public Example bad() {
    return PodExample.container("securityContext:\n  runAsUser: 0\n");
  }

  @Override
  public Example good() {
    return PodExample.container("securityContext:\n  runAsUser: 1654\n");
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    var inPods =
        DotnetContainers.pods(file, set).stream()
            .filter(pod -> !pod.ownUsers())
            .flatMap(pod ->
                pod.services().stream()
                    .flatMap(service -> service.setting("runAsUser").stream())
                    .filter(uid -> uid.number().isPresent() && uid.number().getAsInt() == 0)
                    .distinct());
    var inCompose =
        DotnetContainers.compose(file, set).stream()
            .flatMap(one -> one.service().user().stream())
            .filter(user -> !user.templated() && root(user.text()));
    return Stream.concat(inPods, inCompose)
        .map(user ->
            found(
                file,
                user.span(),
                "the service runs as user " + user.text() + ", which is root",
                "take it out, or write the image's user 1654"));
  }

  private static boolean root(String user) {
    int colon = user.indexOf(':');
    var name = colon < 0 ? user : user.substring(0, colon);
    return name.equals("root") || name.equals("0");
  }
}
