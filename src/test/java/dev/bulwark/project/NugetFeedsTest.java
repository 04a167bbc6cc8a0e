package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NugetFeedsTest {
  private static final String PRIVATE = source("shop", "https://nuget.example.com/v3/index.json");

  @Test
  void without_a_configuration_nothing_is_said() {
    Service service = Repo.withOrders().service();
    assertThat(service.nugetConfig()).isEmpty();
    assertThat(service.feedCredentials()).isEmpty();
    assertThat(service.cautions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nuget.config", "NuGet.Config", "NuGet.config", "NUGET.CONFIG"})
  void the_configuration_is_found_in_any_letter_case(String name) {
    Service service = Repo.withOrders().file(name, config("")).service();
    assertThat(service.nugetConfig()).hasValue(new Found<>(name, new Origin(name, 0)));
    assertThat(service.restoreFiles()).contains(name);
  }

  static Stream<String> publicFeeds() {
    var gallery = String.join(".", "nuget", "org");
    return Stream.of(
        "https://api." + gallery + "/v3/index.json",
        "https://www." + gallery + "/api/v2/",
        "https://packages.example.com/dnceng/public/_packaging/dotnet10/nuget/v3/index.json",
        "./packages");
  }

  @ParameterizedTest
  @MethodSource("publicFeeds")
  void public_feeds_and_folders_want_no_credentials(String url) {
    Service service =
        Repo.withOrders().file("nuget.config", config(sources(source("x", url)))).service();
    assertThat(service.feedCredentials()).isEmpty();
    assertThat(service.cautions()).isEmpty();
  }

  @Test
  void a_feed_with_credentials_wants_them() {
    Service service =
        Repo.withOrders()
            .file(
                "nuget.config",
                config(sources(PRIVATE) + login("shop", "ClearTextPassword", "%SHOP_TOKEN%")))
            .service();
    assertThat(service.feedCredentials())
        .containsExactly(new Found<>("shop", new Origin("nuget.config", 6)));
  }

  @Test
  void a_feed_on_another_host_may_want_credentials_and_that_is_said() {
    Service service = Repo.withOrders().file("nuget.config", config(sources(PRIVATE))).service();
    assertThat(service.feedCredentials())
        .containsExactly(new Found<>("shop", new Origin("nuget.config", 3)));
    assertThat(Repo.texts(service.cautions()))
        .singleElement()
        .asString()
        .startsWith("nuget.config:3 shop may want a login, which no file here holds");
  }

  @Test
  void a_feed_that_is_switched_off_or_cleared_wants_nothing() {
    assertThat(
            Repo.withOrders()
                .file(
                    "nuget.config",
                    config(
                        sources(PRIVATE)
                            + "<disabledPackageSources><add key=\"shop\" value=\"true\" />"
                            + "</disabledPackageSources>"))
                .service()
                .feedCredentials())
        .isEmpty();
    assertThat(
            Repo.unix()
                .web("src/Orders")
                .file("nuget.config", config(sources(PRIVATE)))
                .file("src/NuGet.Config", config(sources("<clear />")))
                .service()
                .feedCredentials())
        .isEmpty();
  }

  @Test
  void configurations_of_all_folders_above_are_merged_and_needed() {
    Service service =
        Repo.unix()
            .web("src/Orders")
            .file("nuget.config", config(sources(PRIVATE)))
            .file("src/nuget.config", config(""))
            .service();
    assertThat(service.nugetConfig().map(Found::value)).hasValue("src/nuget.config");
    assertThat(Repo.values(service.feedCredentials())).containsExactly("shop");
    assertThat(service.restoreFiles()).contains("nuget.config", "src/nuget.config");
  }

  @Test
  void a_password_in_clear_text_is_warned_of() {
    assertThat(cautions(login("shop", "ClearTextPassword", "s3cret")))
        .singleElement()
        .asString()
        .startsWith("nuget.config:7 holds a password in clear text")
        .doesNotContain("s3cret");
  }

  @Test
  void a_password_from_the_environment_is_said_to_be_missing_in_a_build() {
    assertThat(cautions(login("shop", "ClearTextPassword", "%SHOP_TOKEN%")))
        .singleElement()
        .asString()
        .startsWith("nuget.config:7 takes the password from the variable SHOP_TOKEN");
  }

  @Test
  void an_encrypted_password_is_said_to_be_of_no_use_in_a_build() {
    assertThat(cautions(login("shop", "Password", "AQAAANCMnd8=")))
        .singleElement()
        .asString()
        .startsWith("nuget.config:7 holds a password encrypted for one user");
  }

  @Test
  void a_folder_that_is_a_feed_belongs_to_a_restore_when_it_is_there() {
    String local = sources(source("local", "build\\packages") + source("gone", "nowhere"));
    assertThat(
            Repo.withOrders()
                .file("nuget.config", config(local))
                .file("build/packages/a.nupkg", "x")
                .service()
                .restoreFiles())
        .containsExactly("Orders/Orders.csproj", "build/packages/", "nuget.config");
  }

  @Test
  void a_folder_outside_that_is_a_feed_is_named() {
    var read =
        Repo.withOrders().file("nuget.config", config(sources(source("local", "../feed")))).read();
    assertThat(Repo.texts(read.outside())).containsExactly("nuget.config:3 ../feed");
  }

  private static List<String> cautions(String credentials) {
    return Repo.texts(
        Repo.withOrders()
            .file("nuget.config", config(sources(PRIVATE) + credentials))
            .service()
            .cautions());
  }

  private static String config(String inside) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>"
        + inside
        + "</configuration>";
  }

  private static String sources(String entries) {
    return "<packageSources>\n" + entries + "</packageSources>\n";
  }

  private static String source(String name, String url) {
    return "<add key=\"%s\" value=\"%s\" />\n".formatted(name, url);
  }

  private static String login(String source, String key, String password) {
    return "<packageSourceCredentials>\n<%s>\n<add key=\"%s\" value=\"%s\" />\n</%s>\n</packageSourceCredentials>"
        .formatted(source, key, password, source);
  }
}
