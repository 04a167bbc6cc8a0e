package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.DotnetVersion;
import dev.bulwark.catalog.SuccessionNote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An image of .NET is of a release that has ended, or of one below the one to go to. */
final class ReleaseEnded extends BuildRule {
  ReleaseEnded() {
    super("BW401", Severity.WARNING, "the image's release of .NET has ended");
  }

  @Override
  public Example bad() {
    return example("7.0-bullseye-slim", "10.0");
  }

  @Override
  public Example good() {
    return example("10.0-noble", "10.0");
  }

  private static Example example(String tag, String sdk) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/sdk:%s AS build
            WORKDIR /src
            COPY . .
            RUN dotnet publish -c Release -o /out
            FROM mcr.microsoft.com/dotnet/aspnet:%s
            COPY --from=build /out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            sdk, tag));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var uses = ImageUse.in(file).stream().filter(use -> isOld(use, set)).toList();
    if (uses.isEmpty()) {
      return Stream.empty();
    }
    var raise = ImageRaise.of(file, uses, set);
    return uses.stream()
        .map(use -> {
          var found =
              found(
                  file,
                  use.word().span(),
                  message(use.image().orElseThrow(), set),
                  raise.advice(use));
          return found.mendedBy(reason(file, use, raise, set), file.here(raise.edits(use)));
        });
  }

  static boolean isOld(ImageUse use, ContainerSet set) {
    return use.image()
        .flatMap(DotnetImage::version)
        .filter(version -> set.aim().raises(version, set.catalog()))
        .isPresent();
  }

  private static String message(DotnetImage image, ContainerSet set) {
    var version = image.version().orElseThrow();
    var what = image.role().repository() + " " + image.number() + ": ";
    var frozen = image.series().frozen() ? "; nothing is published in " + image.repository() : "";
    return what + ended(version, set) + frozen;
  }

  private static String ended(DotnetVersion version, ContainerSet set) {
    var release = set.catalog().release(version);
    if (release.isEmpty()) {
      return ".NET " + version + " has ended";
    }
    return release.get().endedBy(set.aim().today())
        ? ".NET " + version + " ended on " + release.get().supportEnds()
        : ".NET " + version + " is older than " + set.aim().version();
  }

  private static String reason(ImageFile file, ImageUse use, ImageRaise raise, ContainerSet set) {
    var notes =
        Stream.of(
                raise.reasons(use).stream().map(SuccessionNote::text),
                raise.cautions(use).stream()
                    .filter(note -> Concerned.by(note, use, file))
                    .map(SuccessionNote::text),
                elsewhere(file, use, set).stream())
            .flatMap(texts -> texts)
            .distinct()
            .map(ReleaseEnded::sentence)
            .collect(Collectors.joining(". "));
    return notes.isEmpty() ? "A newer release gets updates." : notes + ".";
  }

  /** With a capital letter, unless it begins with the name of an image. */
  static String sentence(String text) {
    int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    boolean word = text.substring(0, end).chars().allMatch(Character::isLetter);
    return word ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
  }

  /** Said of an image whose program is built where this set does not reach. */
  private static Optional<String> elsewhere(ImageFile file, ImageUse use, ContainerSet set) {
    return file.service()
        .filter(image -> use.base() && image.graph().chain(image.stage()).contains(use.stage()))
        .filter(_ -> ShippedProject.in(file, set).isEmpty())
        .map(_ ->
            "No project here is known to be built into it: what runs in it has to target "
                + TargetFramework.of(set.aim().version()));
  }

  /** The images that are raised together, for rules that wait for it. */
  static List<ImageUse> old(ImageFile file, ContainerSet set) {
    return ImageUse.in(file).stream().filter(use -> isOld(use, set)).toList();
  }
}
