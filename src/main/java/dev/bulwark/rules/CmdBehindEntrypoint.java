package dev.bulwark.rules;

import dev.bulwark.catalog.ImageContents;
import dev.bulwark.dockerfile.Cmd;
import dev.bulwark.dockerfile.CommandForm.ExecForm;
import dev.bulwark.dockerfile.DockerfileEdits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** CMD names the program, and the base image has an ENTRYPOINT, whose argument it becomes. */
final class CmdBehindEntrypoint extends ImageRule {
  CmdBehindEntrypoint() {
    super("BW128", Severity.ERROR, "CMD becomes an argument of the base image's ENTRYPOINT");
  }

  @Override
  public Example bad() {
    return example("CMD");
  }

  @Override
  public Example good() {
    return example("ENTRYPOINT");
  }

  private static Example example(String keyword) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            %s ["dotnet", "Orders.dll"]
            """,
            keyword));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var base = image.contents().map(ImageContents::entrypoint).orElse(List.of());
    if (base.isEmpty() || image.end().entrypoint().isPresent()) {
      return Stream.empty();
    }
    return image.end().cmd().stream()
        .flatMap(cmd -> program(cmd).stream().map(program -> finding(file, cmd, base, program)));
  }

  /** The program that a CMD in exec form starts, where it is not a .dll for dotnet. */
  private static Optional<String> program(Cmd cmd) {
    return cmd.command()
        .filter(ExecForm.class::isInstance)
        .map(command -> ((ExecForm) command).arguments())
        .filter(arguments -> !arguments.isEmpty())
        .map(arguments -> arguments.getFirst().value())
        .filter(program -> program.equals("dotnet") || program.startsWith("./"))
        .filter(program -> !program.endsWith(".dll"));
  }

  private Finding finding(ImageFile file, Cmd cmd, List<String> base, String program) {
    var keyword = cmd.head().keyword();
    boolean small = keyword.raw().equals(keyword.raw().toLowerCase(Locale.ROOT));
    return found(
            file,
            keyword.span(),
            "the base image has an ENTRYPOINT: what is executed is "
                + String.join(" ", base)
                + " "
                + program,
            "write ENTRYPOINT")
        .mendedBy(
            "ENTRYPOINT takes the place of the base image's; CMD would be its argument.",
            file.here(
                List.of(DockerfileEdits.replace(keyword, small ? "entrypoint" : "ENTRYPOINT"))));
  }
}
