package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalImageTest {
  private static final Catalog CATALOG = Catalog.load();

  private static FinalImage image(String text) {
    return FinalImage.of(Dockerfile.parse(SourceText.of(text)), CATALOG).orElseThrow();
  }

  private static FinalImage aspnet(String tag, String lines) {
    return image("FROM mcr.microsoft.com/dotnet/aspnet:" + tag + "\n" + lines);
  }

  @ParameterizedTest
  @CsvSource({"10.0", "8.0", "6.0", "10.0-alpine", "10.0-azurelinux3.0"})
  void a_full_image_is_root_when_nobody_is_named(String tag) {
    assertThat(aspnet(tag, "").runsAs()).isEqualTo(new RunsAs.Root());
  }

  @ParameterizedTest
  @CsvSource({"10.0-noble-chiseled", "8.0-jammy-chiseled", "10.0-azurelinux3.0-distroless"})
  void a_chiseled_image_has_a_user_of_its_own(String tag) {
    assertThat(aspnet(tag, "").runsAs()).isEqualTo(new RunsAs.Number(1654));
  }

  @ParameterizedTest
  @CsvSource({"$APP_UID", "${APP_UID}", "$APP_UID:$APP_UID", "\"$APP_UID\"", "1654:0"})
  void the_images_own_user_is_a_number(String user) {
    assertThat(aspnet("10.0", "USER " + user + "\n").runsAs()).isEqualTo(new RunsAs.Number(1654));
  }

  @Test
  void an_app_uid_that_is_not_set_is_root() {
    assertThat(aspnet("7.0", "USER $APP_UID\n").runsAs()).isEqualTo(new RunsAs.Root());
  }

  @Test
  void a_file_may_set_app_uid_itself() {
    assertThat(aspnet("7.0", "ARG APP_UID=1654\nUSER $APP_UID\n").runsAs())
        .isEqualTo(new RunsAs.Number(1654));
    assertThat(aspnet("7.0", "ENV APP_UID=10001\nUSER $APP_UID\n").runsAs())
        .isEqualTo(new RunsAs.Number(10001));
    assertThat(aspnet("7.0", "ARG APP_UID\nUSER $APP_UID\n").runsAs())
        .isInstanceOf(RunsAs.Unclear.class);
  }

  @ParameterizedTest
  @CsvSource({"root", "0", "0:0", "root:root", "00"})
  void root_has_several_spellings(String user) {
    assertThat(aspnet("10.0", "USER " + user + "\n").runsAs()).isEqualTo(new RunsAs.Root());
  }

  @Test
  void a_name_stays_a_name() {
    assertThat(aspnet("10.0", "USER app\n").runsAs()).isEqualTo(new RunsAs.Named("app"));
    assertThat(aspnet("10.0", "ENV WHO=orders\nUSER $WHO\n").runsAs())
        .isEqualTo(new RunsAs.Named("orders"));
  }

  @Test
  void what_the_build_decides_is_unclear() {
    assertThat(aspnet("10.0", "ARG WHO\nUSER $WHO\n").runsAs()).isInstanceOf(RunsAs.Unclear.class);
    assertThat(image("ARG BASE\nFROM $BASE\n").runsAs()).isInstanceOf(RunsAs.Unclear.class);
  }

  @Test
  void a_user_comes_down_from_the_stage_below() {
    var image =
        image(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
            USER $APP_UID
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            RUN dotnet publish
            FROM base AS final
            RUN ls
            """);

    assertThat(image.runsAs()).isEqualTo(new RunsAs.Number(1654));
    assertThat(image.runs()).extracting(Run::line).containsExactly(6);
    assertThat(image.instructions()).hasSize(2);
  }

  @Test
  void every_line_has_a_user_of_its_own() {
    var file =
        Dockerfile.parse(
            SourceText.of(
                """
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                RUN first
                USER app
                RUN second
                """));
    var image = FinalImage.of(file, CATALOG).orElseThrow();

    assertThat(image.runs())
        .extracting(run -> image.runsAs(file, run))
        .containsExactly(new RunsAs.Root(), new RunsAs.Named("app"));
  }

  @Test
  void an_sdk_image_is_no_service() {
    assertThat(image("FROM mcr.microsoft.com/dotnet/sdk:10.0\n").runtime()).isFalse();
    assertThat(aspnet("10.0", "").runtime()).isTrue();
    assertThat(image("FROM nginx\n").runtime()).isFalse();
  }

  @Test
  void windows_is_not_linux() {
    assertThat(aspnet("10.0-nanoserver-ltsc2022", "").linux()).isFalse();
    assertThat(aspnet("10.0", "").linux()).isTrue();
  }

  @Test
  void addresses_among_the_arguments_come_before_all_variables() {
    var image =
        aspnet("10.0", "ENTRYPOINT [\"dotnet\", \"Orders.dll\", \"--urls\", \"http://+:5000\"]\n");

    assertThat(image.listening().certain()).isFalse();
  }
}
