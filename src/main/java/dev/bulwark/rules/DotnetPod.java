package dev.bulwark.rules;

import dev.bulwark.manifest.KubernetesObject;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.PodSpec;
import dev.bulwark.manifest.YamlFile;
import java.util.List;
import java.util.Optional;

/**
 * A pod that runs a .NET service.
 *
 * @param index of its object among those of the file, from 0
 * @param services the containers that do, in the order of the text
 */
record DotnetPod(
    ManifestFile file,
    ContainerSet set,
    int index,
    KubernetesObject object,
    PodSpec spec,
    List<DotnetContainer> services) {

  /** Whether its nodes run Windows. */
  boolean windows() {
    if (saysWindows("os", "name")
        || saysWindows("nodeSelector", "kubernetes.io/os")
        || saysWindows("nodeSelector", "beta.kubernetes.io/os")) {
      return true;
    }
    for (var service : services) {
      if (service.windowsImage()) {
        return true;
      }
    }
    return false;
  }

  private boolean saysWindows(String... path) {
    return spec.mapping().text(path).equals(Optional.of("windows"));
  }

  /** Whether all its containers, init ones too, run .NET services. */
  boolean onlyServices() {
    return services.size() == spec.all().size();
  }

  /** Whether root in it is nobody on the node. */
  boolean ownUsers() {
    return spec.mapping().scalar("hostUsers").filter(value -> value.isFalse()).isPresent();
  }

  /** The same pod in the file as it is after some edits. */
  PodSpec in(YamlFile yaml) {
    return KubernetesObject.of(yaml).get(index).podSpec().orElseThrow();
  }

  /** The volume of a name. */
  Optional<Mapping> volume(String name) {
    return spec.volumes().stream()
        .filter(volume -> volume.text("name").filter(name::equals).isPresent())
        .findFirst();
  }
}
