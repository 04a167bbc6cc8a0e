package dev.bulwark.rules;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Word;
import java.util.stream.Stream;

/** A file is downloaded into the image, and nothing says that it is the one that was meant. */
final class RemoteAdd extends BuildRule {
  RemoteAdd() {
    super("BW152", Severity.WARNING, "a download without a checksum", "checkov CKV_DOCKER_4");
  }

  @Override
  public Example bad() {
    return example("");
  }

  @Override
  public Example good() {
    return example(
        "--checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d ");
  }

  private static Example example(String flag) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            ADD %shttps://example.org/orders/rules.bin /app/
            COPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            flag));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    return file.service().stream()
        .flatMap(image -> image.graph().needed(image.stage()).stream())
        .flatMap(stage -> stage.instructions().stream())
        .filter(Add.class::isInstance)
        .map(Add.class::cast)
        .filter(add -> add.head().flag("checksum").isEmpty())
        .flatMap(add -> add.sources().stream())
        .filter(RemoteAdd::download)
        .map(word ->
            found(
                file,
                word.span(),
                "whatever that address serves on the day of the build goes into the image",
                "add --checksum=sha256:…, or copy the file in"));
  }

  private static boolean download(Word word) {
    var text = BuildContext.text(word);
    return (text.startsWith("http://") || text.startsWith("https://")) && !text.endsWith(".git");
  }
}
