package dev.bulwark.wizard;

import static dev.bulwark.wizard.Group.AVAILABILITY;

import dev.bulwark.project.Found;
import dev.bulwark.project.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many, how their health is known, and how they stop. */
final class AvailabilityQuestions {
  private static final Pattern BOUNDS = Pattern.compile("([1-9][0-9]{0,2})-([1-9][0-9]{0,2})");

  private AvailabilityQuestions() {}

  static Stream<Question> all() {
    return Stream.of(
            replicas(),
            autoscale(),
            livePath(),
            readyPath(),
            startupSeconds(),
            graceSeconds(),
            disruptionBudget(),
            spread(),
            priorityClass())
        .map(Ask::question);
  }

  private static Ask replicas() {
    return new Ask(
            "replicas",
            AVAILABILITY,
            "Replicas",
            "How many pods run.",
            new Kind.Number(1, 1000, "pods"))
        .when(
            Condition.when(
                "autoscale=none", situation -> situation.get("autoscale", "none").equals("none")))
        .propose(situation -> Optional.of(proposedReplicas(situation)));
  }

  /**
   * Pods that keep their own keys cannot read one another's cookies and antiforgery tokens, so one
   * is right there.
   */
  private static Answer proposedReplicas(Situation situation) {
    var keys = situation.service().flatMap(Service::dataProtection);
    if (keys.isPresent() && situation.is("data-protection", "memory")) {
      return Ask.detected("1", keys.get());
    }
    return situation.is("level", "strict")
        ? new Answer("3", new Provenance.Default("strict level"))
        : Ask.standard("2");
  }

  private static Ask autoscale() {
    return new Ask(
            "autoscale",
            AVAILABILITY,
            "Autoscale",
            "Fewest and most pods, scaled by CPU; none keeps the number.",
            new Kind.Text("3-10"))
        .otherwise("none")
        .form(
            AvailabilityQuestions::bounds,
            "not two numbers with the smaller first; write MIN-MAX such as 3-10, or none");
  }

  private static boolean bounds(String value) {
    var form = BOUNDS.matcher(value);
    return value.equals("none")
        || (form.matches() && Integer.parseInt(form.group(1)) < Integer.parseInt(form.group(2)));
  }

  /**
   * A path for everything says more about readiness, since checks of dependencies usually hang on
   * it; so liveness has a path of its own only beside one for readiness.
   */
  private static Ask livePath() {
    return probe(
            "live-path",
            "Liveness path",
            "Where the kubelet asks whether the process must be restarted.")
        .propose(situation ->
            Optional.of(
                situation
                    .service()
                    .filter(service -> !service.readyPaths().isEmpty())
                    .flatMap(service -> first(service.livePaths()))
                    .map(found -> Ask.detected(found.value(), found))
                    .orElseGet(() -> Ask.standard("tcp"))));
  }

  private static Ask readyPath() {
    return probe(
            "ready-path", "Readiness path", "Where the kubelet asks whether requests may be sent.")
        .propose(situation ->
            Optional.of(
                situation
                    .service()
                    .flatMap(
                        service -> first(service.readyPaths()).or(() -> first(service.livePaths())))
                    .map(found -> Ask.detected(found.value(), found))
                    .orElseGet(() -> Ask.standard("tcp"))))
        .check((situation, value) -> {
          if (!probeForm(value)) {
            return Optional.of(PROBE_FORM);
          }
          return !value.equals("tcp") && situation.is("live-path", value)
              ? Optional.of(
                  "the liveness probe asks there too, so a slow dependency would restart the pod;"
                      + " choose another path, or tcp for one of them")
              : Optional.empty();
        });
  }

  private static final String PROBE_FORM =
      "neither a URL path nor tcp; write a path such as /healthz, or tcp to try the connection"
          + " only";

  private static Ask probe(String id, String title, String help) {
    return new Ask(id, AVAILABILITY, title, help, new Kind.Text("/healthz/live, or tcp"))
        .when(Condition.LISTENS)
        .form(AvailabilityQuestions::probeForm, PROBE_FORM);
  }

  private static boolean probeForm(String value) {
    return value.equals("tcp") || Syntax.urlPath(value);
  }

  private static Optional<Found<String>> first(List<Found<String>> found) {
    return found.stream().findFirst();
  }

  private static Ask startupSeconds() {
    return new Ask(
            "startup-seconds",
            AVAILABILITY,
            "Startup",
            "How long a start may take.",
            new Kind.Number(2, 3600, "seconds"))
        .when(Condition.LISTENS)
        .otherwise("60");
  }

  private static Ask graceSeconds() {
    return new Ask(
            "grace-seconds",
            AVAILABILITY,
            "Grace",
            "How long a stop may take, the wait before it included.",
            new Kind.Number(15, 3600, "seconds"))
        .otherwise("45");
  }

  private static Ask disruptionBudget() {
    return new Ask(
            "disruption-budget",
            AVAILABILITY,
            "Disruption budget",
            "Is at most one pod taken away at a time when nodes are drained?",
            new Kind.YesNo())
        .otherwise("true");
  }

  private static Ask spread() {
    return new Ask(
            "spread",
            AVAILABILITY,
            "Spread",
            "Are pods kept on different nodes and zones?",
            new Kind.OneOf())
        .otherwise("preferred")
        .choices(
            Choice.of("preferred", "where there is room"),
            Choice.of("required", "always; a pod without a place waits"),
            Choice.of("none", "wherever the scheduler likes"));
  }

  private static Ask priorityClass() {
    return new Ask(
            "priority-class",
            AVAILABILITY,
            "Priority class",
            "The PriorityClass of the pods; none takes the cluster's default.",
            new Kind.Text("business-critical"))
        .otherwise("none")
        .form(Syntax::object, "not an object name; use a-z, 0-9, - and dots, or none");
  }
}
