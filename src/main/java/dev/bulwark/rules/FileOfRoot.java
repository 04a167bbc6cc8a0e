package dev.bulwark.rules;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Volume;
import dev.bulwark.dockerfile.Workdir;
import dev.bulwark.project.Found;
import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program writes a file in a folder of root's, and does not run as root. */
final class FileOfRoot extends ImageRule {
  private static final Pattern PLAIN = Pattern.compile("(?:\\./|/)?[A-Za-z0-9_][A-Za-z0-9._/-]*");

  /** Whatever has one of these may leave a folder to somebody else. */
  private static final List<String> GIFTS =
      List.of("chown", "chmod", "setfacl", "umask", "useradd", "adduser", "mkdir -m", "--mode");

  FileOfRoot() {
    super("BW114", Severity.WARNING, "the service writes into a folder that belongs to root");
  }

  @Override
  public Example bad() {
    return example("File.AppendAllText(\"orders.log\", \"started\\n\");\n");
  }

  @Override
  public Example good() {
    return example("app.Logger.LogInformation(\"started\");\n");
  }

  private static Example example(String line) {
    return Example.dockerfile(
            """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY Orders.csproj Program.cs ./
            RUN dotnet publish Orders.csproj -o /out
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY --from=build /out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """)
        .with("Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n")
        .with(
            "Program.cs",
            "var app = WebApplication.CreateBuilder(args).Build();\n" + line + "app.Run();\n");
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    boolean other =
        image.runsAs() instanceof RunsAs.Number || image.runsAs() instanceof RunsAs.Named;
    var program = Folders.ofService(image).filter(folder -> !folder.equals("/"));
    if (!other || program.isEmpty() || !image.start().map(Start::plain).orElse(false)) {
      return Stream.empty();
    }
    var shipped = ShippedProject.in(file, set).stream().map(ShippedProject::project).distinct();
    var projects = shipped.limit(2).toList();
    if (projects.size() != 1) {
      return Stream.empty();
    }
    var project = projects.getFirst();
    return set.program(project).files().stream()
        .filter(found -> PLAIN.matcher(found.value()).matches())
        .filter(found -> !brought(found, project, set))
        .flatMap(found ->
            ofRoot(file, image, path(program.get(), found.value()), set).stream()
                .map(folder -> finding(file, image, found, folder)))
        .limit(1);
  }

  private Finding finding(ImageFile file, FinalImage image, Found<String> written, String folder) {
    return found(
        file,
        place(file, image),
        ProgramSources.said(written)
            + ", but "
            + folder
            + " belongs to root, and the service is not root",
        "log to the console, or mount a volume and write there");
  }

  /** The instruction that makes it another user, or else the last one. */
  private static Span place(ImageFile file, FinalImage image) {
    return image
        .user()
        .map(Instruction::span)
        .orElseGet(() ->
            image.instructions().isEmpty()
                ? file.dockerfile().instructions().getLast().span()
                : image.instructions().getLast().span());
  }

  private static String path(String program, String written) {
    var path = written.startsWith("./") ? written.substring(2) : written;
    return path.startsWith("/") ? path : program + "/" + path;
  }

  /** Whether the file may be in the image already: a database that is only read. */
  private static boolean brought(Found<String> found, Project project, ContainerSet set) {
    return !found.value().startsWith("/")
        && Paths.resolve(Tree.parent(project.path()), found.value())
            .filter(set.tree()::file)
            .isPresent();
  }

  /** The folder that keeps the service from writing; empty where that is not certain. */
  private static Optional<String> ofRoot(
      ImageFile file, FinalImage image, String path, ContainerSet set) {
    var text = file.source().text();
    if (path.contains("..")
        || GIFTS.stream().anyMatch(text::contains)
        || FolderGift.possible(file, image, path)
        || volume(file, image, path)
        || set.allMounts().stream().anyMatch(mount -> Folders.within(path, mount))
        || startedAsRoot(file.path(), set)) {
      return Optional.empty();
    }
    for (var folder = Tree.parent(path); !folder.isEmpty(); folder = Tree.parent(folder)) {
      var maker = maker(file, image, folder);
      if (maker.isPresent()) {
        boolean root = image.runsAs(file.dockerfile(), maker.get()) instanceof RunsAs.Root;
        boolean copied = maker.get() instanceof Copy;
        return root || copied ? Optional.of(folder) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a manifest starts the image as root after all. */
  private static boolean startedAsRoot(String image, ContainerSet set) {
    return set.manifests().stream()
        .flatMap(path -> set.manifest(path).stream())
        .anyMatch(manifest ->
            DotnetContainers.pods(manifest, set).stream()
                    .flatMap(pod -> pod.services().stream())
                    .filter(container -> container.runsAs() instanceof RunsAs.Root)
                    .anyMatch(container -> of(image, container.facts()))
                || DotnetContainers.compose(manifest, set).stream()
                    .filter(compose -> compose.service().user().isPresent())
                    .anyMatch(compose -> of(image, compose.image())));
  }

  private static boolean of(String image, Optional<ImageFacts> facts) {
    return facts.filter(known -> known.path().equals(image)).isPresent();
  }

  private static boolean volume(ImageFile file, FinalImage image, String path) {
    return image.instructions().stream()
        .filter(Volume.class::isInstance)
        .map(Volume.class::cast)
        .flatMap(
            volume -> volume.paths().stream().map(word -> Folders.path(file, image, volume, word)))
        .anyMatch(folder -> folder.map(at -> Folders.within(path, at)).orElse(true));
  }

  /** The instruction that makes a folder. */
  private static Optional<Instruction> maker(ImageFile file, FinalImage image, String folder) {
    return image.instructions().stream()
        .filter(instruction -> makes(file, image, instruction, folder))
        .findFirst();
  }

  private static boolean makes(
      ImageFile file, FinalImage image, Instruction instruction, String folder) {
    var path =
        switch (instruction) {
          case Workdir workdir ->
              workdir.argument().flatMap(word -> Folders.path(file, image, workdir, word));
          case Copy copy -> Folders.destination(file, image, copy);
          case Add add -> add.destination().flatMap(word -> Folders.path(file, image, add, word));
          case Run run ->
              file.source().text(run.span()).contains("mkdir")
                      && file.source().text(run.span()).contains(folder)
                  ? Optional.of(folder)
                  : Optional.<String>empty();
          default -> Optional.<String>empty();
        };
    return path.filter(made -> Folders.within(made, folder)).isPresent();
  }
}
