package dev.bulwark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyNotTest {
  private final Catalog catalog = Catalog.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0 jammy full"
            + "| 10.0 has no jammy images: Ubuntu 22.04 (jammy) came with .NET 6.0 to 8.0;"
            + " choose noble",
        "10.0 bookworm full"
            + "| 10.0 has no bookworm images: Debian 12 (bookworm) came with .NET 6.0 to 9.0;"
            + " choose noble",
        "11.0 noble chiseled"
            + "| 11.0 has no noble images: Ubuntu 24.04 (noble) came with .NET 8.0 to 10.0;"
            + " choose resolute",
        "3.1 windowsservercore-ltsc2022 full"
            + "| 3.1 has no windowsservercore-ltsc2022 images: Windows Server Core ltsc2022"
            + " came with .NET 5.0 to 10.0; choose nanoserver-ltsc2022",
        "8.0 bionic full"
            + "| 8.0 has no bionic images: Ubuntu 18.04 (bionic) came with .NET 2.1 and 3.1;"
            + " choose noble",
        "8.0 alpine3.21 full"
            + "| 8.0 has no alpine3.21 images: Alpine 3.21 was retired there and gets no updates;"
            + " choose alpine",
        "8.0 cbl-mariner2.0 distroless"
            + "| 8.0 has no cbl-mariner2.0 images: CBL-Mariner 2.0 was retired there and gets no"
            + " updates; choose azurelinux",
        "10.0 trixie full"
            + "| 10.0 has no trixie images: Debian 13 (trixie) was in its previews only;"
            + " choose noble",
        "8.0 trixie full"
            + "| 8.0 has no trixie images: Debian 13 (trixie) was in previews of another release"
            + " only; choose bookworm",
        "10.0 ubi full"
            + "| 10.0 has no ubi images: none of that name were ever published; choose noble,"
            + " resolute, alpine, azurelinux or alpine3.23",
        "10.0 noble-chiseled full"
            + "| noble-chiseled is not a distribution: it is noble with the flavor chiseled;"
            + " choose these two",
        "2.2 alpine full"
            + "| 2.2 is not a known .NET release: the catalog of 2026-11-22 has 2.1, 3.1, 5.0,"
            + " 6.0, 7.0, 8.0, 9.0, 10.0, 11.0; choose 10.0",
      })
  void a_missing_distribution_is_explained(String combination, String sentence) {
    assertThat(explain(combination)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0 noble composite"
            + "| 10.0 noble has no flavor composite: there it comes as chiseled-composite;"
            + " choose chiseled-composite",
        "10.0 noble chiseled-extra-composite"
            + "| 10.0 noble has no flavor chiseled-extra-composite: there it comes as"
            + " chiseled-composite-extra; choose chiseled-composite-extra",
        "10.0 azurelinux chiseled"
            + "| 10.0 azurelinux has no flavor chiseled: there it comes as distroless;"
            + " choose distroless",
        "10.0 azurelinux3.0 extra"
            + "| 10.0 azurelinux3.0 has no flavor extra: full has cultures and time zones already;"
            + " choose full or distroless-extra",
        "8.0 bookworm extra"
            + "| 8.0 bookworm has no flavor extra: full has cultures and time zones already;"
            + " choose full",
        "10.0 alpine chiseled"
            + "| 10.0 alpine has no flavor chiseled: it comes with noble and resolute;"
            + " choose one of these, or the flavor full",
        "7.0 jammy chiseled-composite"
            + "| 7.0 jammy has no flavor chiseled-composite: it came with .NET 8.0;"
            + " choose full, chiseled or chiseled-extra",
        "10.0 nanoserver-ltsc2022 chiseled"
            + "| 10.0 nanoserver-ltsc2022 has no flavor chiseled: no such image of this release"
            + " comes so; choose full",
        "8.0 bookworm slim"
            + "| 8.0 bookworm has no flavor slim: no image was ever published so; choose full",
      })
  void a_missing_flavor_is_explained(String combination, String sentence) {
    assertThat(explain(combination)).isEqualTo(sentence);
  }

  @Test
  void nothing_is_said_of_a_combination_that_exists() {
    assertThat(catalog.images())
        .allSatisfy(image ->
            assertThat(catalog.whyNot(image.version(), image.distro(), image.flavor())).isEmpty());
  }

  @Test
  void whatever_was_published_and_is_gone_gets_a_reason() {
    for (PublishedTag tag : WhyNot.published().all()) {
      for (Release release : catalog.releases()) {
        String why = catalog.whyNot(release.version(), tag.distro(), tag.flavor());
        assertThat(why.isEmpty())
            .isEqualTo(catalog.find(release.version(), tag.distro(), tag.flavor()).isPresent());
        assertThat(why).matches("|[^;\n]+: [^;\n]+; choose [^;\n]+");
      }
    }
  }

  private String explain(String combination) {
    String[] words = combination.split(" ", -1);
    return catalog.whyNot(DotnetVersion.parse(words[0]).orElseThrow(), words[1], words[2]);
  }
}
