package dev.bulwark.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxTest {

  @Test
  void names_are_dns_labels_that_yaml_reads_as_text() {
    assertThat(List.of("orders", "a", "orders-api2")).allMatch(Syntax::name);
    assertThat(List.of("", "Orders", "1orders", "-a", "a-", "a_b", "yes", "null", "a".repeat(64)))
        .noneMatch(Syntax::name);
  }

  @Test
  void repository_paths_stay_inside_and_mean_nothing_to_a_shell() {
    assertThat(List.of("a.csproj", "src/My App/Überweisung (1).csproj", "packages/"))
        .allMatch(Syntax::repositoryPath);
    assertThat(
            List.of(
                "",
                "/",
                "/etc/passwd",
                "../a",
                "a/../b",
                "a//b",
                "a\\b",
                "a$b",
                "a`b",
                "a\"b",
                "a'b",
                "a;b",
                "a\nb",
                "./a",
                " a",
                "a /b",
                "a*b",
                "[a]",
                "a#b"))
        .noneMatch(Syntax::repositoryPath);
  }

  @Test
  void images_carry_a_version() {
    assertThat(
            List.of(
                "orders:1.0.0",
                "shop/orders:1",
                "registry.example.com:5000/shop/orders:1.2@sha256:" + "0".repeat(64),
                "localhost/orders:dev"))
        .allMatch(Syntax::image);
    assertThat(
            List.of(
                "orders",
                "orders:latest",
                "Orders:1",
                "orders:",
                "reg.io:5000/orders",
                "orders:1 ",
                "a b:1",
                "orders:1@sha256:00",
                "orders:1;id",
                "-x:1"))
        .noneMatch(Syntax::image);
  }

  @Test
  void mount_paths_are_absolute_and_plain() {
    assertThat(List.of("/tmp", "/var/cache/x")).allMatch(Syntax::mountPath);
    assertThat(List.of("/", "tmp", "/a/../b", "/a b", "/a:b", "/tmp/"))
        .noneMatch(Syntax::mountPath);
  }

  @Test
  void quantities_hosts_and_blocks() {
    assertThat(List.of("250m", "1", "1.5")).allMatch(Syntax::cpu);
    assertThat(List.of("0", "1.55", "m", "-1")).noneMatch(Syntax::cpu);
    assertThat(List.of("64Mi", "1Gi")).allMatch(Syntax::bytes);
    assertThat(List.of("64", "64MB", "0Mi")).noneMatch(Syntax::bytes);
    assertThat(List.of("a.example.com")).allMatch(Syntax::host);
    assertThat(List.of("localhost", "*.example.com", "a..b", "-a.b", "a.b:80"))
        .noneMatch(Syntax::host);
    assertThat(List.of("10.0.0.0/8")).allMatch(Syntax::block);
    assertThat(List.of("10.0.0.256/8", "10.0.0.0/33", "::/0")).noneMatch(Syntax::block);
  }

  @Test
  void registries_have_a_host() {
    assertThat(List.of("mcr.microsoft.com", "mirror.example.com:5000/mcr", "localhost:5000"))
        .allMatch(Syntax::registry);
    assertThat(List.of("mcr", "http://a.b", "a.b/", "a.b/C", "a.b:x")).noneMatch(Syntax::registry);
  }
}
