package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.StageGraph;
import dev.bulwark.source.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Packages are restored before files are copied that decide which packages there are. */
final class RestoreMissesFile extends BuildRule {
  /** Files that hold for all projects below them; of each the nearest. */
  private static final List<String> SHARED =
      List.of("Directory.Packages.props", "Directory.Build.props", "Directory.Build.targets");

  RestoreMissesFile() {
    super("BW144", Severity.WARNING, "restore runs before a file it needs is there");
  }

  @Override
  public Example bad() {
    return example("");
  }

  @Override
  public Example good() {
    return example("COPY Directory.Packages.props ./\n");
  }

  private static Example example(String copy) {
    return Example.dockerfile(
            Example.fill(
                """
                FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
                WORKDIR /src
                COPY Orders/Orders.csproj Orders/
                %sRUN dotnet restore Orders/Orders.csproj
                COPY . .
                RUN dotnet publish Orders/Orders.csproj -c Release -o /out
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                COPY --from=build /out /app
                ENTRYPOINT ["dotnet", "/app/Orders.dll"]
                """,
                copy))
        .with(
            "Orders/Orders.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """)
        .with("Directory.Packages.props", "<Project />\n");
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var graph = StageGraph.of(file.dockerfile());
    var steps =
        BuildStep.in(file).stream()
            .filter(step -> step.verb().equals("restore") && step.folder().isPresent())
            .toList();
    if (steps.isEmpty() || set.projects().isEmpty()) {
      return Stream.empty();
    }
    var said = new HashSet<Said>();
    return BuildContext.of(file, set).stream()
        .limit(1)
        .flatMap(context ->
            steps.stream().flatMap(step -> check(file, graph, context, step, set, said).stream()));
  }

  /** A file that is missing in a stage: what the first restore is told, the next ones have then. */
  private record Said(Stage stage, String place) {}

  private Optional<Finding> check(
      ImageFile file,
      StageGraph graph,
      BuildContext context,
      BuildStep step,
      ContainerSet set,
      Set<Said> said) {
    var named =
        step.target().isEmpty()
            ? Optional.of("")
            : BuildStep.value(file.dockerfile(), graph, step.run(), step.target().get());
    var place = named.map(name -> Places.join(step.folder().orElseThrow(), name));
    var projects =
        place
            .flatMap(path -> context.at(step.stage(), step.run(), path))
            .map(path -> set.graph().at(path))
            .orElse(List.of());
    if (projects.size() != 1) {
      return Optional.empty();
    }
    var project = projects.getFirst();
    var folder = folderOf(place.get(), project, context, step);
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    var missing = new ArrayList<Missing>();
    for (var needed : needed(project, context, set)) {
      inImage(project, folder.get(), needed)
          .filter(path -> context.at(step.stage(), step.run(), path).isEmpty())
          .filter(path -> said.add(new Said(step.stage(), path)))
          .ifPresent(path -> missing.add(new Missing(needed, path)));
    }
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    var names = missing.stream().map(one -> Tree.name(one.path())).distinct().toList();
    var word = step.command().words().get(1);
    var found =
        found(
            file,
            word.word().span(),
            "restore runs before "
                + String.join(", ", names)
                + (names.size() == 1 ? " is" : " are")
                + " copied",
            "copy " + (names.size() == 1 ? "it" : "them") + " first");
    boolean imports = missing.stream().anyMatch(one -> imports(one.path(), set));
    boolean spaces = missing.stream().anyMatch(one -> one.path().contains(" "));
    return Optional.of(
        imports || spaces || file.dockerfile().escape() == '`'
            ? found
            : found.mendedBy(
                "What restore does not see it cannot restore by; the layer is made again when the"
                    + " file changes.",
                file.here(edits(file, step, missing, context))));
  }

  /** What imports another file would stop the build where that one is not copied. */
  private static boolean imports(String path, ContainerSet set) {
    return set.text(path).map(text -> text.text().contains("<Import")).orElse(true);
  }

  private static List<Edit> edits(
      ImageFile file, BuildStep step, List<Missing> missing, BuildContext context) {
    var all = new ArrayList<Edit>();
    var text = new StringBuilder();
    int at = -1;
    boolean array = arrays(step);
    for (var one : missing) {
      // Several lines at one place are one edit.
      var words = one.words(context, step);
      var line = array ? "[\"" + String.join("\", \"", words) + "\"]" : String.join(" ", words);
      var edits = file.edits().insertBefore(step.run(), "COPY", line);
      if (edits.size() != 1 || !edits.getFirst().span().isEmpty()) {
        return List.of();
      }
      at = edits.getFirst().span().start();
      text.append(edits.getFirst().text());
    }
    all.add(Edit.insert(at, text.toString()));
    return all;
  }

  /** Whether the last COPY above it in its stage is written as an array. */
  private static boolean arrays(BuildStep step) {
    return step.stage().instructions().stream()
        .takeWhile(instruction -> !instruction.equals(step.run()))
        .filter(Copy.class::isInstance)
        .map(Copy.class::cast)
        .reduce((_, last) -> last)
        .filter(copy -> copy.json())
        .isPresent();
  }

  /** A file of the set that should be at a path of the image. */
  private record Missing(String path, String place) {
    /** From where and to where it is copied. */
    List<String> words(BuildContext context, BuildStep step) {
      var source =
          context.folder().isEmpty() ? path : path.substring(context.folder().length() + 1);
      var to = Tree.parent(place);
      var here = Places.below(step.folder().orElse("/"), to.isEmpty() ? "/" : to);
      return List.of(source, here.map(rest -> rest.isEmpty() ? "./" : rest + "/").orElse(to + "/"));
    }
  }

  /** Where the project's folder is in the image. */
  private static Optional<String> folderOf(
      String place, Project project, BuildContext context, BuildStep step) {
    var name = Tree.name(project.path());
    var path =
        place.endsWith("/" + name) ? place : place.equals("/") ? "/" + name : place + "/" + name;
    return context
        .at(step.stage(), step.run(), path)
        .filter(project.path()::equals)
        .map(_ -> Tree.parent(path).isEmpty() ? "/" : Tree.parent(path));
  }

  /** The same step from the project, in the image; empty where it leads above its root. */
  private static Optional<String> inImage(Project project, String folder, String needed) {
    int up = 0;
    var from = Tree.parent(project.path());
    while (!from.isEmpty() && !needed.startsWith(from + "/")) {
      from = Tree.parent(from);
      up++;
    }
    int depth = folder.equals("/") ? 0 : folder.split("/", -1).length - 1;
    if (up > depth) {
      return Optional.empty();
    }
    var rest = from.isEmpty() ? needed : needed.substring(from.length() + 1);
    return Optional.of(Places.join(folder, "../".repeat(up) + rest));
  }

  /** The files of the context that restore reads for a project. */
  private static Set<String> needed(Project project, BuildContext context, ContainerSet set) {
    var needed = new TreeSet<String>();
    var seen = new TreeSet<String>();
    var open = new ArrayList<>(List.of(project));
    while (!open.isEmpty()) {
      var next = open.removeLast();
      for (var reference : next.references()) {
        boolean there = Projects.isProject(reference) && set.tree().file(reference);
        if (there && inside(context, reference) && seen.add(reference)) {
          needed.add(reference);
          set.graph().find(reference).ifPresent(open::add);
        }
      }
    }
    for (var name : SHARED) {
      nearest(project, name, context, set).ifPresent(needed::add);
    }
    return needed;
  }

  private static boolean inside(BuildContext context, String path) {
    return context.folder().isEmpty() || path.startsWith(context.folder() + "/");
  }

  private static Optional<String> nearest(
      Project project, String name, BuildContext context, ContainerSet set) {
    for (var folder = Tree.parent(project.path()); ; folder = Tree.parent(folder)) {
      var here = folder;
      var found =
          set.tree().in(here).stream()
              .filter(path ->
                  Tree.name(path).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
              .findFirst();
      if (found.isPresent() || folder.equals(context.folder()) || folder.isEmpty()) {
        return found.filter(path -> inside(context, path));
      }
    }
  }
}
