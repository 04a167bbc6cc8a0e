package dev.bulwark.wizard;

import static dev.bulwark.wizard.Group.RESOURCES;

import java.util.Optional;
import java.util.stream.Stream;

/** What the pod asks for and may not exceed. */
final class ResourceQuestions {
  /**
   * A small service takes 65 MiB after its first requests; a limit below 100 MiB leaves no room
   * (measured on 8 and 10).
   */
  private static final int SMALLEST_MEMORY = 100;

  private ResourceQuestions() {}

  static Stream<Question> all() {
    return Stream.of(cpu(), cpuLimit(), memory(), ephemeralStorage()).map(Ask::question);
  }

  private static Ask cpu() {
    return new Ask(
            "cpu", RESOURCES, "CPU", "How much CPU is reserved for a pod.", new Kind.Text("500m"))
        .otherwise("500m")
        .form(Syntax::cpu, "not an amount of CPU; write 250m, 1 or 1.5");
  }

  private static Ask cpuLimit() {
    return new Ask(
            "cpu-limit",
            RESOURCES,
            "CPU limit",
            "May a pod use more CPU than it reserves?",
            new Kind.OneOf())
        .otherwise("equal")
        .choices(
            Choice.of("equal", "no: the limit equals the request"),
            Choice.of("none", "yes, as much as the node has left"));
  }

  private static Ask memory() {
    return new Ask(
            "memory", RESOURCES, "Memory", "Request and limit in one.", new Kind.Text("256Mi"))
        .otherwise("256Mi")
        .check((situation, value) -> {
          if (!Syntax.bytes(value)) {
            return Optional.of("not an amount of memory; write 256Mi or 1Gi");
          }
          return Syntax.mebibytes(value) < SMALLEST_MEMORY
              ? Optional.of(
                  "the runtime and a small service need "
                      + SMALLEST_MEMORY
                      + "Mi; choose at least that")
              : Optional.empty();
        });
  }

  private static Ask ephemeralStorage() {
    return new Ask(
            "ephemeral-storage",
            RESOURCES,
            "Ephemeral storage",
            "Request and limit for logs and writable paths.",
            new Kind.Text("128Mi"))
        .otherwise(situation -> Math.max(128, volumes(situation) + 64) + "Mi")
        .check((situation, value) -> {
          if (!Syntax.bytes(value)) {
            return Optional.of("not an amount of storage; write 128Mi or 1Gi");
          }
          return Syntax.mebibytes(value) < volumes(situation)
              ? Optional.of(
                  "the writable paths may hold "
                      + volumes(situation)
                      + "Mi, and the pod is evicted when it exceeds this; choose more")
              : Optional.empty();
        });
  }

  private static int volumes(Situation situation) {
    return Items.of(situation.get("writable", "none")).stream()
        .mapToInt(item -> Syntax.mebibytes(item.substring(item.indexOf(':') + 1)))
        .sum();
  }
}
