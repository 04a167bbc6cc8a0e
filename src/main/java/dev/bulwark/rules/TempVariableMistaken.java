package dev.bulwark.rules;

import dev.bulwark.manifest.Editor;
import dev.bulwark.manifest.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The variable for uploads is taken for the one that moves /tmp. */
final class TempVariableMistaken extends VariableRule {
  private static final String MISTAKEN = "ASPNETCORE_TEMP";

  TempVariableMistaken() {
    super("BW235", Severity.WARNING, "ASPNETCORE_TEMP does not replace /tmp");
  }

  @Override
  public Example bad() {
    return example("ASPNETCORE_TEMP");
  }

  @Override
  public Example good() {
    return example("TMPDIR");
  }

  private static Example example(String name) {
    return PodExample.of(
        "volumes:\n  - name: work\n    emptyDir: {}\n",
        Example.fill(
            """
            env:
              - name: %s
                value: /work
            securityContext:
              readOnlyRootFilesystem: true
            volumeMounts:
              - name: work
                mountPath: /work
            """,
            name));
  }

  @Override
  Stream<Finding> check(ServiceVariables service) {
    var variable = service.named(MISTAKEN);
    var container = service.container();
    if (variable.isEmpty()
        || container.isEmpty()
        || service.named("TMPDIR").isPresent()
        || !container.get().readOnly()
        || container.get().mounted("/tmp")) {
      return Stream.empty();
    }
    var value = variable.get().value();
    var found =
        found(
            service.file(),
            ServiceVariables.place(variable.get()),
            MISTAKEN + " does not replace /tmp, which is read-only: uploads fail",
            "set TMPDIR to the same folder");
    return Stream.of(
        value.isPresent() && container.get().mounted(value.get())
            ? found.mendedBy(
                "Temporary files are made where TMPDIR points.",
                edits(container.get(), value.get()))
            : found);
  }

  private static List<FileEdit> edits(DotnetContainer container, String folder) {
    var variable = new LinkedHashMap<String, Object>();
    variable.put("name", "TMPDIR");
    variable.put("value", folder);
    return new Steps(container.file())
        .then(yaml ->
            container
                .in(yaml)
                .mapping()
                .at("env")
                .map(env -> new Editor(yaml).add(env, variable))
                .orElse(new Outcome.Refused("no env to add to")))
        .edits();
  }
}
