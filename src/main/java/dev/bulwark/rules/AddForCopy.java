package dev.bulwark.rules;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.source.Edit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** ADD where COPY says the same and does nothing else. */
final class AddForCopy extends BuildRule {
  /** What ADD unpacks. */
  private static final List<String> ARCHIVES =
      List.of(".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst", ".tbz", ".txz", ".z");

  AddForCopy() {
    super(
        "BW146",
        Severity.INFO,
        "ADD where COPY is meant",
        "hadolint DL3020",
        "trivy DS-0005",
        "checkov CKV_DOCKER_4");
  }

  @Override
  public Example bad() {
    return example("ADD");
  }

  @Override
  public Example good() {
    return example("COPY");
  }

  private static Example example(String keyword) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            %s out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            keyword));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return ImageUse.in(file).stream().anyMatch(use -> use.image().isPresent())
        ? file.dockerfile().instructions().stream()
            .flatMap(instruction ->
                instruction instanceof Add add ? check(file, add).stream() : Stream.empty())
        : Stream.empty();
  }

  private Optional<Finding> check(ImageFile file, Add add) {
    boolean local =
        !add.sources().isEmpty()
            && add.destination().isPresent()
            && add.head().heredocs().isEmpty()
            && add.flags().stream().allMatch(flag -> flag.name().equals("chown"))
            && add.sources().stream().noneMatch(AddForCopy::special);
    var keyword = add.head().keyword();
    return local
        ? Optional.of(
            found(
                    file,
                    keyword.span(),
                    "ADD unpacks and downloads; here it only copies",
                    "use COPY")
                .mendedBy(
                    "COPY does nothing but copy.",
                    file.here(
                        List.of(
                            new Edit(
                                keyword.span(), keyword.raw().equals("add") ? "copy" : "COPY")))))
        : Optional.empty();
  }

  /** An archive, an address, or a name that only the build knows. */
  private static boolean special(Word word) {
    var text = BuildContext.text(word).toLowerCase(Locale.ROOT);
    return text.contains("://")
        || text.startsWith("git@")
        || text.indexOf('$') >= 0
        || (text.indexOf('*') >= 0 && !text.endsWith(".csproj"))
        || ARCHIVES.stream().anyMatch(text::endsWith);
  }
}
