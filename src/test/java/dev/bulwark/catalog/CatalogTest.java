package dev.bulwark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final DotnetVersion V7 = new DotnetVersion(7, 0);
  private static final DotnetVersion V8 = new DotnetVersion(8, 0);
  private static final DotnetVersion V10 = new DotnetVersion(10, 0);
  private static final DotnetVersion V11 = new DotnetVersion(11, 0);
  private final Catalog catalog = Catalog.load();

  @Test
  void the_catalog_is_read_once() {
    assertThat(Catalog.load()).isSameAs(catalog);
    assertThat(catalog.asOf()).isEqualTo(LocalDate.of(2026, 11, 22));
  }

  @Test
  void releases_come_oldest_first_with_their_last_day() {
    assertThat(catalog.releases())
        .extracting(release -> release.version() + " " + release.supportEnds())
        .containsExactly(
            "2.1 2021-08-21",
            "3.1 2022-12-13",
            "5.0 2022-05-10",
            "6.0 2024-11-12",
            "7.0 2024-05-14",
            "8.0 2026-11-10",
            "9.0 2026-11-10",
            "10.0 2028-11-14",
            "11.0 2028-11-09");
  }

  @Test
  void releases_8_and_9_ended_before_the_day_of_the_catalog() {
    assertThat(catalog.releases())
        .filteredOn(release -> !release.endedBy(catalog.asOf()))
        .extracting(release -> release.version().toString())
        .containsExactly("10.0", "11.0");
    assertThat(catalog.release(V8).orElseThrow().endedBy(LocalDate.of(2026, 11, 10))).isFalse();
  }

  @Test
  void only_the_release_of_11_was_not_observed() {
    assertThat(catalog.releases())
        .filteredOn(release -> !release.confirmed())
        .extracting(Release::version)
        .containsExactly(V11);
  }

  @Test
  void releases_from_8_on_are_offered_and_10_is_proposed() {
    assertThat(catalog.offered()).hasToString("[8.0, 9.0, 10.0, 11.0]");
    assertThat(catalog.defaultVersion()).isEqualTo(V10);
    assertThat(catalog.release(new DotnetVersion(2, 2))).isEmpty();
  }

  @Test
  void distributions_are_offered_with_the_default_first() {
    assertThat(catalog.distros(V10, Os.LINUX))
        .containsExactly("noble", "resolute", "alpine", "azurelinux", "alpine3.23");
    assertThat(catalog.distros(V8, Os.LINUX))
        .containsExactly("bookworm", "noble", "jammy", "alpine", "azurelinux", "alpine3.23");
    assertThat(catalog.distros(V10, Os.WINDOWS))
        .containsExactly(
            "nanoserver-ltsc2025",
            "nanoserver-ltsc2022",
            "windowsservercore-ltsc2025",
            "windowsservercore-ltsc2022");
    assertThat(catalog.distros(new DotnetVersion(12, 0), Os.LINUX)).isEmpty();
  }

  @Test
  void flavors_are_offered_plainest_first() {
    assertThat(catalog.flavors(V10, "noble"))
        .containsExactly(
            "full", "chiseled", "chiseled-extra", "chiseled-composite", "chiseled-composite-extra");
    assertThat(catalog.flavors(V10, "alpine"))
        .containsExactly("full", "extra", "composite", "composite-extra");
    assertThat(catalog.flavors(V10, "alpine3.24")).isEqualTo(catalog.flavors(V10, "alpine"));
    assertThat(catalog.flavors(V8, "bookworm")).containsExactly("full");
    assertThat(catalog.flavors(V10, "jammy")).isEmpty();
  }

  @Test
  void an_image_without_shell_is_proposed_where_there_is_one() {
    assertThat(catalog.defaultDistro(V10, Os.LINUX)).isEqualTo("noble");
    assertThat(catalog.defaultFlavor(V10, "noble")).isEqualTo("chiseled");
    assertThat(catalog.defaultFlavor(V10, "azurelinux")).isEqualTo("distroless");
    assertThat(catalog.defaultFlavor(V10, "alpine")).isEqualTo("full");
    assertThat(catalog.defaultDistro(V10, Os.WINDOWS)).isEqualTo("nanoserver-ltsc2025");
    assertThat(catalog.defaultFlavor(V10, "nanoserver-ltsc2025")).isEqualTo("full");
    assertThat(catalog.defaultDistro(V8, Os.LINUX)).isEqualTo("bookworm");
    assertThat(catalog.defaultFlavor(V8, "bookworm")).isEqualTo("full");
  }

  @Test
  void a_release_without_images_has_no_distribution_to_propose() {
    assertThatThrownBy(() -> catalog.defaultDistro(new DotnetVersion(2, 2), Os.LINUX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("2.2 has no linux images");
  }

  @Test
  void a_combination_finds_its_image() {
    BaseImage image = catalog.find(V10, "noble", "chiseled").orElseThrow();

    assertThat(image.suffix()).isEqualTo("noble-chiseled");
    assertThat(image.distroName()).isEqualTo("Ubuntu 24.04 (noble)");
    assertThat(image.sdk()).isEqualTo("mcr.microsoft.com/dotnet/sdk:10.0-noble");
    assertThat(image.user()).isEqualTo("1654");
    assertThat(image.architectures()).containsExactly("amd64", "arm32v7", "arm64v8");
  }

  @Test
  void a_distribution_may_be_spelled_as_in_tags() {
    assertThat(catalog.find(V10, "alpine3.24", "extra"))
        .isEqualTo(catalog.find(V10, "alpine", "extra"))
        .isPresent();
    assertThat(catalog.find(V8, "bookworm-slim", "full")).isPresent();
    assertThat(catalog.find(V10, "azurelinux3.0", "distroless-extra")).isPresent();
    assertThat(catalog.find(V10, "noble-chiseled", "extra")).isEmpty();
  }

  @Test
  void pairs_that_were_never_stable_are_absent() {
    List<String> never =
        List.of(
            "8.0 resolute",
            "8.0 azurelinux4.0",
            "8.0 bullseye",
            "8.0 focal",
            "9.0 jammy",
            "9.0 resolute",
            "9.0 bullseye",
            "9.0 cbl-mariner2.0",
            "10.0 bookworm",
            "10.0 trixie",
            "10.0 jammy",
            "10.0 nanoserver-1809",
            "10.0 windowsservercore-ltsc2019",
            "10.0 alpine3.21",
            "10.0 cbl-mariner2.0",
            "11.0 noble",
            "11.0 bookworm",
            "11.0 nanoserver-1809",
            "11.0 nanoserver-ltsc2022",
            "11.0 windowsservercore-ltsc2019",
            "11.0 windowsservercore-ltsc2022",
            "11.0 alpine3.23",
            "7.0 noble",
            "7.0 azurelinux",
            "6.0 noble",
            "5.0 jammy",
            "3.1 jammy",
            "3.1 windowsservercore-ltsc2019");

    assertThat(never)
        .allSatisfy(pair -> {
          String[] words = pair.split(" ", -1);
          DotnetVersion version = DotnetVersion.parse(words[0]).orElseThrow();
          assertThat(catalog.flavors(version, words[1])).isEmpty();
          assertThat(catalog.whyNot(version, words[1], "full"))
              .startsWith(words[0] + " has no " + words[1] + " images: ");
        });
  }

  @Test
  void flavors_before_8_are_full_chiseled_and_distroless_only() {
    assertThat(catalog.images())
        .filteredOn(image -> !image.version().atLeast(8))
        .extracting(BaseImage::flavor)
        .containsOnly("full", "chiseled", "chiseled-extra", "distroless");
    assertThat(catalog.flavors(V7, "alpine")).containsExactly("full");
  }

  @Test
  void the_oldest_cluster_still_supported_is_proposed() {
    assertThat(catalog.clusters()).hasSize(13);
    assertThat(catalog.clusters().getFirst()).hasToString("1.25");
    assertThat(catalog.clusters().getLast()).hasToString("1.37");
    assertThat(catalog.clusters()).isSorted();
    assertThat(catalog.defaultCluster()).hasToString("1.35");
    assertThat(catalog.clusterSupportEnds(new KubernetesVersion(1, 34)))
        .contains(LocalDate.of(2026, 10, 27));
    assertThat(catalog.clusterSupportEnds(new KubernetesVersion(1, 99))).isEmpty();
  }
}
