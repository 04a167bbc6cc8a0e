package dev.bulwark.rules;

import dev.bulwark.dockerfile.Cmd;
import dev.bulwark.dockerfile.Entrypoint;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Stage;
import java.util.List;
import java.util.stream.Stream;

/** A stage has several ENTRYPOINT or CMD, of which only the last counts. */
final class StartedTwice extends BuildRule {
  StartedTwice() {
    super(
        "BW151",
        Severity.WARNING,
        "only the last ENTRYPOINT or CMD of a stage counts",
        "hadolint DL4003",
        "hadolint DL4004",
        "trivy DS-0007",
        "trivy DS-0016",
        "buildkit MultipleInstructionsDisallowed");
  }

  @Override
  public Example bad() {
    return example("ENTRYPOINT [\"dotnet\", \"/app/Worker.dll\"]\n");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String first) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            %sENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            first));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return ImageUse.in(file).stream().anyMatch(use -> use.image().isPresent())
        ? file.dockerfile().stages().stream()
            .flatMap(stage ->
                Stream.of(Entrypoint.class, Cmd.class).flatMap(kind -> check(file, stage, kind)))
        : Stream.empty();
  }

  private Stream<Finding> check(ImageFile file, Stage stage, Class<? extends Instruction> kind) {
    List<Instruction> all = stage.instructions().stream().filter(kind::isInstance).toList();
    return all.stream()
        .limit(Math.max(0, all.size() - 1))
        .map(instruction ->
            found(
                    file,
                    instruction.head().keyword().span(),
                    "line " + all.getLast().line() + " replaces this " + instruction.keyword(),
                    "take it out")
                .mendedBy(
                    "Only the last one counts.", file.here(file.edits().remove(instruction))));
  }
}
