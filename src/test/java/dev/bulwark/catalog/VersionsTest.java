package dev.bulwark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"8.0", "10.0", "3.1", "999.999"})
  void a_release_line_is_two_numbers(String text) {
    assertThat(DotnetVersion.parse(text)).get().hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "8", "8.", ".8", "08.0", "0.1", "8.0.1", "1000.0", "8.x", "-8.0", "٨.0"})
  void anything_else_is_not_a_release_line(String text) {
    assertThat(DotnetVersion.parse(text)).isEmpty();
    assertThat(KubernetesVersion.parse(text)).isEmpty();
  }

  @Test
  void versions_are_ordered_as_numbers() {
    assertThat(new DotnetVersion(8, 0)).isLessThan(new DotnetVersion(10, 0));
    assertThat(new DotnetVersion(2, 1)).isLessThan(new DotnetVersion(2, 2));
    assertThat(new KubernetesVersion(1, 9)).isLessThan(new KubernetesVersion(1, 10));
    assertThat(new KubernetesVersion(2, 0)).isGreaterThan(new KubernetesVersion(1, 99));
  }

  @Test
  void a_cluster_is_named_by_its_minor_version() {
    assertThat(KubernetesVersion.parse("1.36")).contains(new KubernetesVersion(1, 36));
    assertThat(KubernetesVersion.parse("v1.36")).isEmpty();
    assertThat(KubernetesVersion.parse("1.36.2")).isEmpty();
    assertThat(new KubernetesVersion(1, 36).atLeast(36)).isTrue();
    assertThat(new KubernetesVersion(1, 36).atLeast(37)).isFalse();
    assertThat(new KubernetesVersion(2, 0).atLeast(37)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_feature_works_from_its_version_on(ClusterFeature feature) {
    KubernetesVersion since = feature.since();

    assertThat(feature.supportedBy(since)).isTrue();
    assertThat(feature.supportedBy(new KubernetesVersion(1, since.minor() - 1))).isFalse();
    assertThat(feature.stableIn(feature.stableSince())).isTrue();
    assertThat(feature.stableSince()).isGreaterThanOrEqualTo(since);
    assertThat(feature.title()).isNotBlank();
  }

  @Test
  void the_proposed_cluster_has_every_field_a_strict_manifest_uses() {
    KubernetesVersion cluster = Catalog.load().defaultCluster();

    assertThat(ClusterFeature.values()).allMatch(feature -> feature.supportedBy(cluster));
    assertThat(ClusterFeature.USER_NAMESPACES.stableIn(cluster)).isFalse();
    assertThat(ClusterFeature.APPARMOR_FIELD.supportedBy(new KubernetesVersion(1, 29))).isFalse();
  }
}
