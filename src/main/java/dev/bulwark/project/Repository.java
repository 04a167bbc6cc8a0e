package dev.bulwark.project;

import java.util.List;
import java.util.Optional;

/**
 * A .NET repository as far as its files tell.
 *
 * @param services programs that can run in a container: those of a solution first, each part
 *     ordered by project path
 * @param skipped files that could not be read or understood, each with the reason, and projects
 *     left out on purpose
 * @param containerFiles container files that are there already, such as {@code Dockerfile} or
 *     {@code compose.yaml}
 * @param outside project references and imports that leave the folder, which a build context cannot
 *     hold
 * @param sdk the SDK that global.json asks for
 */
public record Repository(
    List<Service> services,
    List<Found<String>> skipped,
    List<String> containerFiles,
    List<Found<String>> outside,
    Optional<SdkPin> sdk) {

  /** A repository without a global.json. */
  public Repository(
      List<Service> services,
      List<Found<String>> skipped,
      List<String> containerFiles,
      List<Found<String>> outside) {
    this(services, skipped, containerFiles, outside, Optional.empty());
  }

  /** The service built by the given project file. */
  public Optional<Service> service(String project) {
    return services.stream().filter(service -> service.project().equals(project)).findFirst();
  }
}
