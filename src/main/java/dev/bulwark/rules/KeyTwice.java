package dev.bulwark.rules;

import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A key that stands twice: the first is silently lost. */
final class KeyTwice extends ManifestRule {
  private static final Set<FileKind> KINDS =
      Set.of(FileKind.KUBERNETES, FileKind.COMPOSE, FileKind.HELM_VALUES);

  KeyTwice() {
    super("BW252", Severity.ERROR, "a key stands twice", "kubeconform -strict");
  }

  @Override
  public Example bad() {
    return PodExample.container(
        """
        securityContext:
          runAsNonRoot: true
        securityContext:
          privileged: false
        """);
  }

  @Override
  public Example good() {
    return PodExample.container("securityContext:\n  runAsNonRoot: true\n  privileged: false\n");
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    return KINDS.contains(file.kind()) && dotnet(file, set)
        ? twice(file).stream().flatMap(one -> check(file, one))
        : Stream.empty();
  }

  private static boolean dotnet(ManifestFile file, ContainerSet set) {
    return DotnetContainers.any(file, set) || !DotnetContainers.compose(file, set).isEmpty();
  }

  private Stream<Finding> check(ManifestFile file, Mapping mapping) {
    return mapping.overridden().stream()
        .filter(entry -> !entry.conditional() && !joined(entry.name().orElse("<<")))
        .filter(entry ->
            mapping.entry(entry.name().orElse("")).filter(last -> !last.conditional()).isPresent())
        .map(entry ->
            found(
                file,
                entry.key().span(),
                entry.name().orElse("") + " stands again below: what is here is lost",
                "join the two"));
  }

  /** Keys that are there for their anchors, and so are not lost. */
  private static boolean joined(String key) {
    return key.equals("<<") || key.startsWith("x-");
  }

  /** The mappings with a key that stands twice. */
  private static List<Mapping> twice(ManifestFile file) {
    var found = new ArrayList<Mapping>();
    file.yaml().roots().forEach(root -> collect(root, found));
    return found;
  }

  /** Of a node and all below it; a parsed file is never deeper than the parser allows. */
  private static void collect(Node node, List<Mapping> found) {
    if (node instanceof Mapping mapping) {
      if (!mapping.overridden().isEmpty()) {
        found.add(mapping);
      }
      for (var entry : mapping.entries()) {
        collect(entry.value(), found);
      }
    } else if (node instanceof Sequence sequence) {
      for (var item : sequence.items()) {
        collect(item.value(), found);
      }
    }
  }
}
