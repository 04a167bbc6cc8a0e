package dev.bulwark.rules;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Variable;
import dev.bulwark.dockerfile.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A private key or the password of one in the image: everybody who pulls it has it. */
final class CertificateInside extends ImageRule {
  private static final Set<String> KEYS = Set.of("pfx", "p12", "key");

  CertificateInside() {
    super("BW121", Severity.ERROR, "a private key in the image", "trivy DS-0031");
  }

  @Override
  public Example bad() {
    return example("COPY aspnetapp.pfx /https/\n");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String line) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY out /app
            %sWORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            line));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    return Stream.concat(
        image.instructions().stream().flatMap(each -> check(file, each)),
        image.end().env().values().stream()
            .filter(CertificateInside::password)
            .map(variable ->
                found(
                    file,
                    variable.pair().word().span(),
                    variable.name() + ": the password of the certificate is in the image",
                    "give it when the container starts, from a Secret")));
  }

  private Stream<Finding> check(ImageFile file, Instruction instruction) {
    return switch (instruction) {
      case Copy copy -> keys(file, copy.sources());
      case Add add -> keys(file, add.sources());
      case Run run
          when ShellCommand.of(run, file.source()).stream()
              .anyMatch(CertificateInside::development) ->
          Stream.of(
              found(
                  file,
                  run.span(),
                  "a development certificate is made in the image: everybody who has it has its"
                      + " key",
                  "mount a certificate where the container runs"));
      default -> Stream.empty();
    };
  }

  private Stream<Finding> keys(ImageFile file, List<Word> sources) {
    return sources.stream()
        .filter(source -> isKey(source.value()))
        .map(source ->
            found(
                file,
                source.span(),
                source.value() + " holds a private key: everybody who has the image has it",
                "mount it where the container runs, from a Secret"));
  }

  private static boolean isKey(String path) {
    int dot = path.lastIndexOf('.');
    return dot > 0 && KEYS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static boolean development(ShellCommand command) {
    return command.name().equals("dotnet")
        && command.arguments().stream().limit(2).toList().equals(List.of("dev-certs", "https"));
  }

  private static boolean password(Variable variable) {
    var name = variable.name().toLowerCase(Locale.ROOT);
    return name.contains("kestrel__certificates")
        && name.endsWith("__password")
        && variable.value().certain().filter(value -> !value.isBlank()).isPresent();
  }
}
