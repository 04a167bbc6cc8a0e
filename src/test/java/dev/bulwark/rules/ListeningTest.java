package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {
  private static final Catalog CATALOG = Catalog.load();

  private static String text(String tag, String lines) {
    return "FROM mcr.microsoft.com/dotnet/aspnet:" + tag + "\n" + lines + "\n";
  }

  private static Listening of(String tag, String lines) {
    return FinalImage.of(Dockerfile.parse(SourceText.of(text(tag, lines))), CATALOG)
        .orElseThrow()
        .listening();
  }

  private static List<Integer> numbers(Listening listening) {
    return listening.ports().stream().map(ListenPort::number).toList();
  }

  @ParameterizedTest
  @CsvSource({"10.0, 8080", "8.0, 8080", "7.0, 80", "3.1, 80", "6.0-jammy-chiseled, 8080"})
  void an_image_has_a_default(String tag, int port) {
    var listening = of(tag, "");

    assertThat(numbers(listening)).containsExactly(port);
    assertThat(listening.certain()).isTrue();
    assertThat(listening.from()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://+:80, 80",
    "http://*:5000, 5000",
    "http://0.0.0.0:5000/, 5000",
    "http://[::]:5000, 5000",
    "http://+, 80",
    "https://+, 443"
  })
  void an_address_has_a_port(String url, int port) {
    assertThat(numbers(of("10.0", "ENV ASPNETCORE_URLS=" + url))).containsExactly(port);
  }

  @Test
  void urls_come_before_ports() {
    var listening =
        of("10.0", "ENV ASPNETCORE_URLS=\"http://+:80;https://+:443\" ASPNETCORE_HTTP_PORTS=8081");

    assertThat(numbers(listening)).containsExactly(80, 443);
    assertThat(listening.http()).extracting(ListenPort::number).containsExactly(80);
  }

  @Test
  void empty_urls_leave_it_to_the_ports() {
    assertThat(numbers(of("10.0", "ENV ASPNETCORE_URLS= ASPNETCORE_HTTP_PORTS=8081")))
        .containsExactly(8081);
    assertThat(numbers(of("10.0", "ENV ASPNETCORE_URLS="))).containsExactly(8080);
  }

  @Test
  void empty_urls_of_an_old_release_leave_it_to_the_code() {
    assertThat(of("7.0", "ENV ASPNETCORE_URLS=").certain()).isFalse();
  }

  @Test
  void old_releases_do_not_know_the_ports() {
    assertThat(numbers(of("7.0", "ENV ASPNETCORE_HTTP_PORTS=5000"))).containsExactly(80);
  }

  @Test
  void https_comes_beside_the_default() {
    assertThat(numbers(of("10.0", "ENV ASPNETCORE_HTTPS_PORTS=8443"))).containsExactly(8080, 8443);
  }

  @Test
  void names_are_blind_to_case_as_configuration_is() {
    assertThat(numbers(of("10.0", "ENV ASPNETCORE_Urls=http://+:5000"))).containsExactly(5000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENV ASPNETCORE_HTTP_PORTS=8080,9090",
        "ENV ASPNETCORE_HTTP_PORTS=70000",
        "ENV ASPNETCORE_HTTP_PORTS=http://+:8080",
        "ENV ASPNETCORE_HTTP_PORTS=",
        "ENV ASPNETCORE_URLS=8080",
        "ENV ASPNETCORE_URLS=unix:/run/app.sock",
        "ARG PORT\nENV ASPNETCORE_URLS=http://+:$PORT",
        "ENV Kestrel__Endpoints__Http__Url=http://*:5005",
        "ENV ASPNETCORE_Kestrel__Endpoints__Http__Url=http://*:5005"
      })
  void what_cannot_be_read_is_not_certain(String lines) {
    assertThat(of("10.0", lines).certain()).isFalse();
  }

  @Test
  void a_number_knows_its_place() {
    var lines = "ENV A=1 \\\n    ASPNETCORE_URLS=\"https://+:8443;http://+:80\"";
    var source = SourceText.of(text("10.0", lines));

    assertThat(of("10.0", lines).ports())
        .extracting(port -> source.text(port.place().orElseThrow()))
        .containsExactly("8443", "80");
  }

  @Test
  void loopback_is_known() {
    assertThat(of("10.0", "ENV ASPNETCORE_URLS=http://localhost:8080;http://[::1]:8081").ports())
        .allMatch(ListenPort::loopback);
    assertThat(of("10.0", "ENV ASPNETCORE_URLS=http://+:8080").ports())
        .noneMatch(ListenPort::loopback);
  }
}
