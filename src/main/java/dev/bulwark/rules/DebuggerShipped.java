package dev.bulwark.rules;

import java.util.stream.Stream;

/** A debugger is downloaded into the image that is shipped. */
final class DebuggerShipped extends BuildRule {
  DebuggerShipped() {
    super("BW150", Severity.WARNING, "a debugger is in the final image");
  }

  @Override
  public Example bad() {
    return example(
        "RUN curl -sSL https://aka.ms/getvsdbgsh | /bin/sh /dev/stdin -v latest -l /vsdbg\n");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String run) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            %sCOPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            run));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.service().stream()
        .filter(_ -> !Developing.on(file.path()))
        .flatMap(image -> StageCommand.in(image.graph(), image.stage()))
        .filter(each -> each.command().text().contains("getvsdbg"))
        .map(StageCommand::run)
        .distinct()
        .map(run ->
            found(
                file,
                run.head().keyword().span(),
                "the debugger vsdbg is downloaded into the final image, unchecked",
                "put it in a stage of its own that only debugging builds"));
  }
}
