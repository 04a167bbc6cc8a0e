package dev.bulwark.manifest;

import static dev.bulwark.manifest.Fixtures.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClassifierTest {
  static Stream<Arguments> fixtures() {
    return Fixtures.names().stream().map(name -> Arguments.of(name, expected(name)));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void a_file_is_what_its_name_and_content_say(String name, FileKind expected) {
    assertThat(Classifier.kind(name, Fixtures.read(name))).isEqualTo(expected);
  }

  private static FileKind expected(String name) {
    return switch (name) {
      case "chart/Chart.yaml" -> FileKind.CHART;
      case "chart/values.yaml" -> FileKind.HELM_VALUES;
      case "k8s/empty.yaml", "k8s/only-comments.yaml" -> FileKind.OTHER;
      default ->
          switch (name.substring(0, name.lastIndexOf('/'))) {
            case "k8s" -> FileKind.KUBERNETES;
            case "compose" -> FileKind.COMPOSE;
            case "chart/templates" -> FileKind.HELM_TEMPLATE;
            case "kustomize" -> FileKind.KUSTOMIZATION;
            case "other" -> FileKind.OTHER;
            default -> FileKind.PIPELINE;
          };
    };
  }

  @Test
  void the_content_decides_where_the_name_says_nothing() {
    assertThat(Classifier.kind("x.yaml", yaml("services: {a: {image: x}}\n")))
        .isEqualTo(FileKind.COMPOSE);
    assertThat(
            Classifier.kind(
                "x.yaml", yaml("apiVersion: v1\nkind: Pod\nmetadata: {name: '{{ .Values.x }}'}\n")))
        .isEqualTo(FileKind.HELM_TEMPLATE);
    assertThat(
            Classifier.kind(
                "x.yaml",
                yaml("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n")))
        .isEqualTo(FileKind.KUSTOMIZATION);
  }
}
