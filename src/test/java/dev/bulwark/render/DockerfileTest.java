package dev.bulwark.render;

import static dev.bulwark.wizard.Fixtures.service;
import static dev.bulwark.wizard.Fixtures.webapi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.project.Service;
import dev.bulwark.project.ServiceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileTest {
  private static final String CACHE = "--mount=type=cache,target=/root/.nuget/packages";

  @Test
  void a_web_api_is_built_by_the_sdk_and_runs_on_a_chiseled_image() {
    assertThat(dockerfile(webapi(), "flavor=chiseled", "globalization=invariant"))
        .isEqualTo(
            """
            FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
            ARG TARGETARCH
            WORKDIR /src
            COPY Orders.csproj ./
            RUN %1$s dotnet restore Orders.csproj -a "$TARGETARCH" -p:UseAppHost=false
            COPY . .
            RUN %1$s dotnet publish Orders.csproj -c Release -f net10.0 -a "$TARGETARCH" -p:UseAppHost=false -o /out

            FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled AS final
            COPY --from=build /out /app
            WORKDIR /app
            EXPOSE 8080
            HEALTHCHECK NONE
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """
                .formatted(CACHE));
  }

  @Test
  void the_strict_level_writes_the_user_as_digits() {
    assertThat(dockerfile(webapi(), "level=strict")).contains("USER 10001:10001\n");
  }

  @Test
  void another_port_is_told_to_kestrel_and_to_people() {
    assertThat(dockerfile(webapi(), "http-port=5000"))
        .contains("ENV ASPNETCORE_HTTP_PORTS=5000\nEXPOSE 5000\n");
  }

  @Test
  void a_worker_exposes_nothing() {
    assertThat(dockerfile(service("Mailer.csproj", ServiceKind.WORKER, "10.0")))
        .contains("FROM mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled")
        .doesNotContain("EXPOSE");
  }

  @Test
  void restore_sees_the_files_of_each_folder_in_that_folder() {
    assertThat(
            dockerfile(
                service("src/Orders/Orders.csproj", ServiceKind.WEBAPI, "10.0"),
                "restore=Directory.Build.props,Directory.Packages.props,src/Lib/Lib.csproj,"
                    + "src/Orders/Orders.csproj"))
        .contains(
            """
            COPY Directory.Build.props Directory.Packages.props ./
            COPY src/Lib/Lib.csproj src/Lib/
            COPY src/Orders/Orders.csproj src/Orders/
            RUN %s dotnet restore src/Orders/Orders.csproj -a\
            """
                .formatted(CACHE));
  }

  @Test
  void a_path_with_a_blank_is_quoted_where_it_is_used() {
    assertThat(dockerfile(service("My Shop/Shop.csproj", ServiceKind.WEBAPI, "10.0")))
        .contains("COPY [\"My Shop/Shop.csproj\", \"My Shop/\"]\n")
        .contains("dotnet restore 'My Shop/Shop.csproj' -a")
        .contains("dotnet publish 'My Shop/Shop.csproj' -c Release");
  }

  /**
   * A lock file names no runtime identifier, and restore refuses one that it does not name
   * (NU1004).
   */
  @Test
  void lock_files_are_kept_to_by_a_portable_publish() {
    assertThat(dockerfile(webapi(), "restore=Orders.csproj,packages.lock.json"))
        .contains("dotnet restore Orders.csproj -p:UseAppHost=false --locked-mode\n")
        .contains(
            "dotnet publish Orders.csproj -c Release -f net10.0 -p:UseAppHost=false"
                + " -p:RestoreLockedMode=true -o /out\n")
        .doesNotContain("TARGETARCH");
  }

  @Test
  void a_native_program_with_a_lock_file_still_needs_its_architecture() {
    assertThat(dockerfile(webapi(), "restore=Orders.csproj,packages.lock.json", "publish=aot"))
        .contains("-a \"$TARGETARCH\" -p:PublishAot=true --locked-mode\n");
  }

  @Test
  void a_native_program_starts_itself_on_the_image_without_a_runtime() {
    assertThat(dockerfile(webapi(), "publish=aot"))
        .contains("mcr.microsoft.com/dotnet/sdk:10.0-noble-aot AS build")
        .contains("FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled")
        .contains("-p:PublishAot=true")
        .contains(" -p:CopyOutputSymbolsToPublishDirectory=false -o /out\n")
        .endsWith("ENTRYPOINT [\"./Orders\"]\n");
  }

  @Test
  void the_native_compiler_runs_on_the_processor_it_compiles_for() {
    assertThat(dockerfile(webapi(), "publish=aot")).doesNotContain("BUILDPLATFORM");
    assertThat(dockerfile(webapi(), "publish=framework"))
        .contains("FROM --platform=$BUILDPLATFORM ")
        .doesNotContain("CopyOutputSymbols");
  }

  @Test
  void a_nuget_configuration_with_a_login_is_there_for_two_commands_and_in_no_layer() {
    var rendered =
        Rendered.of(
            webapi(), "nuget-feed=secret", "restore=Orders.csproj,nuget.config", "comments=none");

    assertThat(rendered.text("Dockerfile"))
        .contains("COPY Orders.csproj ./\n")
        .containsOnlyOnce(
            " --mount=type=secret,id=nuget-config,target=/src/nuget.config dotnet restore")
        .containsOnlyOnce(
            " --mount=type=secret,id=nuget-config,target=/src/nuget.config dotnet publish");
    assertThat(rendered.text(".dockerignore")).contains("\nnuget.config\n");
  }

  @Test
  void a_nuget_configuration_without_a_login_is_copied_like_a_project() {
    var rendered =
        Rendered.of(webapi(), "nuget-feed=public", "restore=Orders.csproj", "comments=none");

    assertThat(rendered.text("Dockerfile")).doesNotContain("secret");
    assertThat(rendered.text(".dockerignore")).doesNotContain("nuget.config");
  }

  /** NuGet's own locks do not reach from one container into another. */
  @Test
  void builds_for_two_processors_take_turns_in_the_cache() {
    assertThat(dockerfile(webapi(), "arch=both"))
        .contains(CACHE + ",sharing=locked dotnet restore");
  }

  @Test
  void windows_gets_what_its_builder_knows() {
    assertThat(dockerfile(webapi(), "os=windows", "distro=nanoserver-ltsc2025"))
        .isEqualTo(
            """
            FROM mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2025 AS build
            WORKDIR /src
            COPY Orders.csproj ./
            RUN dotnet restore Orders.csproj -p:UseAppHost=false
            COPY . .
            RUN dotnet publish Orders.csproj -c Release -f net10.0 -p:UseAppHost=false --no-restore -o /out

            FROM mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2025 AS final
            COPY --from=build /out /app
            WORKDIR /app
            EXPOSE 8080
            HEALTHCHECK NONE
            USER ContainerUser
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """);
  }

  @Test
  void lock_files_hold_on_windows_too() {
    assertThat(
            dockerfile(
                webapi(),
                "os=windows",
                "distro=nanoserver-ltsc2025",
                "restore=Orders.csproj,packages.lock.json"))
        .contains("COPY Orders.csproj packages.lock.json ./\n")
        .contains("RUN dotnet restore Orders.csproj -p:UseAppHost=false --locked-mode\n")
        .doesNotContain("--mount", "TARGETARCH");
  }

  /** The image, what is published for it, and what starts in it. */
  @ParameterizedTest
  @CsvSource({
    "publish=framework flavor=full,aspnet:10.0-noble,-p:UseAppHost=false,dotnet Orders.dll",
    "publish=framework flavor=chiseled-composite globalization=invariant,"
        + "aspnet:10.0-noble-chiseled-composite,-p:UseAppHost=false,dotnet Orders.dll",
    "publish=self-contained globalization=icu,"
        + "runtime-deps:10.0-noble-chiseled-extra,-p:SelfContained=true,./Orders",
    "publish=aot globalization=invariant,"
        + "runtime-deps:10.0-noble-chiseled,-p:PublishAot=true,./Orders",
    "distro=alpine flavor=extra globalization=icu,"
        + "aspnet:10.0-alpine3.24-extra,-p:UseAppHost=false,dotnet Orders.dll",
    "distro=azurelinux flavor=distroless globalization=invariant,"
        + "aspnet:10.0-azurelinux3.0-distroless,-p:UseAppHost=false,dotnet Orders.dll"
  })
  void the_way_to_publish_fits_the_image(
      String answers, String image, String property, String entrypoint) {
    var text = dockerfile(webapi(), answers.split(" "));

    assertThat(text)
        .contains("\nFROM mcr.microsoft.com/dotnet/" + image + " AS final\n")
        .contains(" dotnet restore Orders.csproj -a \"$TARGETARCH\" " + property + "\n")
        .endsWith("ENTRYPOINT [\"" + entrypoint.replace(" ", "\", \"") + "\"]\n");
    assertThat(text.lines().filter(line -> line.contains("dotnet publish")))
        .singleElement()
        .asString()
        .contains(" " + property)
        .endsWith(" -o /out");
  }

  @Test
  void https_in_the_pod_changes_the_port_and_brings_no_certificate_into_the_image() {
    assertThat(dockerfile(webapi(), "tls=pod", "tls-secret=orders-tls"))
        .contains("\nEXPOSE 8443\n")
        .doesNotContain("orders-tls", "/tls", "8080");
  }

  @Test
  void a_processor_is_no_part_of_the_file_but_of_the_command_that_builds_it() {
    assertThat(dockerfile(webapi(), "arch=arm64")).isEqualTo(dockerfile(webapi(), "arch=amd64"));
  }

  @Test
  void images_can_be_named_by_their_content() {
    var digest = "sha256:" + "a".repeat(64);

    assertThat(
            dockerfile(
                webapi(),
                "pin=digest",
                "sdk-digest=" + digest,
                "base-digest=" + digest,
                "registry=mirror.example.com"))
        .contains(
            "FROM --platform=$BUILDPLATFORM mirror.example.com/dotnet/sdk:10.0-noble@" + digest)
        .contains("FROM mirror.example.com/dotnet/aspnet:10.0-noble-chiseled-extra@" + digest);
  }

  /**
   * BuildKit takes the last comment above FROM and ARG, blank lines or not, for a description that
   * has to begin with the name (InvalidDefinitionDescription).
   */
  @Test
  void the_last_comment_above_from_begins_with_the_name_of_the_stage() {
    for (var level : List.of("short", "teaching")) {
      var lines =
          Rendered.of(webapi(), "comments=" + level, "arch=both")
              .text("Dockerfile")
              .lines()
              .toList();
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i).startsWith("FROM ")) {
          var stage = lines.get(i).substring(lines.get(i).indexOf(" AS ") + 4);
          assertThat(lines.get(i - 1)).startsWith("# " + stage + " ");
        }
        if (lines.get(i).startsWith("ARG ")) {
          assertThat(lines.get(i - 1)).isNotBlank().doesNotStartWith("#");
        }
      }
    }
  }

  @Test
  void short_comments_stand_directly_above_the_lines_they_are_about() {
    assertThat(
            Rendered.of(webapi(), "comments=short", "flavor=chiseled", "globalization=invariant")
                .text("Dockerfile"))
        .isEqualTo(
            """
            # Two stages: the SDK builds, a small image without the SDK runs

            # Compile on this machine's processor for the target's
            # build compiles and publishes the service
            FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
            ARG TARGETARCH
            WORKDIR /src
            # Only what restore reads, so that a code change does not restore again
            COPY Orders.csproj ./
            # Downloaded packages stay on the build machine, outside every layer
            RUN %1$s dotnet restore Orders.csproj -a "$TARGETARCH" -p:UseAppHost=false
            COPY . .
            RUN %1$s dotnet publish Orders.csproj -c Release -f net10.0 -a "$TARGETARCH" -p:UseAppHost=false -o /out

            # Chiseled: no shell, no package manager, nothing but what .NET needs
            # final is the image that runs
            FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled AS final
            # First COPY, then WORKDIR: the folder stays root's and the code cannot be replaced
            COPY --from=build /out /app
            WORKDIR /app
            # Documentation: the port that the service listens on
            EXPOSE 8080
            # Health is asked by Kubernetes' probes; the image has no client to ask itself
            HEALTHCHECK NONE
            # The image's user app (1654), written as a number when the image is built
            USER $APP_UID
            # Exec form: the service is process 1 and receives SIGTERM
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """
                .formatted(CACHE));
  }

  /** Lines of a teaching file that are no comments are those of one without comments. */
  @Test
  void comments_change_no_line_but_comments() {
    for (var file : List.of("Dockerfile", "compose.yaml", ".dockerignore")) {
      var without =
          Rendered.of(webapi(), "comments=none", "compose=true").text(file).lines().toList();
      for (var level : List.of("short", "teaching")) {
        assertThat(
                Rendered.of(webapi(), "comments=" + level, "compose=true")
                    .text(file)
                    .lines()
                    .filter(line -> !line.strip().startsWith("#"))
                    .dropWhile(String::isEmpty))
            .as(file + " " + level)
            .containsExactlyElementsOf(without);
      }
    }
  }

  @Test
  void nothing_in_it_needs_a_newer_docker_than_20_10() {
    var text =
        dockerfile(webapi(), "comments=teaching", "arch=both", "tls=pod", "tls-secret=orders-tls");

    assertThat(text).doesNotContain("# syntax", "--link", "<<", "--chmod", "--exclude");
  }

  private static String dockerfile(Service service, String... answers) {
    var all = new ArrayList<>(Arrays.asList(answers));
    if (all.stream().noneMatch(answer -> answer.startsWith("comments="))) {
      all.add("comments=none");
    }
    return Rendered.of(service, all.toArray(String[]::new)).text("Dockerfile");
  }
}
