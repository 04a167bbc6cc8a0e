package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.blueprint.Blueprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Manifests as a person has read and approved them. After a wanted change, run the test with {@code
 * -Dgolden.write=true} and read the difference before it is committed.
 */
class ManifestGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/bulwark/render/k8s");

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("standard", Blueprints.web()),
        Arguments.of(
            "strict",
            Blueprints.web(
                "level=strict",
                "image=ghcr.io/shop/orders:1.0.0@" + Blueprints.DIGEST,
                "priority-class=shop-standard",
                "owner=team-shop@example.com")),
        Arguments.of(
            "ingress",
            Blueprints.web(
                "comments=short",
                "exposure=ingress",
                "host=orders.example.com",
                "ingress-class=traefik",
                "callers=traefik")),
        Arguments.of("gateway-edge", Blueprints.web(gateway("infra/public", "edge"))),
        Arguments.of(
            "gateway-both",
            Blueprints.web(gateway("own:istio", "both", "tls-secret=orders-tls", "live-path=tcp"))),
        Arguments.of(
            "gateway-pod",
            Blueprints.web(gateway("own:istio", "pod", "tls-secret=orders-tls", "comments=short"))),
        Arguments.of(
            "autoscale",
            Blueprints.web("autoscale=3-10", "egress=none", "ready-path=tcp", "live-path=tcp")),
        Arguments.of("volume", Blueprints.web("comments=teaching", "data-protection=volume")),
        Arguments.of("windows", Blueprints.web("comments=short", "os=windows", "cluster=1.25")),
        Arguments.of("worker", Blueprints.worker("comments=short", "layout=kustomize")));
  }

  private static String[] gateway(String gateway, String tls, String... others) {
    return Stream.concat(
            Stream.of(
                "exposure=gateway", "host=orders.example.com", "gateway=" + gateway, "tls=" + tls),
            Stream.of(others))
        .toArray(String[]::new);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void manifests_are_as_approved(String name, Blueprint blueprint) throws Exception {
    var texts = Manifests.texts(blueprint);
    if (Boolean.getBoolean("golden.write")) {
      write(GOLDEN.resolve(name), texts);
    }
    assertThat(texts).containsExactlyInAnyOrderEntriesOf(approved(GOLDEN.resolve(name)));
  }

  private static Map<String, String> approved(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file).replace("\r\n", "\n"));
      }
    }
    return texts;
  }

  private static void write(Path folder, Map<String, String> texts) throws IOException {
    if (Files.exists(folder)) {
      try (var old = Files.walk(folder)) {
        for (var file : old.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
    for (var text : texts.entrySet()) {
      var file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }
}
