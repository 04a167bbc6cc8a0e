package dev.bulwark.rules;

import dev.bulwark.dockerfile.Volume;
import java.util.stream.Stream;

/** A volume that only root may write in an image that does not run as root. */
final class VolumeOfRoot extends ImageRule {
  VolumeOfRoot() {
    super("BW113", Severity.WARNING, "the service cannot write to its volume");
  }

  @Override
  public Example bad() {
    return example("");
  }

  @Override
  public Example good() {
    return example("RUN mkdir /data && chown $APP_UID /data\n");
  }

  private static Example example(String line) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            %sVOLUME /data
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            line));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    if (!(image.runsAs() instanceof RunsAs.Number) && !(image.runsAs() instanceof RunsAs.Named)) {
      return Stream.empty();
    }
    return image.instructions().stream()
        .filter(Volume.class::isInstance)
        .map(Volume.class::cast)
        .flatMap(volume ->
            volume.paths().stream()
                .flatMap(word -> Folders.path(file, image, volume, word).stream())
                .filter(path -> !FolderGift.possible(file, image, path))
                .map(path ->
                    found(
                        file,
                        volume.span(),
                        "the volume " + path + " belongs to root, and the service is not root",
                        "RUN mkdir -p " + path + " && chown $APP_UID " + path + " above it")));
  }
}
