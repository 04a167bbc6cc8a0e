package dev.bulwark.rules;

import dev.bulwark.manifest.Variable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A setting of the garbage collector that is read as hexadecimal. */
final class DecimalReadAsHex extends VariableRule {
  private static final Pattern SHARE = Pattern.compile("[1-9][0-9]");
  private static final Pattern BYTES = Pattern.compile("[1-9][0-9]{7,11}");

  DecimalReadAsHex() {
    super("BW233", Severity.WARNING, "a heap limit is read as hexadecimal");
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
    return PodExample.container(
        Example.fill(
            """
            env:
              - name: DOTNET_GCHeapHardLimitPercent
                value: "%s"
            """,
            value));
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    return service.variables().stream()
        .filter(variable ->
            variable.name().startsWith("DOTNET_") || variable.name().startsWith("COMPlus_"))
        .flatMap(variable -> check(service, variable).stream());
  }

  private Optional<Finding> check(ServiceVariables service, Variable variable) {
    var value = variable.value().orElse("");
    boolean share = variable.name().endsWith("_GCHeapHardLimitPercent");
    boolean bytes = variable.name().endsWith("_GCHeapHardLimit");
    boolean decimal =
        (share && SHARE.matcher(value).matches()) || (bytes && BYTES.matcher(value).matches());
    if (!decimal) {
      return Optional.empty();
    }
    long read = Long.parseLong(value, 16);
    var meant = "0x" + Long.toHexString(Long.parseLong(value)).toUpperCase(Locale.ROOT);
    var found =
        found(
            service.file(),
            ServiceVariables.place(variable),
            variable.name()
                + "="
                + value
                + " is read as hexadecimal: "
                + read
                + (share ? " %" : " bytes"),
            "write " + meant + " for " + value);
    var node = variable.node().scalar("value");
    return Optional.of(
        share && read > 100 && node.isPresent()
            ? found.mendedBy(
                "More than 100 % cannot be meant; in hexadecimal " + value + " is " + meant + ".",
                Mends.set(service.file(), node.get(), meant))
            : found);
  }
}
