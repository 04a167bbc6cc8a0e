package dev.bulwark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.PublishedTag.Fate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What must hold for the data files, whatever stands in them. */
class CatalogDataTest {
  private static final String REGISTRY = "mcr.microsoft.com/dotnet/";
  private final Catalog catalog = Catalog.load();

  @Test
  void every_release_has_its_images() {
    Map<DotnetVersion, Integer> counts = new TreeMap<>();
    catalog.images().forEach(image -> counts.merge(image.version(), 1, Integer::sum));

    assertThat(counts)
        .hasToString("{2.1=7, 3.1=8, 5.0=11, 6.0=13, 7.0=13, 8.0=30, 9.0=25, 10.0=27, 11.0=21}");
  }

  @Test
  void no_combination_stands_twice() {
    Set<String> seen = new HashSet<>();

    assertThat(catalog.images())
        .allMatch(image -> seen.add(image.version() + "/" + image.distro() + "/" + image.flavor()))
        .allMatch(image -> seen.add(image.aspnet()));
  }

  @Test
  void references_are_spelled_from_version_and_suffix() {
    assertThat(catalog.images())
        .allSatisfy(image -> {
          String tag = image.version() + "-" + image.suffix();
          String plain = tag.replace("-composite", "");
          assertThat(image.aspnet()).isEqualTo(REGISTRY + "aspnet:" + tag);
          assertThat(image.runtime()).isEqualTo(REGISTRY + "runtime:" + plain);
          assertThat(image.runtimeDeps())
              .isEqualTo(
                  image.os() == Os.WINDOWS
                      ? Optional.empty()
                      : Optional.of(REGISTRY + "runtime-deps:" + plain));
        });
  }

  @Test
  void an_image_is_built_with_the_sdk_of_its_distribution() {
    assertThat(catalog.images())
        .allSatisfy(image -> {
          String distro = image.distroTag();
          String sdk = image.version().atLeast(5) ? distro : distro.replace("-slim", "");
          assertThat(image.sdk()).isEqualTo(REGISTRY + "sdk:" + image.version() + "-" + sdk);
          if (image.sdkAot().isPresent()) {
            assertThat(image.sdkAot()).contains(image.sdk() + "-aot");
          }
        });
  }

  @Test
  void the_native_tool_chain_comes_with_linux_images_from_10_on() {
    assertThat(catalog.images())
        .allMatch(image ->
            image.sdkAot().isPresent() == (image.version().atLeast(10) && image.os() == Os.LINUX));
  }

  @Test
  void chiseled_and_distroless_have_neither_shell_nor_root() {
    assertThat(catalog.images())
        .allSatisfy(image -> {
          boolean bare = image.flavor().matches("(chiseled|distroless).*");
          assertThat(image.shell()).isEqualTo(!bare);
          assertThat(image.packageManager().isPresent()).isEqualTo(!bare && image.os() == Os.LINUX);
          assertThat(image.user().equals("root")).isEqualTo(!bare && image.os() == Os.LINUX);
        });
  }

  @Test
  void the_app_user_and_port_8080_came_with_8() {
    assertThat(catalog.images())
        .filteredOn(image -> image.version().atLeast(8))
        .allMatch(image -> image.httpPort() == 8080)
        .allMatch(image ->
            image.appUid().equals(image.os() == Os.LINUX ? Optional.of(1654) : Optional.empty()));
    assertThat(catalog.images())
        .filteredOn(image -> !image.version().atLeast(8) && image.appUid().isPresent())
        .extracting(BaseImage::suffix)
        .containsOnly("jammy-chiseled", "jammy-chiseled-extra");
  }

  @Test
  void an_extra_or_full_image_knows_cultures_except_plain_alpine() {
    assertThat(catalog.images())
        .allSatisfy(image -> {
          boolean plain = image.flavor().equals("full") && !image.musl();
          assertThat(image.icu()).isEqualTo(plain || image.flavor().endsWith("extra"));
        });
  }

  @Test
  void exactly_the_distribution_of_the_release_is_its_default() {
    assertThat(catalog.releases())
        .allSatisfy(release ->
            assertThat(catalog.images(release.version()))
                .filteredOn(BaseImage::isDefault)
                .singleElement()
                .satisfies(image -> {
                  assertThat(image.distro()).isEqualTo(release.defaultDistro());
                  assertThat(image.flavor()).isEqualTo("full");
                  assertThat(catalog.distros(release.version(), Os.LINUX))
                      .startsWith(image.distro());
                }));
  }

  @Test
  void alpine_is_the_newest_alpine_of_its_release() {
    assertThat(catalog.images())
        .filteredOn(image -> image.distro().startsWith("alpine"))
        .allSatisfy(image -> {
          BaseImage newest = catalog.find(image.version(), "alpine", "full").orElseThrow();
          assertThat(minor(image)).isLessThanOrEqualTo(minor(newest));
          assertThat(image.distro().equals("alpine")).isEqualTo(minor(image) == minor(newest));
        });
  }

  private static int minor(BaseImage alpine) {
    return Integer.parseInt(alpine.distroTag().substring("alpine3.".length()));
  }

  @Test
  void published_tags_and_images_agree() {
    Set<Fate> served = EnumSet.of(Fate.CURRENT, Fate.FINAL, Fate.UNCONFIRMED);
    Set<String> expected = new HashSet<>();
    for (PublishedTag tag : WhyNot.published().all()) {
      for (Release release : catalog.releases()) {
        String reference = release.version() + "-" + tag.suffix();
        if (served.contains(tag.in(release.version()))) {
          expected.add(reference);
          assertThat(catalog.byTag(reference))
              .as(reference)
              .get()
              .extracting(BaseImage::flavor)
              .isEqualTo(tag.flavor());
        } else if (!tag.suffix().equals("nanoserver-20H2")) {
          assertThat(catalog.byTag(reference)).as(reference).isEmpty();
        }
      }
    }
    assertThat(catalog.images())
        .allMatch(image -> expected.contains(image.version() + "-" + image.suffix()));
  }

  @Test
  void every_file_says_the_same_date() {
    assertThat(List.of("releases.tsv", "images.tsv", "published.tsv", "kubernetes.tsv"))
        .allMatch(file -> Tsv.resource(file).asOf().equals(catalog.asOf()));
  }
}
