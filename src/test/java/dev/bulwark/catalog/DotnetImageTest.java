package dev.bulwark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.TagLife.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotnetImageTest {
  private static final String MCR = "mcr.microsoft.com/dotnet/";

  private final Catalog catalog = Catalog.load();

  @ParameterizedTest
  @CsvSource({
    "mcr.microsoft.com/dotnet/aspnet:8.0, DOTNET, ASPNET, 8.0, '', full",
    "mcr.microsoft.com/dotnet/aspnet:6.0.36-bullseye-slim, DOTNET, ASPNET, 6.0, bullseye-slim,"
        + " full",
    "mcr.microsoft.com/dotnet/sdk:8.0.100, DOTNET, SDK, 8.0, '', full",
    "mcr.microsoft.com/dotnet/sdk:8.0.1xx-noble, DOTNET, SDK, 8.0, noble, full",
    "mcr.microsoft.com/dotnet/nightly/sdk:8.0-jammy-aot, NIGHTLY, SDK, 8.0, jammy, aot",
    "mcr.microsoft.com/dotnet/core/runtime-deps:3.1-alpine3.12, CORE, RUNTIME_DEPS, 3.1,"
        + " alpine3.12, full",
    "microsoft/dotnet:2.1-sdk, HUB, SDK, 2.1, '', full",
    "microsoft/dotnet:2.1-aspnetcore-runtime-stretch-slim, HUB, ASPNET, 2.1, stretch-slim, full",
    "microsoft/dotnet:2.0.0-preview2-runtime-deps, HUB, RUNTIME_DEPS, 2.0, '', full",
    "microsoft/dotnet-nightly:2.1-runtime, HUB_NIGHTLY, RUNTIME, 2.1, '', full",
    "microsoft/aspnetcore:2.0-stretch, HUB_ASPNETCORE, ASPNET, 2.0, stretch, full",
    "microsoft/aspnetcore-build:1.0-2.0, HUB_ASPNETCORE_BUILD, SDK, 1.0, '', full",
    "mcr.microsoft.com/dotnet/aspnet:8.0-alpine3.20-composite, DOTNET, ASPNET, 8.0, alpine3.20,"
        + " composite",
    "mcr.microsoft.com/dotnet/aspnet:7.0-cbl-mariner2.0-distroless, DOTNET, ASPNET, 7.0,"
        + " cbl-mariner2.0, distroless",
    "mcr.microsoft.com/dotnet/aspnet:6.0-nanoserver-1809, DOTNET, ASPNET, 6.0, nanoserver-1809,"
        + " full",
    "mcr.microsoft.com/dotnet/aspnet:10.0-rc.2-noble-chiseled, DOTNET, ASPNET, 10.0, noble,"
        + " chiseled",
  })
  void a_reference_is_taken_apart(
      String reference,
      ImageSeries series,
      ImageRole role,
      String version,
      String distro,
      String flavor) {
    var image = DotnetImage.parse(reference).orElseThrow();

    assertThat(image.series()).isEqualTo(series);
    assertThat(image.role()).isEqualTo(role);
    assertThat(image.version()).get().hasToString(version);
    assertThat(image.distro()).isEqualTo(distro);
    assertThat(image.flavor()).isEqualTo(flavor);
  }

  @Test
  void registry_architecture_and_digest_are_kept_apart() {
    var image =
        DotnetImage.parse(
                "registry.example:5000/mirror/dotnet/aspnet:6.0.1-jammy-arm64v8@sha256:ab")
            .orElseThrow();

    assertThat(image.prefix()).isEqualTo("registry.example:5000/mirror/");
    assertThat(image.architecture()).contains("arm64v8");
    assertThat(image.digest()).contains("sha256:ab");
    assertThat(image.number()).isEqualTo("6.0.1");
    assertThat(image.pinned()).isTrue();
    assertThat(image.preview()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nginx",
        "mcr.microsoft.com/xdotnet/aspnet:8.0",
        "aspnet:8.0",
        "dotnet/aspnetx:8.0",
        "",
        "mcr.microsoft.com/dotnet/framework/aspnet:4.8",
        "mcr.microsoft.com/dotnet/monitor:8.0",
        "microsoft/dotnet:0.0.1-alpha",
        "microsoft/dotnet-samples:x",
      })
  void what_is_none_of_the_four_is_not_read(String reference) {
    assertThat(DotnetImage.parse(reference)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "aspnet:10.0, SERVED",
    "aspnet:10.0-noble-chiseled, SERVED",
    "aspnet:11.0-resolute, SERVED",
    "aspnet:8.0, ENDED",
    "aspnet:6.0, ENDED",
    "sdk:3.1-buster, ENDED",
    "aspnet:6.0-alpine3.17, RETIRED",
    "core/aspnet:3.1, RETIRED",
    "aspnet:10.0-alpine-composite, STALE",
    "aspnet:10.0-preview, PREVIEW",
    "aspnet:10.0-bookworm-slim, NEVER",
    "sdk:3.1-buster-slim, NEVER",
    "aspnet:7.0-noble, NEVER",
    "aspnet:12.0, UNKNOWN",
    "aspnet:latest, UNKNOWN",
    "nightly/aspnet:10.0, UNKNOWN",
  })
  void it_is_known_what_became_of_a_tag(String reference, State state) {
    assertThat(image(reference).life(catalog).state()).isEqualTo(state);
  }

  @Test
  void a_retired_tag_says_from_when_to_when_it_was_published() {
    var life = image("core/aspnet:3.1-buster-slim").life(catalog);

    assertThat(life.last()).contains(LocalDate.of(2020, 10, 20));
    assertThat(life.first().orElseThrow()).isBefore(LocalDate.of(2020, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "aspnet:6.0, root, '', '', 80, ASPNETCORE_URLS=http://+:80, true",
    "aspnet:8.0, root, 1654, app, 8080, ASPNETCORE_HTTP_PORTS=8080, true",
    "aspnet:6.0-jammy-chiseled, 1654, 1654, app, 8080, ASPNETCORE_URLS=http://+:8080, false",
    "aspnet:7.0-cbl-mariner2.0-distroless, app, '', app, 8080, ASPNETCORE_URLS=http://+:8080,"
        + " false",
    "aspnet:8.0-cbl-mariner2.0-distroless, app, 1654, app, 8080, ASPNETCORE_HTTP_PORTS=8080, false",
    "aspnet:10.0-noble-chiseled, 1654, 1654, app, 8080, ASPNETCORE_HTTP_PORTS=8080, false",
    "aspnet:6.0-nanoserver-1809, ContainerUser, '', '', 80, ASPNETCORE_URLS=http://+:80, true",
    "core/aspnet:2.2, root, '', '', 80, ASPNETCORE_URLS=http://+:80, true",
  })
  void it_is_known_what_holds_in_an_image(
      String reference,
      String user,
      String appUid,
      String appUser,
      int port,
      String setting,
      boolean shell) {
    var contents = image(reference).contents(catalog).orElseThrow();

    assertThat(contents.user()).isEqualTo(user);
    assertThat(contents.appUid().map(String::valueOf).orElse("")).isEqualTo(appUid);
    assertThat(contents.appUser().orElse("")).isEqualTo(appUser);
    assertThat(contents.httpPort()).contains(port);
    assertThat(contents.httpSetting()).contains(setting);
    assertThat(contents.shell()).isEqualTo(shell);
  }

  @Test
  void only_images_with_the_runtime_in_them_start_dotnet() {
    assertThat(contents("aspnet:10.0-noble-chiseled").entrypoint())
        .containsExactly("/usr/bin/dotnet");
    assertThat(contents("runtime-deps:10.0-noble-chiseled").entrypoint()).isEmpty();
    assertThat(contents("aspnet:10.0").entrypoint()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "aspnet:3.1, curl",
    "aspnet:5.0, ''",
    "aspnet:8.0-alpine, wget",
    "sdk:8.0, 'curl,wget'",
    "aspnet:10.0-noble-chiseled, ''",
    "aspnet:8.0-azurelinux3.0, curl",
  })
  void what_a_health_check_can_call_is_known(String reference, String clients) {
    assertThat(String.join(",", contents(reference).httpClients())).isEqualTo(clients);
  }

  @ParameterizedTest
  @CsvSource({
    "aspnet:6.0, true", "aspnet:6.0-alpine, true", "aspnet:6.0-alpine3.20, true",
    "aspnet:6.0-alpine3.17, false", "core/aspnet:2.2, false", "sdk:3.1-buster, true",
  })
  void facts_of_the_nearest_image_say_so(String reference, boolean exact) {
    assertThat(contents(reference).exact()).isEqualTo(exact);
  }

  @Test
  void sdk_images_listen_on_nothing() {
    assertThat(contents("sdk:6.0").httpPort()).isEmpty();
  }

  @Test
  void without_a_release_nothing_is_said_of_the_contents() {
    assertThat(image("aspnet:latest").contents(catalog)).isEmpty();
    assertThat(image("aspnet:12.0").contents(catalog)).isEmpty();
  }

  /** The facts stand in two files, which must not part. */
  @Test
  void every_image_of_the_catalog_has_its_contents() {
    for (var base : catalog.images()) {
      var contents = DotnetImage.parse(base.aspnet()).orElseThrow().contents(catalog).orElseThrow();
      assertThat(contents.exact()).as(base.aspnet()).isTrue();
      assertThat(contents.user()).as(base.aspnet()).isEqualTo(base.user());
      assertThat(contents.httpSetting().orElseThrow())
          .as(base.aspnet())
          .endsWith(String.valueOf(base.httpPort()))
          .startsWith(base.version().atLeast(8) ? "ASPNETCORE_HTTP_PORTS=" : "ASPNETCORE_URLS=");
    }
  }

  private ImageContents contents(String reference) {
    return image(reference).contents(catalog).orElseThrow();
  }

  private static DotnetImage image(String reference) {
    return DotnetImage.parse(MCR + reference).orElseThrow();
  }
}
