package dev.bulwark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyNotTagTest {
  private final Catalog catalog = Catalog.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aspnet:10.0-alpine-composite"
            + "| aspnet:10.0-alpine-composite is stale: this floating tag stays on Alpine 3.22 and"
            + " gets no updates; choose mcr.microsoft.com/dotnet/aspnet:10.0-alpine3.24-composite",
        "aspnet:8.0-cbl-mariner-distroless"
            + "| aspnet:8.0-cbl-mariner-distroless is stale: this floating tag stays on"
            + " CBL-Mariner 2.0 and gets no updates;"
            + " choose mcr.microsoft.com/dotnet/aspnet:8.0-azurelinux3.0-distroless",
        "aspnet:8.0-cbl-mariner"
            + "| aspnet:8.0-cbl-mariner is stale: this floating tag stays on CBL-Mariner 2.0 and"
            + " gets no updates; choose mcr.microsoft.com/dotnet/aspnet:8.0-azurelinux3.0",
        "aspnet:10.0-azurelinux-distroless"
            + "| aspnet:10.0-azurelinux-distroless is not how it is spelled;"
            + " choose mcr.microsoft.com/dotnet/aspnet:10.0-azurelinux3.0-distroless",
        "aspnet:8.0-bookworm"
            + "| aspnet:8.0-bookworm is not how it is spelled;"
            + " choose mcr.microsoft.com/dotnet/aspnet:8.0-bookworm-slim",
        "sdk:3.1-buster-slim"
            + "| sdk:3.1-buster-slim is not how it is spelled;"
            + " choose mcr.microsoft.com/dotnet/sdk:3.1-buster",
        "sdk:10.0-noble-chiseled"
            + "| sdk:10.0-noble-chiseled does not exist: the repository sdk has no images of the"
            + " flavor chiseled; choose mcr.microsoft.com/dotnet/sdk:10.0-noble",
        "runtime:10.0-noble-chiseled-composite"
            + "| runtime:10.0-noble-chiseled-composite does not exist: the repository runtime has"
            + " no images of the flavor chiseled-composite;"
            + " choose mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled",
        "runtime-deps:10.0-nanoserver-ltsc2022"
            + "| runtime-deps:10.0-nanoserver-ltsc2022 does not exist: the repository runtime-deps"
            + " has no Windows images;"
            + " choose mcr.microsoft.com/dotnet/runtime:10.0-nanoserver-ltsc2022",
        "sdk:8.0-jammy-aot"
            + "| mcr.microsoft.com/dotnet/sdk:8.0-jammy has no native tool chain: SDK images with"
            + " one start at .NET 10.0; install clang and zlib1g-dev in the build stage,"
            + " or choose 10.0",
        "aspnet:10.0-rc.1-noble"
            + "| aspnet:10.0-rc.1-noble is a preview: it gets no updates;"
            + " choose mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled",
        "aspnet:latest"
            + "| mcr.microsoft.com/dotnet/aspnet:latest is not a known .NET image: those are"
            + " mcr.microsoft.com/dotnet/aspnet, runtime, runtime-deps and sdk with a tag that"
            + " starts with a version; choose mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled",
        "aspnet:10.0-jammy-chiseled"
            + "| 10.0 has no jammy images: Ubuntu 22.04 (jammy) came with .NET 6.0 to 8.0;"
            + " choose noble",
        "aspnet:10.0-azurelinux3.0-extra"
            + "| 10.0 azurelinux3.0 has no flavor extra: full has cultures and time zones already;"
            + " choose full or distroless-extra",
      })
  void a_tag_that_is_not_served_is_explained(String tag, String sentence) {
    assertThat(catalog.whyNotTag("mcr.microsoft.com/dotnet/" + tag)).isEqualTo(sentence);
  }

  @Test
  void a_missing_native_tool_chain_is_explained_with_the_packages_to_install() {
    assertThat(nativeSdk("8.0-alpine"))
        .contains("sdk:8.0-alpine3.24 has no native tool chain")
        .contains("install clang, build-base and zlib-dev in the build stage");
    assertThat(nativeSdk("9.0-noble-chiseled")).contains("install clang and zlib1g-dev");
    assertThat(nativeSdk("9.0-azurelinux3.0")).doesNotContain("zlib1g-dev");
    assertThat(nativeSdk("10.0-nanoserver-ltsc2022")).contains("for Linux; choose");
    assertThat(nativeSdk("10.0-noble-chiseled")).isEmpty();
  }

  private String nativeSdk(String tag) {
    return catalog.whyNoNativeSdk(catalog.byTag(tag).orElseThrow());
  }
}
