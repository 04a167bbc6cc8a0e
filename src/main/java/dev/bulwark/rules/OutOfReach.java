package dev.bulwark.rules;

import dev.bulwark.catalog.RelatedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An image that has to do with .NET and that nothing here raises: .NET Framework, Functions, … */
final class OutOfReach extends BuildRule {
  /** Nobody builds a service on these. */
  private static final List<String> LEFT_ALONE = List.of("it is no base: leave it");

  OutOfReach() {
    super("BW410", Severity.INFO, "an image of another family is raised by hand");
  }

  @Override
  public Example bad() {
    return example("mcr.microsoft.com/azure-functions/dotnet:4");
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
            """,
            image));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return ImageUse.in(file).stream().flatMap(use -> check(file, use).stream());
  }

  private Optional<Finding> check(ImageFile file, ImageUse use) {
    return use.dotnet()
        .filter(RelatedImage.class::isInstance)
        .map(RelatedImage.class::cast)
        .filter(image -> !LEFT_ALONE.contains(image.advice()))
        .map(image ->
            found(
                file,
                use.word().span(),
                use.reference() + " is of " + image.family() + ", which has its own calendar",
                image.advice()));
  }
}
