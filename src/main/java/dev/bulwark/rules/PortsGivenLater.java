package dev.bulwark.rules;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a YAML file in or above the folder of a Dockerfile gives a container port 80 or 443 by a
 * variable. It may be this one's: Compose files lie on top of each other, and only their reader
 * knows which.
 */
final class PortsGivenLater {
  private static final Pattern PORT = Pattern.compile("[^0-9](80|443)(?![0-9])");

  private PortsGivenLater() {}

  static boolean to(ImageFile file, ContainerSet set) {
    var folder = Tree.parent(file.path());
    return set.portFolders().stream().anyMatch(outer -> above(outer, folder));
  }

  /** The folders of the YAML files that do. */
  static Set<String> folders(ContainerSet set) {
    return set.manifests().stream()
        .filter(path ->
            set.text(path)
                .filter(text -> text.text().lines().anyMatch(PortsGivenLater::saysPort))
                .isPresent())
        .map(Tree::parent)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean saysPort(String line) {
    return (line.contains("_URLS") || line.contains("_PORTS") || line.contains("Kestrel__"))
        && PORT.matcher(line).find();
  }

  private static boolean above(String outer, String inner) {
    return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + "/");
  }
}
