package dev.bulwark.rules;

import dev.bulwark.catalog.DotnetImage;
import dev.bulwark.catalog.Successor;
import dev.bulwark.catalog.TagLife.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tag of an image of .NET was never published, or gets no updates although its release does.
 */
final class TagNotServed extends BuildRule {
  private static final Set<State> WRONG =
      Set.of(State.NEVER, State.STALE, State.RETIRED, State.PREVIEW);

  TagNotServed() {
    super("BW407", Severity.ERROR, "the tag does not exist or gets no updates");
  }

  @Override
  public Example bad() {
    return example("10.0-bookworm-slim");
  }

  @Override
  public Example good() {
    return example("10.0-noble");
  }

  private static Example example(String tag) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:%s
            COPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            tag));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return ImageUse.in(file).stream()
        .filter(use -> !ReleaseEnded.isOld(use, set))
        .flatMap(use -> use.image().flatMap(image -> check(file, use, image, set)).stream());
  }

  private Optional<Finding> check(
      ImageFile file, ImageUse use, DotnetImage image, ContainerSet set) {
    boolean microsofts = image.prefix().equals("mcr.microsoft.com/");
    if (!microsofts || image.hasVariable() || !WRONG.contains(image.life(set.catalog()).state())) {
      return Optional.empty();
    }
    var why = set.catalog().whyNotTag(use.reference());
    int advice = why.lastIndexOf("; choose ");
    if (advice < 0) {
      return Optional.empty();
    }
    var found = found(file, use.word().span(), why.substring(0, advice), why.substring(advice + 2));
    return Optional.of(
        set.successor(use.reference()) instanceof Successor.New(var reference, var _, var _)
            ? found.mendedBy(
                why.substring(0, advice) + ".",
                ReferenceEdit.of(file.dockerfile(), use, reference)
                    .filter(edit -> edit.defaults().isEmpty())
                    .map(edit -> file.here(edit.edits()))
                    .orElse(List.of()))
            : found);
  }
}
