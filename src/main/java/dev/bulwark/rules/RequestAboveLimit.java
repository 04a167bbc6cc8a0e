package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.Optional;
import java.util.stream.Stream;

/** A request that is larger than its limit. */
final class RequestAboveLimit extends ContainerRule {
  RequestAboveLimit() {
    super("BW221", Severity.ERROR, "a request is larger than its limit");
  }

  @Override
  public Example bad() {
    return PodExample.container(
        "resources:\n  requests:\n    memory: 512Mi\n  limits:\n    memory: 256Mi\n");
  }

  @Override
  public Example good() {
    return PodExample.container(
        "resources:\n  requests:\n    memory: 256Mi\n  limits:\n    memory: 256Mi\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    return Stream.of("cpu", "memory", "ephemeral-storage")
        .flatMap(kind -> check(container, kind).stream());
  }

  private Optional<Finding> check(DotnetContainer container, String kind) {
    var request = container.mapping().scalar("resources", "requests", kind);
    var limit = container.mapping().scalar("resources", "limits", kind);
    if (request.map(Scalar::text).equals(limit.map(Scalar::text))) {
      return Optional.empty();
    }
    var asked = request.flatMap(Quantity::of);
    var allowed = limit.flatMap(Quantity::of);
    return asked.isPresent() && allowed.isPresent() && asked.get() > allowed.get()
        ? Optional.of(
            found(
                container.file(),
                request.get().span(),
                kind
                    + " request "
                    + request.get().text()
                    + " is above its limit "
                    + limit.get().text()
                    + ": the API server refuses the pod",
                "raise the limit or lower the request"))
        : Optional.empty();
  }
}
