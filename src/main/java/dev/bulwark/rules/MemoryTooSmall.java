package dev.bulwark.rules;

import java.util.stream.Stream;

/** A memory limit that leaves no room for the runtime. */
final class MemoryTooSmall extends ContainerRule {
  private static final double LEAST = 100 * 1000 * 1000;

  MemoryTooSmall() {
    super("BW220", Severity.WARNING, "the memory limit is too small for a .NET service");
  }

  @Override
  public Example bad() {
    return PodExample.container("resources:\n  limits:\n    memory: 64Mi\n");
  }

  @Override
  public Example good() {
    return PodExample.container("resources:\n  limits:\n    memory: 128Mi\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    return container.mapping().scalar("resources", "limits", "memory").stream()
        .filter(limit -> Quantity.of(limit).filter(bytes -> bytes < LEAST).isPresent())
        .map(limit ->
            found(
                container.file(),
                limit.span(),
                "memory limit "
                    + limit.text()
                    + ": a .NET service takes 65 MiB after its first requests, and the heap may"
                    + " take 75 % of the limit",
                "give it 128Mi or more"));
  }
}
