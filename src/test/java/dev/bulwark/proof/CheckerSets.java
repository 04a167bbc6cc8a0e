package dev.bulwark.proof;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.Repository;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Questions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sets of answers whose files are shown to checkers and to an API server. */
final class CheckerSets {
  private static final String DIGEST =
      "sha256:1c168adb00d208e42f93314529f1fa9c0427eb63233ceda95a5db52b7012a719";

  /** What the strict level needs to be told, since nobody else can know it. */
  private static final Map<String, String> NAMED =
      Map.of("priority-class", "shop-standard", "owner", "team-shop@example.com");

  private CheckerSets() {}

  /**
   * Answers that no checker minds, so that nothing but what the level itself leaves is reported:
   * every two choices that go together meet in one of the sets.
   */
  static List<Map<String, String>> welcome(Repository repository, String level) {
    var flow = new Flow(Questions.all(), repository, Catalog.load());
    Predicate<Map<String, String>> possible =
        answers -> {
          var given = new LinkedHashMap<String, Answer>();
          at(level, answers)
              .forEach((id, value) -> given.put(id, new Answer(value, new Provenance.Flag())));
          var resolved = flow.resolve(given);
          return resolved.problems().isEmpty() && resolved.unused().isEmpty();
        };
    return new CheckerCover(factors(), possible)
        .sets().stream().map(answers -> at(level, answers)).toList();
  }

  /**
   * Answers whose manifests lack what a checker asks for, for a reason that stands in an annotation
   * of the Deployment: a worker, a scaler, a policy that lets nobody out.
   */
  static List<Map<String, String>> annotated(String level) {
    return Stream.of(
            of("kind=worker"),
            of("kind=worker", "egress=none", "autoscale=3-6", "diagnostics=on"),
            of("autoscale=3-10"),
            of("egress=none", "tls=pod", "tls-secret=orders-tls"))
        .map(answers -> at(level, answers))
        .toList();
  }

  /** Answers that a checker minds, and Windows, which the checkers do not know. */
  static List<Map<String, String>> contrary(String level) {
    return Stream.of(
            of("kind=worker", "egress=none", "autoscale=1-3", "diagnostics=on"),
            of("os=windows"),
            of("kind=worker", "os=windows", "cluster=1.27"),
            of("read-only=false", "service-account-token=true", "replicas=1"),
            of("cpu-limit=none", "spread=none", "disruption-budget=false", "replicas=2"),
            of("exposure=load-balancer", "user=app-uid", "egress=none"),
            of("autoscale=1-4", "user=number", "uid=5000"),
            of("autoscale=2-5", "cluster=1.25"),
            of("autoscale=3-10", "image=shop/orders:1.0.0", "owner=team-shop"))
        .map(answers -> at(level, answers))
        .toList();
  }

  /** The answers without those that most sets have. */
  static Map<String, String> unusual(Map<String, String> answers) {
    var unusual = new LinkedHashMap<>(answers);
    factors().stream().map(List::getFirst).forEach(usual -> usual.forEach(unusual::remove));
    NAMED.forEach(unusual::remove);
    return unusual;
  }

  /** Nothing but the level. */
  static Map<String, String> bare(String level) {
    return Map.of("level", level);
  }

  private static Map<String, String> at(String level, Map<String, String> answers) {
    var all = new LinkedHashMap<String, String>();
    all.put("level", level);
    all.putAll(answers);
    if (level.equals("strict")) {
      NAMED.forEach(all::putIfAbsent);
      all.merge("image", "@" + DIGEST, String::concat);
      all.computeIfPresent(
          "image",
          (id, image) -> image.startsWith("@") ? "ghcr.io/shop/orders:1.0.0" + image : image);
    }
    return all;
  }

  private static List<List<Map<String, String>>> factors() {
    return List.of(
        exposures(),
        List.of(of("kind=webapi"), of("kind=mvc")),
        List.of(of("distro=noble"), of("distro=alpine"), of("distro=azurelinux", "arch=both")),
        List.of(of("publish=framework"), of("publish=self-contained"), of("publish=aot")),
        List.of(of("pin=tag"), of("pin=digest", "sdk-digest=" + DIGEST, "base-digest=" + DIGEST)),
        List.of(of("nuget-feed=public"), of("nuget-feed=secret")),
        List.of(of("port-variable=http-ports"), of("port-variable=urls")),
        List.of(
            of("live-path=/healthz/live", "ready-path=/healthz/ready"),
            of("live-path=tcp", "ready-path=tcp"),
            of("live-path=tcp", "ready-path=/ready")),
        List.of(of("callers=web,mobile"), of("callers=any")),
        List.of(
            of("egress=dns"),
            of("egress=any"),
            of("egress=dns,namespace:data:5432,cidr:10.1.0.0/16:443")),
        List.of(
            of("writable=/tmp:64Mi"),
            of("writable=none"),
            of("writable=/data:32Mi,/var/cache/orders:32Mi")),
        List.of(of("diagnostics=off"), of("diagnostics=profiler"), of("diagnostics=on")),
        List.of(of("data-protection=memory"), of("data-protection=volume")),
        List.of(of("apparmor=unset"), of("apparmor=runtime-default")),
        List.of(of("user-namespace=false"), of("user-namespace=true")),
        List.of(of("spread=preferred"), of("spread=required")),
        List.of(of(), of("cpu=1.5", "memory=1Gi", "ephemeral-storage=2Gi")),
        List.of(of(), of("grace-seconds=15", "startup-seconds=301")),
        List.of(of("cluster=1.35"), of("cluster=1.27"), of("cluster=1.37")),
        List.of(of("layout=plain"), of("layout=kustomize")),
        List.of(of("compose=false"), of("compose=true")),
        List.of(of("comments=short"), of("comments=none"), of("comments=teaching")),
        List.of(
            of("image=ghcr.io/shop/orders:1.0.0"),
            of("image=shop.azurecr.io/orders:1.0"),
            of("image=registry.example.com:5000/a/b/orders:v1")));
  }

  private static List<Map<String, String>> exposures() {
    return List.of(
        of("exposure=none", "tls=edge"),
        of("exposure=none", "tls=pod", "tls-secret=orders-tls"),
        of("exposure=none", "tls=both", "tls-secret=orders-tls"),
        of("exposure=ingress", "tls=edge", "host=orders.example.com", "ingress-class=traefik"),
        gateway("infra/public", "tls=edge"),
        gateway("own:istio", "tls=both", "tls-secret=orders-tls"),
        gateway("own:istio", "tls=pod", "tls-secret=orders-tls"));
  }

  /** The ways through a gateway that the other sets leave out. */
  static List<Map<String, String>> gateways(String level) {
    return Stream.of(
            gateway("own:istio", "tls=edge"),
            gateway("infra/public", "tls=both", "tls-secret=orders-tls"),
            gateway("infra/public", "tls=pod", "tls-secret=orders-tls"))
        .map(answers -> at(level, answers))
        .toList();
  }

  private static Map<String, String> gateway(String gateway, String... tls) {
    var answers =
        new LinkedHashMap<>(
            of("exposure=gateway", "host=orders.example.com", "gateway=" + gateway));
    answers.putAll(of(tls));
    return answers;
  }

  private static Map<String, String> of(String... answers) {
    var map = new LinkedHashMap<String, String>();
    for (var answer : answers) {
      int equals = answer.indexOf('=');
      map.put(answer.substring(0, equals), answer.substring(equals + 1));
    }
    return map;
  }
}
