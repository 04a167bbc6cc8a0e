package dev.bulwark.rules;

import dev.bulwark.manifest.Alias;
import dev.bulwark.manifest.Entry;
import dev.bulwark.manifest.FileKind;
import dev.bulwark.manifest.HelmValues;
import dev.bulwark.manifest.Mapping;
import dev.bulwark.manifest.Node;
import dev.bulwark.manifest.Scalar;
import dev.bulwark.manifest.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of a chart leave the security contexts empty. */
final class ChartWithoutFences extends ManifestRule {
  private static final List<String> KEYS = List.of("securityContext", "podSecurityContext");

  ChartWithoutFences() {
    super(
        "BW255",
        Severity.WARNING,
        "the chart's security context is empty",
        "pod-security allowPrivilegeEscalation",
        "trivy KSV-0118",
        "checkov CKV_K8S_30");
  }

  @Override
  public Example bad() {
    return example("securityContext: {}\n");
  }

  @Override
  public Example good() {
    return example("securityContext:\n  runAsNonRoot: true\n");
  }

  private static Example example(String values) {
    return new Example(
            Map.of(
                "chart/Chart.yaml",
                "apiVersion: v2\nname: orders\nversion: 1.0.0\n",
                "chart/values.yaml",
                "image:\n  repository: registry.example.com/shop/orders\n" + values,
                "chart/templates/deployment.yaml",
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: orders
                spec:
                  selector:
                    matchLabels:
                      app: orders
                  template:
                    spec:
                      securityContext:
                        {{- toYaml .Values.podSecurityContext | nindent 8 }}
                      containers:
                        - name: orders
                          image: "{{ .Values.image.repository }}"
                          securityContext:
                            {{- toYaml .Values.securityContext | nindent 12 }}
                """))
        .with("Dockerfile", PodExample.dockerfile("10.0"));
  }

  @Override
  public Stream<Finding> check(ManifestFile file, ContainerSet set) {
    if (file.kind() != FileKind.HELM_VALUES) {
      return Stream.empty();
    }
    var image = image(file, set);
    return image.stream()
        .flatMap(facts ->
            HelmValues.of(file.yaml()).stream()
                .flatMap(
                    values -> KEYS.stream().flatMap(key -> values.mapping().entry(key).stream()))
                .filter(entry -> empty(entry.value()) && used(file, set, entry.name().orElse("")))
                .map(entry -> found(file, entry, facts)));
  }

  /** The Dockerfile of the one image that stands at the top of the values. */
  private static Optional<ImageFacts> image(ManifestFile file, ContainerSet set) {
    var root = HelmValues.of(file.yaml()).map(HelmValues::mapping);
    return root.flatMap(values -> values.text("image", "repository").or(() -> values.text("image")))
        .flatMap(set.links()::of)
        .map(Link::image)
        .filter(ImageFacts::service);
  }

  private static boolean empty(Node value) {
    return switch (value.resolved()) {
      case Mapping mapping -> mapping.entries().isEmpty() && !mapping.open();
      case Scalar scalar -> scalar.isNull() && !scalar.templated();
      case Sequence _, Alias _ -> false;
    };
  }

  /** Whether a template beside the values writes all that stands under a key. */
  private static boolean used(ManifestFile file, ContainerSet set, String key) {
    var folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    return set.manifests().stream()
        .filter(path -> path.startsWith(folder + "templates/"))
        .flatMap(path -> set.text(path).stream())
        .anyMatch(text ->
            text.text().contains("toYaml .Values." + key + " ")
                || text.text().contains("with .Values." + key + " "));
  }

  private Finding found(ManifestFile file, Entry entry, ImageFacts image) {
    var key = entry.name().orElse("");
    var found =
        found(
            file,
            entry.key().span(),
            key + " is empty: the chart's pods have no fence",
            "write what the cluster's restricted level asks for");
    return image.runsAs() instanceof RunsAs.Number
        ? found.mendedBy(
            "The image runs as a number that is not root's and needs none of these rights.",
            Mends.set(file, entry.value(), content(key)))
        : found;
  }

  private static Map<String, Object> content(String key) {
    var content = new LinkedHashMap<String, Object>();
    if (key.equals("securityContext")) {
      content.put("allowPrivilegeEscalation", false);
      content.put("capabilities", Map.of("drop", List.of("ALL")));
    }
    content.put("runAsNonRoot", true);
    content.put("seccompProfile", Map.of("type", "RuntimeDefault"));
    return content;
  }
}
