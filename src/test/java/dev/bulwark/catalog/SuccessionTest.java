package dev.bulwark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessionTest {
  private static final String MCR = "mcr.microsoft.com/dotnet/";
  private static final List<DotnetVersion> TARGETS = Catalog.load().offered();

  private final Catalog catalog = Catalog.load();
  private final Succession succession = new Succession(catalog);

  @ParameterizedTest
  @CsvSource({
    // A plain tag stays plain.
    "aspnet:3.1, 10.0, aspnet:10.0",
    "aspnet:5.0, 10.0, aspnet:10.0",
    "aspnet:6.0, 8.0, aspnet:8.0",
    "aspnet:7.0, 9.0, aspnet:9.0",
    "aspnet:8.0, 11.0, aspnet:11.0",
    "runtime:6.0, 10.0, runtime:10.0",
    "runtime-deps:6.0, 10.0, runtime-deps:10.0",
    "sdk:6.0, 10.0, sdk:10.0",
    "core/aspnet:2.1, 10.0, aspnet:10.0",
    "core/aspnet:2.2, 10.0, aspnet:10.0",
    "core/runtime:3.0, 8.0, runtime:8.0",
    "core/aspnet:latest, 10.0, aspnet:10.0",
    "core/aspnet, 10.0, aspnet:10.0",
    // Debian
    "core/aspnet:2.1-stretch-slim, 8.0, aspnet:8.0-bookworm-slim",
    "core/sdk:2.2-stretch, 8.0, sdk:8.0-bookworm-slim",
    "core/sdk:3.1-buster, 9.0, sdk:9.0-bookworm-slim",
    "sdk:3.1-bullseye, 10.0, sdk:10.0-noble",
    "sdk:5.0-buster-slim, 10.0, sdk:10.0-noble",
    "aspnet:5.0-buster-slim, 8.0, aspnet:8.0-bookworm-slim",
    "aspnet:6.0-bullseye-slim, 9.0, aspnet:9.0-bookworm-slim",
    "aspnet:6.0-bullseye-slim, 10.0, aspnet:10.0-noble",
    "aspnet:6.0-bookworm-slim, 8.0, aspnet:8.0-bookworm-slim",
    "aspnet:8.0-bookworm-slim, 9.0, aspnet:9.0-bookworm-slim",
    "aspnet:8.0-bookworm-slim, 10.0, aspnet:10.0-noble",
    "aspnet:9.0-bookworm-slim, 11.0, aspnet:11.0-resolute",
    "runtime-deps:7.0-bullseye-slim, 10.0, runtime-deps:10.0-noble",
    // Ubuntu
    "core/aspnet:2.1-bionic, 10.0, aspnet:10.0-noble",
    "core/aspnet:3.0-disco, 10.0, aspnet:10.0-noble",
    "aspnet:3.1-focal, 8.0, aspnet:8.0-noble",
    "aspnet:6.0-focal, 10.0, aspnet:10.0-noble",
    "aspnet:6.0-jammy, 8.0, aspnet:8.0-jammy",
    "aspnet:7.0-jammy, 9.0, aspnet:9.0-noble",
    "aspnet:8.0-noble, 10.0, aspnet:10.0-noble",
    "aspnet:8.0-noble, 11.0, aspnet:11.0-resolute",
    "sdk:6.0-jammy, 10.0, sdk:10.0-noble",
    "aspnet:6.0-jammy-chiseled, 8.0, aspnet:8.0-jammy-chiseled",
    "aspnet:6.0-jammy-chiseled, 10.0, aspnet:10.0-noble-chiseled",
    "aspnet:7.0-jammy-chiseled-extra, 10.0, aspnet:10.0-noble-chiseled-extra",
    "aspnet:8.0-jammy-chiseled-composite, 10.0, aspnet:10.0-noble-chiseled-composite",
    "aspnet:8.0-noble-chiseled-composite-extra, 11.0,"
        + " aspnet:11.0-resolute-chiseled-composite-extra",
    "runtime-deps:7.0-jammy-chiseled, 10.0, runtime-deps:10.0-noble-chiseled",
    // Alpine
    "core/aspnet:3.1-alpine, 10.0, aspnet:10.0-alpine",
    "aspnet:6.0-alpine, 8.0, aspnet:8.0-alpine",
    "aspnet:6.0-alpine3.17, 10.0, aspnet:10.0-alpine3.24",
    "sdk:5.0-alpine3.12, 8.0, sdk:8.0-alpine3.24",
    "aspnet:8.0-alpine3.23, 10.0, aspnet:10.0-alpine3.23",
    "aspnet:8.0-alpine3.23, 11.0, aspnet:11.0-alpine3.24",
    "aspnet:8.0-alpine3.20-composite, 10.0, aspnet:10.0-alpine3.24-composite",
    "aspnet:8.0-alpine-composite, 10.0, aspnet:10.0-alpine3.24-composite",
    "aspnet:8.0-alpine-composite, 11.0, aspnet:11.0-alpine-composite",
    "runtime-deps:8.0-alpine-extra, 10.0, runtime-deps:10.0-alpine-extra",
    // CBL-Mariner and Azure Linux
    "aspnet:6.0-cbl-mariner, 10.0, aspnet:10.0-azurelinux3.0",
    "aspnet:5.0-cbl-mariner1.0, 8.0, aspnet:8.0-azurelinux3.0",
    "aspnet:7.0-cbl-mariner2.0-distroless, 10.0, aspnet:10.0-azurelinux3.0-distroless",
    "aspnet:8.0-cbl-mariner2.0-distroless-extra, 9.0, aspnet:9.0-azurelinux3.0-distroless-extra",
    "sdk:6.0-cbl-mariner2.0, 10.0, sdk:10.0-azurelinux3.0",
    // Windows: the oldest that is not older.
    "aspnet:3.1-nanoserver-1809, 8.0, aspnet:8.0-nanoserver-1809",
    "aspnet:5.0-nanoserver-20H2, 8.0, aspnet:8.0-nanoserver-ltsc2022",
    "aspnet:6.0-nanoserver-1809, 10.0, aspnet:10.0-nanoserver-ltsc2022",
    "aspnet:6.0-nanoserver-ltsc2022, 11.0, aspnet:11.0-nanoserver-ltsc2025",
    "aspnet:6.0-windowsservercore-ltsc2019, 10.0, aspnet:10.0-windowsservercore-ltsc2022",
    "aspnet:7.0-windowsservercore-ltsc2022, 10.0, aspnet:10.0-windowsservercore-ltsc2022",
    "sdk:6.0-nanoserver-1809, 9.0, sdk:9.0-nanoserver-1809",
    "aspnet:6.0-nanoserver-ltsc2022-amd64, 10.0, aspnet:10.0-nanoserver-ltsc2022",
    // Patch numbers, feature bands, digests, previews
    "aspnet:6.0.36-bullseye-slim, 10.0, aspnet:10.0-noble",
    "aspnet:3.1.32, 10.0, aspnet:10.0",
    "sdk:8.0.100, 10.0, sdk:10.0",
    "sdk:8.0.4xx-noble, 10.0, sdk:10.0-noble",
    "sdk:6.0.428-1-bookworm-slim, 9.0, sdk:9.0-bookworm-slim",
    "aspnet:7.0@sha256:6b49, 10.0, aspnet:10.0",
    "aspnet:8.0.11-jammy@sha256:6b49, 10.0, aspnet:10.0-noble",
    "aspnet:8.0-preview, 10.0, aspnet:10.0",
    "aspnet:10.0-preview, 10.0, aspnet:10.0",
    "aspnet:10.0-rc.2-noble, 10.0, aspnet:10.0-noble",
    "sdk:11.0-preview-alpine, 11.0, sdk:11.0-alpine",
    "nightly/aspnet:7.0-jammy-chiseled, 10.0, aspnet:10.0-noble-chiseled",
    // One architecture
    "aspnet:6.0-bullseye-slim-arm64v8, 8.0, aspnet:8.0-bookworm-slim-arm64v8",
    "aspnet:6.0-alpine-amd64, 10.0, aspnet:10.0-alpine-amd64",
    "core/aspnet:2.2-stretch-slim-arm32v7, 10.0, aspnet:10.0-noble-arm32v7",
    "sdk:6.0-amd64, 10.0, sdk:10.0-noble-amd64",
    "core/aspnet:3.1-bionic-arm64, 10.0, aspnet:10.0-noble-arm64v8",
    // Native AOT
    "nightly/sdk:8.0-jammy-aot, 10.0, sdk:10.0-noble-aot",
    "nightly/sdk:8.0-jammy-aot, 9.0, sdk:9.0-noble",
    "sdk:10.0-preview-aot, 10.0, sdk:10.0-aot",
    "runtime-deps:8.0-noble-chiseled-aot, 10.0, runtime-deps:10.0-noble-chiseled",
    // What never was
    "runtime:8.0-jammy-chiseled-composite, 10.0, runtime:10.0-noble-chiseled",
    "sdk:6.0-jammy-chiseled, 10.0, sdk:10.0-noble",
  })
  void an_old_image_has_a_successor(String old, String target, String expected) {
    assertThat(replaced(MCR + old, target).reference()).isEqualTo(MCR + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "microsoft/dotnet:2.1-sdk, mcr.microsoft.com/dotnet/sdk:10.0",
    "microsoft/dotnet:2.1-aspnetcore-runtime, mcr.microsoft.com/dotnet/aspnet:10.0",
    "microsoft/dotnet:2.0-runtime, mcr.microsoft.com/dotnet/runtime:10.0",
    "microsoft/dotnet:2.1-runtime-deps-alpine3.7,"
        + " mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine3.24",
    "microsoft/dotnet:2.1.300-preview2-sdk-stretch, mcr.microsoft.com/dotnet/sdk:10.0-noble",
    "microsoft/dotnet:aspnetcore-runtime, mcr.microsoft.com/dotnet/aspnet:10.0",
    "microsoft/dotnet:latest, mcr.microsoft.com/dotnet/sdk:10.0",
    "microsoft/dotnet-nightly:2.1-sdk-bionic, mcr.microsoft.com/dotnet/sdk:10.0-noble",
    "docker.io/microsoft/dotnet:2.2-sdk, mcr.microsoft.com/dotnet/sdk:10.0",
    "microsoft/aspnetcore:2.0, mcr.microsoft.com/dotnet/aspnet:10.0",
    "microsoft/aspnetcore:2.0.5-jessie, mcr.microsoft.com/dotnet/aspnet:10.0-noble",
    "microsoft/aspnetcore-build:2.0.6-2.1.101-stretch, mcr.microsoft.com/dotnet/sdk:10.0-noble",
    "myregistry.example/dotnet/aspnet:6.0, myregistry.example/dotnet/aspnet:10.0",
    "registry:5000/mcr/dotnet/core/sdk:3.1, registry:5000/mcr/dotnet/sdk:10.0",
    "registry.example/microsoft/dotnet:2.1-sdk, registry.example/dotnet/sdk:10.0",
    "${REGISTRY:-mcr.microsoft.com}/dotnet/aspnet:6.0,"
        + " ${REGISTRY:-mcr.microsoft.com}/dotnet/aspnet:10.0",
  })
  void the_registry_stays_unless_it_was_docker_hub(String old, String expected) {
    assertThat(replaced(old, "10.0").reference()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "aspnet:6.0, 10.0, chiseled, aspnet:10.0-noble-chiseled",
    "aspnet:6.0, 9.0, chiseled, aspnet:9.0-noble-chiseled",
    "aspnet:6.0-bullseye-slim, 9.0, chiseled-extra, aspnet:9.0-noble-chiseled-extra",
    "aspnet:6.0-jammy, 8.0, chiseled-extra, aspnet:8.0-jammy-chiseled-extra",
    "aspnet:6.0-alpine, 10.0, extra, aspnet:10.0-alpine-extra",
    "aspnet:10.0, 10.0, chiseled, aspnet:10.0-noble-chiseled",
    "aspnet:11.0, 10.0, chiseled, aspnet:11.0-resolute-chiseled",
    "aspnet:8.0-jammy-chiseled, 10.0, full, aspnet:10.0-noble",
    "sdk:6.0, 10.0, chiseled, sdk:10.0",
  })
  void another_flavor_can_be_asked_for(String old, String target, String flavor, String expected) {
    assertThat(succession.of(MCR + old, version(target), flavor))
        .isInstanceOfSatisfying(
            Successor.New.class, found -> assertThat(found.reference()).isEqualTo(MCR + expected));
  }

  @ParameterizedTest
  @CsvSource({
    "aspnet:10.0, 10.0",
    "aspnet:10.0.9@sha256:7644, 10.0",
    "aspnet:11.0-preview-resolute, 10.0",
    "aspnet:12.0, 10.0",
    "sdk:10.0.301-noble, 8.0",
    "nightly/aspnet:10.0, 10.0",
  })
  void what_is_on_the_target_or_later_stays(String reference, String target) {
    assertThat(succession.of(MCR + reference, version(target)))
        .isInstanceOfSatisfying(
            Successor.Same.class, same -> assertThat(same.cautions()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "aspnet:10.0-bookworm-slim, Debian 12",
    "aspnet:10.0-alpine-composite, stale",
  })
  void a_tag_of_the_target_that_is_wrong_stays_with_a_caution(String reference, String why) {
    assertThat(succession.of(MCR + reference, version("10.0")))
        .isInstanceOfSatisfying(
            Successor.Same.class,
            same ->
                assertThat(same.cautions())
                    .singleElement()
                    .satisfies(caution -> assertThat(caution.text()).contains(why)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mcr.microsoft.com/dotnet/aspnet:latest | does not name a release",
        "mcr.microsoft.com/dotnet/aspnet:lts | does not name a release",
        "mcr.microsoft.com/dotnet/aspnet@sha256:00 | names no tag",
        "mcr.microsoft.com/dotnet/aspnet:${V}-alpine | has a variable in its tag",
        "mcr.microsoft.com/dotnet/core/aspnet:3.1-buster-slim${ARCH} | has a variable in its tag",
        "mcr.microsoft.com/dotnet/aspnet:6.0-foo | ends with foo",
        "mcr.microsoft.com/dotnet/framework/aspnet:4.8 | belongs to .NET Framework",
        "microsoft/dotnet-framework:4.7.2 | belongs to .NET Framework",
        "mcr.microsoft.com/azure-functions/dotnet:3.0 | belongs to Azure Functions",
        "mcr.microsoft.com/dotnet/monitor:8 | belongs to dotnet-monitor",
        "mcr.microsoft.com/dotnet/samples:aspnetapp | belongs to .NET samples",
        "mcr.microsoft.com/dotnet/core/aspnet:2.2-nanoserver-1809-arm32 | is for arm",
        "mcr.microsoft.com/dotnet/aspnet:6.0-cbl-mariner2.0-arm32v7 | not made for arm32v7",
        "mcr.microsoft.com/dotnet/runtime-deps:6.0-nanoserver-1809 | has no Windows images",
        "node:20 | no image of .NET",
        "'' | no image of .NET",
      })
  void what_cannot_be_said_has_a_reason(String reference, String reason) {
    assertThat(succession.of(reference, version("10.0")))
        .isInstanceOfSatisfying(
            Successor.Unknown.class,
            unknown -> {
              assertThat(unknown.reason()).contains(reason);
              assertThat(unknown.byHand()).isNotBlank();
            });
  }

  @Test
  void a_flavor_that_the_distribution_does_not_have_is_refused() {
    assertThat(succession.of(MCR + "aspnet:6.0-alpine", version("10.0"), "chiseled"))
        .isInstanceOfSatisfying(
            Successor.Unknown.class,
            unknown -> assertThat(unknown.reason()).contains("no flavor chiseled"));
  }

  @ParameterizedTest
  @CsvSource({"7.0, have an app user from 8.0 on", "12.0, no release that this catalog"})
  void a_target_is_refused_with_the_reason(String target, String reason) {
    assertThat(succession.of(MCR + "aspnet:6.0", version(target)))
        .isInstanceOfSatisfying(
            Successor.Unknown.class,
            unknown -> {
              assertThat(unknown.reason()).contains(target).contains(reason);
              assertThat(unknown.byHand()).contains("8.0, 9.0, 10.0 or 11.0");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "core/aspnet:3.1 | 10.0 | series release",
        "aspnet:6.0-bullseye-slim | 10.0 | release debian",
        "aspnet:6.0-bullseye-slim | 9.0 | release distro",
        "aspnet:6.0.36@sha256:00 | 10.0 | release pin digest",
        "aspnet:8.0-alpine3.22 | 10.0 | release stale",
        "aspnet:8.0-alpine-composite | 10.0 | release floating",
        "aspnet:10.0-preview | 10.0 | preview",
        "core/aspnet:2.2 | 10.0 | series unknown-release",
        "sdk:6.0-amd64 | 10.0 | release architecture",
      })
  void each_difference_has_its_reason(String old, String target, String topics) {
    assertThat(replaced(MCR + old, target).reasons())
        .extracting(SuccessionNote::topic)
        .containsExactly(topics.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aspnet:3.1 | 10.0 | port client package-names uid-1000 app-user openssl multi-platform"
            + " tls-ciphers libgdiplus krb5 zlib",
        "aspnet:6.0-alpine | 8.0 | port package-names app-user krb5 libintl ca-certificates",
        "aspnet:6.0-jammy-chiseled | 8.0 | ''",
        "aspnet:7.0-cbl-mariner2.0-distroless | 8.0 | user",
        "aspnet:8.0-bookworm-slim | 10.0 | package-names uid-1000 zlib",
        "aspnet:8.0-noble | 10.0 | zlib",
        "aspnet:6.0-nanoserver-1809 | 10.0 | port windows-host",
        "aspnet:9.0-alpine | 11.0 | unconfirmed cpu",
        "sdk:7.0-jammy | 8.0 | app-user publish-release",
        "nightly/sdk:8.0-jammy-aot | 9.0 | package-names uid-1000 native-sdk",
      })
  void what_to_look_at_follows_from_the_two_images(String old, String target, String topics) {
    assertThat(replaced(MCR + old, target).cautions())
        .extracting(SuccessionNote::topic)
        .containsExactly(topics.isEmpty() ? new String[0] : topics.split(" "));
  }

  @Test
  void a_chiseled_successor_warns_of_what_is_not_there() {
    var found = succession.of(MCR + "aspnet:8.0", version("10.0"), "chiseled");

    assertThat(found)
        .isInstanceOfSatisfying(
            Successor.New.class,
            result ->
                assertThat(result.cautions())
                    .extracting(SuccessionNote::topic)
                    .contains("user", "entrypoint", "shell", "icu", "time-zones", "packages"));
  }

  @Test
  void a_mirror_has_to_hold_the_new_image() {
    assertThat(replaced("registry.example/dotnet/aspnet:8.0-noble", "10.0").cautions())
        .extracting(SuccessionNote::text)
        .contains(
            "registry.example has to hold registry.example/dotnet/aspnet:10.0-noble: mirror it"
                + " first");
  }

  @TestFactory
  Stream<DynamicTest> every_tag_ever_published_has_a_successor_that_exists() {
    var published = published();
    return TARGETS.stream()
        .map(target ->
            DynamicTest.dynamicTest(
                target.toString(), () -> published.forEach(reference -> check(reference, target))));
  }

  private void check(String reference, DotnetVersion target) {
    switch (succession.of(reference, target)) {
      case Successor.New found -> {
        assertThat(catalog.byTag(found.reference()))
            .as(found.reference())
            .get()
            .satisfies(image -> assertThat(image.version()).isEqualTo(target));
        assertThat(found.reasons()).isNotEmpty();
        assertThat(Stream.concat(found.reasons().stream(), found.cautions().stream()))
            .allSatisfy(note -> {
              assertThat(note.text()).isNotBlank().doesNotContain("{").doesNotContain("  ");
              assertThat(note.source()).isNotBlank();
            });
        assertThat(succession.of(found.reference(), target)).isInstanceOf(Successor.Same.class);
      }
      case Successor.Same same ->
          assertThat(DotnetImage.parse(reference).orElseThrow().version().orElseThrow())
              .as(same.why())
              .isGreaterThanOrEqualTo(target);
      case Successor.Unknown unknown ->
          assertThat(reference).as(unknown.reason()).contains("arm32");
    }
  }

  /** Every reference of {@code history.tsv}. */
  private static List<String> published() {
    List<String> references = new ArrayList<>();
    var file = Tsv.resource("history.tsv");
    for (Row row : file.rows("version", "suffix", "first", "last", "repositories")) {
      var version = row.text();
      var suffix = row.optional().map("-"::concat).orElse("");
      row.text();
      row.text();
      for (var repository : row.list()) {
        var role = repository.substring(repository.indexOf('/') + 1);
        references.add(
            repository.startsWith("hub/")
                ? "microsoft/dotnet:"
                    + version
                    + "-"
                    + role.replace("aspnet", "aspnetcore-runtime")
                    + suffix
                : MCR + repository + ":" + version + suffix);
      }
    }
    return references;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":",
        "@",
        "/",
        "-",
        "mcr.microsoft.com/dotnet/aspnet:",
        "mcr.microsoft.com/dotnet/aspnet:-",
        "mcr.microsoft.com/dotnet/aspnet:6.0-",
        "mcr.microsoft.com/dotnet/aspnet:6.0--",
        "mcr.microsoft.com/dotnet/aspnet:.",
        "mcr.microsoft.com/dotnet/aspnet:6.0-alpine-",
        "mcr.microsoft.com/dotnet/aspnet:6.0-nanoserver",
        "microsoft/dotnet:-",
        "microsoft/dotnet:2",
        "mcr.microsoft.com/dotnet/aspnet:6.0-amd64-amd64",
        "mcr.microsoft.com/dotnet/aspnet:6.0-slim",
        "mcr.microsoft.com/dotnet/aspnet:99999999999.0",
        "mcr.microsoft.com/dotnet/sdk:$",
        "//:@",
      })
  void nothing_written_wrong_makes_it_throw(String reference) {
    for (var target : TARGETS) {
      assertThat(succession.of(reference, target)).isNotNull();
      assertThat(succession.of(reference, target, "chiseled")).isNotNull();
    }
  }

  private Successor.New replaced(String reference, String target) {
    var found = succession.of(reference, version(target));
    assertThat(found).as(found.toString()).isInstanceOf(Successor.New.class);
    var result = (Successor.New) found;
    assertThat(catalog.byTag(result.reference())).as(result.reference()).isPresent();
    return result;
  }

  private static DotnetVersion version(String text) {
    return DotnetVersion.parse(text).orElseThrow();
  }
}
