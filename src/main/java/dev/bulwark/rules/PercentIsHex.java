package dev.bulwark.rules;

import dev.bulwark.dockerfile.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A share of the memory in decimal digits, which the runtime reads as hexadecimal ones. */
final class PercentIsHex extends ImageRule {
  private static final int ALL = 100;

  PercentIsHex() {
    super("BW135", Severity.WARNING, "a percentage that is read as hexadecimal");
  }

  @Override
  public Example bad() {
    return example("75");
  }

  @Override
  public Example good() {
    return example("0x4B");
  }

  private static Example example(String value) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            ENV DOTNET_GCHeapHardLimitPercent=%s
            COPY out /app
            WORKDIR /app
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """,
            value));
  }

  @Override
  Stream<Finding> check(ImageFile file, FinalImage image, ContainerSet set) {
    return Stream.of("DOTNET_GCHeapHardLimitPercent", "COMPlus_GCHeapHardLimitPercent")
        .flatMap(name -> Optional.ofNullable(image.end().env().get(name)).stream())
        .flatMap(variable ->
            variable
                .value()
                .certain()
                .filter(value -> value.matches("[1-9][0-9]"))
                .filter(value -> Integer.parseInt(value, 16) > ALL)
                .map(value -> finding(file, variable, value))
                .stream());
  }

  private Finding finding(ImageFile file, Variable variable, String value) {
    var right = String.format(Locale.ROOT, "0x%X", Integer.parseInt(value));
    return found(
            file,
            variable.pair().word().span(),
            value + " is read as hexadecimal: " + Integer.parseInt(value, 16) + " percent",
            "write " + right)
        .mendedBy(
            "The runtime reads the digits as hexadecimal; this is the percentage that was meant.",
            file.here(List.of(file.edits().setValue(variable.pair(), right))));
  }
}
