package dev.bulwark.rules;

import dev.bulwark.catalog.ImageRole;
import dev.bulwark.dockerfile.Cmd;
import dev.bulwark.dockerfile.CommandForm;
import dev.bulwark.dockerfile.Entrypoint;
import dev.bulwark.dockerfile.Healthcheck;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.StageGraph;
import dev.bulwark.dockerfile.User;
import java.util.Optional;
import java.util.Set;

/** Whether an image may become one of another flavor, which has no shell and no root. */
final class FlavorChange {
  /** Names of users that images without a shell have as well. */
  private static final Set<String> USERS = Set.of("app", "root", "$APP_UID", "${APP_UID}");

  private FlavorChange() {}

  /**
   * Whether nothing in the set needs the shell, the tools or root, and nothing relies on an image
   * without an entry point of its own.
   */
  static boolean safe(ImageFile file, ImageUse use, ContainerSet set) {
    if (use.image().orElseThrow().role() == ImageRole.SDK || !use.base()) {
      return false;
    }
    var graph = StageGraph.of(file.dockerfile());
    boolean inFile =
        file.dockerfile().stages().stream()
            .filter(stage -> graph.chain(stage).contains(use.stage()))
            .flatMap(stage -> stage.instructions().stream())
            .anyMatch(FlavorChange::asks);
    return !inFile
        && file.image().filter(image -> alone(file, image, set)).isPresent()
        && !inManifests(file, set);
  }

  /**
   * Whether its start is an ENTRYPOINT of nothing but the service, which does well without root.
   */
  private static boolean alone(ImageFile file, FinalImage image, ContainerSet set) {
    boolean starts = image.end().entrypoint().isPresent() && image.start().get().script().isEmpty();
    boolean root = image.runsAs() instanceof RunsAs.Root;
    return starts && (!root || RootNeeds.of(file, image, set).doubt().isEmpty());
  }

  private static boolean asks(Instruction instruction) {
    return switch (instruction) {
      case Run _ -> true;
      case Entrypoint entry -> shell(entry.command());
      case Cmd cmd -> shell(cmd.command());
      case Healthcheck check -> !check.isNone();
      case User user ->
          user.user()
              .map(word -> word.raw().replace("\"", ""))
              .filter(name -> !USERS.contains(name) && !name.matches("[0-9]+(:[0-9]+)?"))
              .isPresent();
      default -> false;
    };
  }

  private static boolean shell(Optional<CommandForm> form) {
    return form.filter(CommandForm.ShellForm.class::isInstance).isPresent();
  }

  /** Whether a manifest starts something else in its container, or asks it by a command. */
  private static boolean inManifests(ImageFile file, ContainerSet set) {
    return set.manifests().stream()
        .flatMap(path -> set.manifest(path).stream())
        .anyMatch(manifest -> inPods(file, manifest, set) || inCompose(file, manifest, set));
  }

  private static boolean inPods(ImageFile file, ManifestFile manifest, ContainerSet set) {
    return DotnetContainers.pods(manifest, set).stream()
        .flatMap(pod -> pod.services().stream())
        .filter(container -> of(file, container.facts()))
        .anyMatch(container ->
            container.mapping().entry("command").isPresent()
                || container.mapping().entry("lifecycle").isPresent()
                || container.container().probes().stream()
                    .anyMatch(probe -> probe.mapping().entry("exec").isPresent()));
  }

  private static boolean inCompose(ImageFile file, ManifestFile manifest, ContainerSet set) {
    return DotnetContainers.compose(manifest, set).stream()
        .filter(container -> of(file, container.image()))
        .map(container -> container.service().mapping())
        .anyMatch(service ->
            service.entry("command").isPresent()
                || service.entry("entrypoint").isPresent()
                || service.entry("healthcheck").isPresent());
  }

  private static boolean of(ImageFile file, Optional<ImageFacts> facts) {
    return facts.filter(image -> image.path().equals(file.path())).isPresent();
  }
}
