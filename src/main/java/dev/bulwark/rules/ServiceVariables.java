package dev.bulwark.rules;

import dev.bulwark.manifest.Container;
import dev.bulwark.manifest.Variable;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The variables that a manifest gives to a .NET service.
 *
 * @param variables in the order of the text
 * @param container where they are in a pod; empty for Compose
 */
record ServiceVariables(
    ManifestFile file, List<Variable> variables, Optional<DotnetContainer> container) {

  /** Those of the .NET services in a file. */
  static List<ServiceVariables> of(ManifestFile file, ContainerSet set) {
    var all = new ArrayList<ServiceVariables>();
    for (var pod : DotnetContainers.pods(file, set)) {
      for (var one : pod.services()) {
        all.add(new ServiceVariables(file, one.env(), Optional.of(one)));
      }
    }
    for (var one : DotnetContainers.compose(file, set)) {
      all.add(new ServiceVariables(file, one.service().environment(), Optional.empty()));
    }
    return List.copyOf(all);
  }

  /** A variable by its name. */
  Optional<Variable> named(String name) {
    for (var variable : variables) {
      if (variable.name().equals(name)) {
        return Optional.of(variable);
      }
    }
    return Optional.empty();
  }

  /** The value of a variable, where it is certain. */
  Optional<String> value(String name) {
    return named(name).flatMap(Variable::value);
  }

  /** Whether nothing else runs beside the service: no proxy that would answer for it. */
  boolean alone() {
    return container
        .map(one -> one.pod().spec().containers().size() == 1 && plain(one.container()))
        .orElse(true);
  }

  /** An injected proxy leaves its trace in the annotations of the pod's template. */
  private boolean plain(Container one) {
    return one.mapping().entry("name").isPresent()
        && container
            .flatMap(here -> here.pod().object().podTemplate())
            .flatMap(template -> template.mapping("metadata", "annotations"))
            .isEmpty();
  }

  /** Where the value of a variable stands, or else the whole variable. */
  static Span place(Variable variable) {
    return variable.place().orElse(variable.node().span());
  }
}
