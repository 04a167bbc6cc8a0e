package dev.bulwark.rules;

import dev.bulwark.manifest.ComposeService;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/** A Compose service without the fences it has in the cluster. */
final class ComposeFencesMissing extends ServiceRule {
  ComposeFencesMissing() {
    super("BW254", Severity.INFO, "the Compose service has no fences");
  }

  @Override
  public Example bad() {
    return PodExample.compose("ports:\n  - \"8080:8080\"\n");
  }

  @Override
  public Example good() {
    return PodExample.compose(
        """
        cap_drop:
          - ALL
        read_only: true
        security_opt:
          - no-new-privileges:true
        tmpfs:
          - /tmp
        """);
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return DotnetContainers.compose(file, set).stream()
        .map(DotnetContainers.InCompose::service)
        .filter(
            service -> service.mapping().entry("build").isPresent() || service.image().isPresent())
        .filter(service -> !Optional.of("true").equals(service.mapping().text("privileged")))
        .flatMap(service -> check(file, service).stream());
  }

  private Optional<Finding> check(ManifestFile file, ComposeService service) {
    if (service.mapping().open() || service.mapping().entry("extends").isPresent()) {
      return Optional.empty();
    }
    var missing = new ArrayList<String>();
    if (Absent.in(service.mapping(), "cap_drop")) {
      missing.add("cap_drop: [ALL]");
    }
    if (Absent.in(service.mapping(), "security_opt")) {
      missing.add("security_opt: [no-new-privileges:true]");
    }
    if (Absent.in(service.mapping(), "read_only")) {
      missing.add("read_only: true with tmpfs: [/tmp]");
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            found(
                file,
                key(service, file),
                service.name() + " lacks " + String.join(", ", missing),
                "write them, so that what fails in the cluster fails here first"));
  }

  private static Span key(ComposeService service, ManifestFile file) {
    return file.yaml()
        .roots()
        .flatMap(root -> root.mapping("services").stream())
        .flatMap(services -> services.entry(service.name()).stream())
        .map(entry -> entry.key().span())
        .findFirst()
        .orElse(service.mapping().span());
  }
}
