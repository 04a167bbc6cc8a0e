package dev.bulwark.wizard;

import static dev.bulwark.wizard.Group.SERVICE;

import dev.bulwark.project.Origin;
import dev.bulwark.project.Repository;
import dev.bulwark.project.Service;
import dev.bulwark.project.ServiceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the service is. */
final class ServiceQuestions {
  private static final int LEFT_OUT_SHOWN = 3;

  private ServiceQuestions() {}

  static Stream<Question> all() {
    return Stream.of(level(), project(), name(), assembly(), kind()).map(Ask::question);
  }

  private static Ask level() {
    return new Ask(
            "level",
            SERVICE,
            "Level",
            "How far to harden where nothing else is said.",
            new Kind.OneOf())
        .otherwise("standard")
        .choices(
            Choice.of("standard", "what the .NET team and Pod Security \"restricted\" ask"),
            Choice.of("strict", "no finding in any checker of the field"));
  }

  private static Ask project() {
    return new Ask(
            "project",
            SERVICE,
            "Project",
            "The project file of the service, relative to the repository.",
            new Kind.Text("src/Orders/Orders.csproj"))
        .propose(situation ->
            situation.repository().services().size() == 1
                ? situation.repository().services().stream()
                    .findFirst()
                    .map(service -> new Answer(service.project(), projectFile(service)))
                : Optional.empty())
        .choices(situation ->
            situation.repository().services().stream()
                .map(service -> Choice.of(service.project(), service.kind().value().title()))
                .toList())
        .check(ServiceQuestions::projectProblem);
  }

  /** The project file as a whole, for what it says by being there. */
  static Provenance projectFile(Service service) {
    return new Provenance.Detected(new Origin(service.project(), 0));
  }

  private static Optional<String> projectProblem(Situation situation, String value) {
    var services = situation.repository().services().stream().map(Service::project).toList();
    if (value.isEmpty()) {
      return Optional.of(
          services.isEmpty()
              ? "no service found here"
                  + leftOut(situation.repository())
                  + "; stand in the folder of an ASP.NET Core or worker project,"
                  + " or name it with --set project=PATH"
              : "several services here: "
                  + String.join(", ", services)
                  + "; choose one with --set project=PATH, or write for each with --all");
    }
    if (!Syntax.repositoryPath(value) || value.endsWith("/")) {
      return Optional.of(
          "not a plain path inside the repository; use letters, digits, spaces and . _ - + @ ( ) &"
              + " ~, no .. and no leading slash");
    }
    if (!services.isEmpty() && !services.contains(value)) {
      return Optional.of(
          "no service is built by this file; "
              + Nearest.to(value, services)
                  .map(near -> "did you mean " + near + "?")
                  .orElse("choose " + String.join(", ", services)));
    }
    return Optional.empty();
  }

  /** The first of what was left out, as one of them is likely the service that was meant. */
  private static String leftOut(Repository repository) {
    return repository.skipped().isEmpty()
        ? ""
        : repository.skipped().stream()
            .limit(LEFT_OUT_SHOWN)
            .map(found -> found.origin() + ": " + found.value())
            .collect(Collectors.joining("; ", " (left out ", ")"));
  }

  private static Ask name() {
    return new Ask(
            "name",
            SERVICE,
            "Name",
            "The name of every object and label.",
            new Kind.Text("orders-api"))
        .propose(situation ->
            situation
                .get("assembly")
                .map(ServiceQuestions::kebab)
                .filter(Syntax::name)
                .map(Ask::standard))
        .check((situation, value) ->
            Syntax.name(value)
                ? Optional.empty()
                : Optional.of(
                    "not a DNS label that starts with a letter; use a-z, 0-9 and -, at most 63,"
                        + " with --set name=NAME"));
  }

  /** {@code Shop.OrdersApi} becomes {@code shop-orders-api}. */
  static String kebab(String text) {
    var spaced =
        text.replaceAll("([a-z])([A-Z])|([0-9])(?=[A-Z][a-z])", "$1$3-$2")
            .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2");
    var kebab =
        spaced
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|-+$", "");
    return kebab.length() <= 63 ? kebab : kebab.substring(0, 63).replaceAll("-+$", "");
  }

  private static Ask assembly() {
    return new Ask(
            "assembly",
            SERVICE,
            "Assembly",
            "The entry assembly, without .dll.",
            new Kind.Text("Orders"))
        .propose(situation ->
            situation
                .service()
                .map(service ->
                    Optional.of(service.assembly())
                        .filter(found -> !found.value().isEmpty())
                        .map(found -> Ask.detected(found.value(), found)))
                .orElseGet(
                    () -> situation.get("project").map(ServiceQuestions::stem).map(Ask::standard)))
        .check(ServiceQuestions::assemblyProblem);
  }

  private static Optional<String> assemblyProblem(Situation situation, String value) {
    if (value.isEmpty()) {
      var place = situation.service().map(service -> service.assembly().origin() + " ").orElse("");
      return Optional.of(
          place
              + "AssemblyName needs what only a build knows; name it with --set assembly=NAME, as"
              + " the program's .dll is called");
    }
    return Syntax.fileName(value)
        ? Optional.empty()
        : Optional.of(
            "not a plain file name; use letters, digits, spaces and . _ - +, as in the"
                + " project's AssemblyName");
  }

  private static String stem(String project) {
    var file = project.substring(project.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private static Ask kind() {
    return new Ask("kind", SERVICE, "Kind", "What kind of program it is.", new Kind.OneOf())
        .propose(situation ->
            situation
                .service()
                .map(service -> Ask.detected(service.kind().value().id(), service.kind()))
                .or(() -> situation.get("project").map(project -> Ask.standard("webapi"))))
        .choices(situation -> kinds())
        .check((situation, value) ->
            value.isEmpty()
                ? Optional.of(
                    "unknown while the project is; choose one of "
                        + kinds().stream().map(Choice::value).collect(Collectors.joining(", ")))
                : Optional.empty());
  }

  private static List<Choice> kinds() {
    return List.of(
        Choice.of(ServiceKind.WEBAPI.id(), "an HTTP API"),
        Choice.of(ServiceKind.MVC.id(), "pages made on the server"),
        Choice.of(ServiceKind.BLAZOR.id(), "Blazor with a server part"),
        Choice.of(ServiceKind.GRPC.id(), "gRPC"),
        Choice.of(ServiceKind.WORKER.id(), "listens to nobody"));
  }
}
