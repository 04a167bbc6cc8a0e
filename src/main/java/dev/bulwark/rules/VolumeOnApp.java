package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Volume;
import java.util.stream.Stream;

/** A volume over the folder of the program keeps the old program when the image is renewed. */
final class VolumeOnApp extends ImageRule {
  VolumeOnApp() {
    super("BW133", Severity.WARNING, "a volume over the program");
  }

  @Override
  public Example bad() {
    return example("/app");
  }

  @Override
  public Example good() {
    return example("/app/data");
  }

  private static Example example(String path) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            WORKDIR /app
            VOLUME %s
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            path));
  }

  /** Whether a COPY fills the folder and a program in it is started. */
  private static boolean holdsProgram(ImageFile file, FinalImage image, String folder) {
    boolean relative =
        image.start().filter(Start::plain).stream()
            .flatMap(start -> start.words().stream().limit(2))
            .anyMatch(
                word -> word.startsWith("./") || (word.endsWith(".dll") && word.indexOf('/') < 0));
    return relative
        && image.instructions().stream()
            .filter(Copy.class::isInstance)
            .flatMap(copy -> Folders.destination(file, image, (Copy) copy).stream())
            .anyMatch(folder::equals);
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    var volumes =
        image.instructions().stream()
            .filter(Volume.class::isInstance)
            .map(Volume.class::cast)
            .toList();
    if (volumes.isEmpty()) {
      return Stream.empty();
    }
    var folder = Folders.ofService(image).filter(path -> holdsProgram(file, image, path));
    return volumes.stream()
        .filter(volume ->
            volume.paths().stream()
                .flatMap(word -> Folders.path(file, image, volume, word).stream())
                .anyMatch(path -> folder.filter(path::equals).isPresent()))
        .map(volume ->
            found(
                file,
                volume.span(),
                "the volume covers "
                    + folder.orElseThrow()
                    + ", the program itself: a kept volume goes on with the old program",
                "declare only the folder that data is kept in"));
  }
}
