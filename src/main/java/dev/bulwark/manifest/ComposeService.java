package dev.bulwark.manifest;

import java.util.List;
import java.util.Optional;

/**
 * One service of a Compose file.
 *
 * @param name its key
 * @param mapping where it is written
 */
public record ComposeService(String name, Mapping mapping) {

  /** The services of a file in order. */
  public static List<ComposeService> of(YamlFile file) {
    return file.roots()
        .flatMap(root -> root.mapping("services").stream())
        .flatMap(services -> services.entries().stream())
        .flatMap(entry -> of(entry).stream())
        .toList();
  }

  private static Optional<ComposeService> of(Entry entry) {
    return entry.value().resolved() instanceof Mapping mapping
        ? entry.name().map(name -> new ComposeService(name, mapping))
        : Optional.empty();
  }

  /** Its image. */
  public Optional<Scalar> image() {
    return mapping.scalar("image");
  }

  /** The directory its image is built in. */
  public Optional<Scalar> buildContext() {
    return mapping.scalar("build").or(() -> mapping.scalar("build", "context"));
  }

  /** The Dockerfile its image is built from, below the directory. */
  public Optional<Scalar> dockerfile() {
    return mapping.scalar("build", "dockerfile");
  }

  /** Its published ports; those that variables decide are left out. */
  public List<ComposePort> ports() {
    return ComposePort.of(mapping);
  }

  /** The ports that only other services reach. */
  public List<Scalar> expose() {
    return Walk.scalars(mapping, "expose");
  }

  /** Its variables, in either spelling. */
  public List<Variable> environment() {
    return mapping.at("environment").map(Variable::of).orElse(List.of());
  }

  /** The files it has more variables from. */
  public List<Scalar> envFiles() {
    var paths =
        Walk.mappings(mapping, "env_file").stream()
            .flatMap(file -> file.scalar("path").stream())
            .toList();
    return paths.isEmpty() ? Walk.scalars(mapping, "env_file") : paths;
  }

  /** The user it runs as. */
  public Optional<Scalar> user() {
    return mapping.scalar("user");
  }

  /** Whether its root file system is read-only. */
  public boolean readOnly() {
    return mapping.scalar("read_only").map(Scalar::isTrue).orElse(false);
  }

  /** Where it has file systems in memory. */
  public List<Scalar> tmpfs() {
    return Walk.scalars(mapping, "tmpfs");
  }

  /** The capabilities it gives up. */
  public List<Scalar> capDrop() {
    return Walk.scalars(mapping, "cap_drop");
  }

  /** Its security options. */
  public List<Scalar> securityOptions() {
    return Walk.scalars(mapping, "security_opt");
  }

  /** Its health check. */
  public Optional<Mapping> healthcheck() {
    return mapping.mapping("healthcheck");
  }

  /** Its volumes: texts in the short form, mappings in the long one. */
  public List<Node> volumes() {
    return mapping.items("volumes");
  }
}
