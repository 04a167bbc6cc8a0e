package dev.bulwark.rules;

import dev.bulwark.manifest.Scalar;
import java.util.Optional;
import java.util.stream.Stream;

/** The pod is killed before its requests have ended. */
final class GraceTooShort extends PodRule {
  private static final int LEAST = 5;
  private static final int USUAL = 30;

  GraceTooShort() {
    super("BW244", Severity.WARNING, "the grace period leaves no time for running requests");
  }

  @Override
  public Example bad() {
    return example(20);
  }

  @Override
  public Example good() {
    return example(60);
  }

  private static Example example(int grace) {
    return PodExample.of(
        "terminationGracePeriodSeconds: " + grace + "\n",
        "lifecycle:\n  preStop:\n    sleep:\n      seconds: 20\n");
  }

  @Override
  Stream<Finding> check(DotnetPod pod) {
    var written = pod.spec().mapping().scalar("terminationGracePeriodSeconds");
    if (written.isPresent() && written.get().number().isEmpty()) {
      return Stream.empty();
    }
    int grace = written.map(value -> value.number().getAsInt()).orElse(USUAL);
    return pod.services().stream()
        .flatMap(service -> {
          var waits = waits(service);
          int left = grace - waits.map(seconds -> seconds.number().orElse(0)).orElse(0);
          return left < LEAST && (written.isPresent() || waits.isPresent())
              ? Stream.of(
                  found(
                      pod.file(),
                      written.or(() -> waits).orElseThrow().span(),
                      "a grace period of "
                          + grace
                          + " s leaves "
                          + Math.max(left, 0)
                          + " s for running requests; .NET takes up to 30 s to end them",
                      "give it the preStop seconds and 35 more"))
              : Stream.empty();
        });
  }

  private static Optional<Scalar> waits(DotnetContainer service) {
    var sleep = service.mapping().scalar("lifecycle", "preStop", "sleep", "seconds");
    if (sleep.isPresent()) {
      return sleep;
    }
    var words = service.mapping().items("lifecycle", "preStop", "exec", "command");
    boolean sleeps =
        words.size() == 2
            && words.getFirst() instanceof Scalar program
            && program.text().endsWith("sleep");
    return sleeps && words.getLast() instanceof Scalar seconds
        ? Optional.of(seconds)
        : Optional.empty();
  }
}
