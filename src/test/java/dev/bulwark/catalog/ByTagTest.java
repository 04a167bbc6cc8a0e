package dev.bulwark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByTagTest {
  private final Catalog catalog = Catalog.load();

  @ParameterizedTest
  @CsvSource({
    "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled, 10.0, noble-chiseled",
    "10.0-noble-chiseled, 10.0, noble-chiseled",
    "mcr.microsoft.com/dotnet/aspnet:10.0, 10.0, noble",
    "mcr.microsoft.com/dotnet/aspnet:7.0, 7.0, bullseye-slim",
    "mcr.microsoft.com/dotnet/aspnet:8.0-alpine, 8.0, alpine3.24",
    "mcr.microsoft.com/dotnet/aspnet:11.0-alpine-composite, 11.0, alpine3.24-composite",
    "mcr.microsoft.com/dotnet/aspnet:8.0.11-jammy-amd64, 8.0, jammy",
    "mcr.microsoft.com/dotnet/aspnet:10.0-resolute@sha256:00, 10.0, resolute",
    "registry.corp:5000/mcr/dotnet/runtime:9.0-noble, 9.0, noble",
    "mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine3.23-extra, 10.0, alpine3.23-extra",
    "mcr.microsoft.com/dotnet/sdk:10.0.100, 10.0, noble",
    "mcr.microsoft.com/dotnet/sdk:8.0.4xx-noble, 8.0, noble",
    "mcr.microsoft.com/dotnet/sdk:10.0-alpine-aot, 10.0, alpine3.24",
    "mcr.microsoft.com/dotnet/sdk:10.0-aot, 10.0, noble",
    "mcr.microsoft.com/dotnet/sdk:10.0-noble-aot, 10.0, noble",
    "mcr.microsoft.com/dotnet/sdk:3.1-buster, 3.1, buster-slim",
    "mcr.microsoft.com/dotnet/core/aspnet:3.1-alpine, 3.1, alpine3.16",
    "mcr.microsoft.com/dotnet/aspnet:5.0-nanoserver-20H2, 5.0, nanoserver-2009",
  })
  void a_tag_leads_to_its_image(String reference, String version, String suffix) {
    assertThat(catalog.byTag(reference))
        .get()
        .satisfies(image -> {
          assertThat(image.version()).hasToString(version);
          assertThat(image.suffix()).isEqualTo(suffix);
        });
    assertThat(catalog.whyNotTag(reference)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "/",
        "@",
        "10.0-",
        "-noble",
        "10.0--noble",
        "10..0",
        "010.0",
        "latest",
        "aspnet:8.0",
        "mcr.microsoft.com/dotnet/aspnet",
        "mcr.microsoft.com/dotnet/aspnet:latest",
        "mcr.microsoft.com/dotnet/aspnet@sha256:00",
        "mcr.microsoft.com/dotnet/monitor:9.0",
        "mcr.microsoft.com/dotnet/nightly/aspnet:10.0",
        "mcr.microsoft.com/dotnet/core/aspnet:8.0",
        "mcr.microsoft.com/xdotnet/aspnet:8.0",
        "mcr.microsoft.com/dotnet/aspnet:9999999999.0",
        "mcr.microsoft.com/dotnet/aspnet:11.0-preview-noble",
        "mcr.microsoft.com/dotnet/aspnet:10.0-alpine-composite",
        "mcr.microsoft.com/dotnet/aspnet:10.0-noble-aot",
        "mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled-composite",
        "mcr.microsoft.com/dotnet/runtime-deps:10.0-nanoserver-ltsc2022",
        "mcr.microsoft.com/dotnet/sdk:10.0-noble-chiseled",
        "mcr.microsoft.com/dotnet/sdk:10.0-alpine-extra",
        "mcr.microsoft.com/dotnet/sdk:9.0-noble-aot",
        "mcr.microsoft.com/dotnet/sdk:9.0-aot",
        "mcr.microsoft.com/dotnet/sdk:3.1-buster-slim",
        "nginx:1.25",
      })
  void what_is_no_such_tag_is_not_found_and_explained(String reference) {
    assertThat(catalog.byTag(reference)).isEmpty();
    assertThat(catalog.whyNotTag(reference)).contains("; ").contains("choose ");
  }
}
