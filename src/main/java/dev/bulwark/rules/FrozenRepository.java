package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.SuccessionNote;
import java.util.stream.Stream;

/** An image of .NET is taken, without a release, from a repository that gets nothing any more. */
final class FrozenRepository extends BuildRule {
  FrozenRepository() {
    super("BW405", Severity.WARNING, "the repository gets no images any more");
  }

  @Override
  public Example bad() {
    return example("mcr.microsoft.com/dotnet/core/aspnet");
  }

  @Override
  public Example good() {
    return example("mcr.microsoft.com/dotnet/aspnet:10.0");
  }

  private static Example example(String image) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM %s
            COPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            image));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var uses = ImageUse.in(file).stream().filter(FrozenRepository::isFrozen).toList();
    if (uses.isEmpty()) {
      return Stream.empty();
    }
    var raise = ImageRaise.of(file, uses, set);
    return uses.stream()
        .map(use -> {
          var repository = use.image().orElseThrow().repository();
          var found =
              found(
                  file,
                  use.word().span(),
                  "nothing is published in " + repository + " any more",
                  raise.advice(use));
          var reason =
              raise.reasons(use).stream()
                  .filter(note -> note.topic().equals("series"))
                  .map(SuccessionNote::text)
                  .findFirst()
                  .orElse(repository + " gets no images any more");
          return found.mendedBy(reason + ".", file.here(raise.edits(use)));
        });
  }

  private static boolean isFrozen(ImageUse use) {
    return use.image()
        .filter(image -> image.series().frozen() && image.version().isEmpty())
        .filter(image -> !image.hasVariable())
        .map(DotnetImage::repository)
        .isPresent();
  }
}
