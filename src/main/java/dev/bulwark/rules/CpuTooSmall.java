package dev.bulwark.rules;

import java.util.stream.Stream;

/** So little processor that the start takes long. */
final class CpuTooSmall extends ContainerRule {
  private static final double LEAST = 0.2;

  CpuTooSmall() {
    super("BW222", Severity.INFO, "the processor limit makes a slow start");
  }

  @Override
  public Example bad() {
    return PodExample.container("resources:\n  limits:\n    cpu: 50m\n");
  }

  @Override
  public Example good() {
    return PodExample.container("resources:\n  limits:\n    cpu: 500m\n");
  }

  @Override
  Stream<Finding> check(DotnetContainer container) {
    return container.mapping().scalar("resources", "limits", "cpu").stream()
        .filter(limit -> Quantity.of(limit).filter(share -> share < LEAST).isPresent())
        .map(limit ->
            found(
                container.file(),
                limit.span(),
                "processor limit "
                    + limit.text()
                    + ": with 250m a start takes 2 s instead of 0.7 s, with less much longer",
                "give it 250m or more, and a startup probe"));
  }
}
