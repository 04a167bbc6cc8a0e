package dev.bulwark.rules;

import dev.bulwark.catalog.ImageRole;
import dev.bulwark.catalog.Succession;
import dev.bulwark.catalog.SuccessionNote;
import dev.bulwark.catalog.Successor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A flavor is asked for, and an image whose release is right has another. Nothing is found where no
 * flavor is asked for: each of them is right for somebody.
 */
final class AskedFlavor extends BuildRule {
  private static final String CHISELED = "chiseled";

  AskedFlavor() {
    super("BW413", Severity.INFO, "the image has another flavor than the one asked for");
  }

  @Override
  public Example bad() {
    return example("10.0");
  }

  @Override
  public Example good() {
    return example("10.0-noble-chiseled");
  }

  private static Example example(String tag) {
    return Example.dockerfile(
            Example.fill(
                """
                FROM mcr.microsoft.com/dotnet/aspnet:%s
                COPY out /app
                WORKDIR /app
                USER $APP_UID
                ENTRYPOINT ["dotnet", "Orders.dll"]
                """,
                tag))
        .asking(CHISELED);
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    var flavor = set.aim().flavor();
    if (flavor.isEmpty()) {
      return Stream.empty();
    }
    return ImageUse.in(file).stream()
        .filter(use -> use.base() && use.image().isPresent())
        .filter(use -> use.image().get().role() != ImageRole.SDK)
        .filter(use -> !ReleaseEnded.isOld(use, set))
        .flatMap(use -> check(file, use, flavor.get(), set).stream());
  }

  private Optional<Finding> check(ImageFile file, ImageUse use, String flavor, ContainerSet set) {
    var successor = new Succession(set.catalog()).of(use.reference(), set.aim().version(), flavor);
    if (!(successor instanceof Successor.New(var reference, var _, var cautions))) {
      return Optional.empty();
    }
    var found =
        found(
            file,
            use.word().span(),
            use.reference() + " is not of the flavor " + flavor,
            "use " + reference);
    var edit =
        ReferenceEdit.of(file.dockerfile(), use, reference).filter(one -> one.defaults().isEmpty());
    return Optional.of(
        edit.isPresent() && FlavorChange.safe(file, use, set)
            ? found.mendedBy(reason(file, use, flavor, cautions), file.here(edit.get().edits()))
            : found);
  }

  private static String reason(
      ImageFile file, ImageUse use, String flavor, List<SuccessionNote> cautions) {
    var asked = "The flavor " + flavor + " was asked for, and nothing here runs a shell.";
    return Stream.concat(
            Stream.of(asked),
            cautions.stream()
                .filter(note -> !note.topic().equals("shell") && Concerned.by(note, use, file))
                .map(note -> ReleaseEnded.sentence(note.text()) + "."))
        .collect(Collectors.joining(" "));
  }
}
