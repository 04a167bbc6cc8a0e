package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.blueprint.Architect;
import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.ServiceKind;
import dev.bulwark.wizard.Fixtures;
import java.util.stream.Stream;

/** Blueprints as the questions and answers make them. */
final class Blueprints {
  static final String DIGEST =
      "sha256:1c168adb00d208e42f93314529f1fa9c0427eb63233ceda95a5db52b7012a719";

  private Blueprints() {}

  /** The web API orders in the namespace shop, without comments. */
  static Blueprint web(String... answers) {
    return of(
        ServiceKind.WEBAPI,
        "Orders.csproj",
        Stream.concat(
                Stream.of(
                    "image=shop.azurecr.io/orders:1.0.0",
                    "live-path=/health/live",
                    "ready-path=/health/ready"),
                Stream.of(answers))
            .toArray(String[]::new));
  }

  /** The worker mailer in the namespace shop, without comments. */
  static Blueprint worker(String... answers) {
    return of(
        ServiceKind.WORKER,
        "Mailer.csproj",
        Stream.concat(Stream.of("image=shop.azurecr.io/mailer:1.0.0"), Stream.of(answers))
            .toArray(String[]::new));
  }

  private static Blueprint of(ServiceKind kind, String project, String... answers) {
    var resolved =
        Fixtures.resolve(
            Fixtures.repository(Fixtures.service(project, kind, "10.0")),
            Stream.concat(Stream.of("namespace=shop", "comments=none"), Stream.of(answers))
                .toArray(String[]::new));
    assertThat(resolved.problems()).isEmpty();
    assertThat(resolved.unused()).isEmpty();
    return Architect.decide(resolved, Catalog.load());
  }
}
