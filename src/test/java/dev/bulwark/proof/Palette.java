package dev.bulwark.proof;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Choice;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Kind;
import dev.bulwark.wizard.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Answers that a person might give, for every question. */
final class Palette {
  private static final String DIGEST =
      "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry("name", List.of("orders", "x", "a1-b2-c3", "null-service", "n".repeat(63))),
          Map.entry("namespace", List.of("shop", "7", "0e1", "a-b", "n".repeat(63))),
          Map.entry("assembly", List.of("Orders", "Shop.Orders Api", "Füße.App", "a+b-c_d")),
          Map.entry("project", List.of()),
          Map.entry("restore", List.of()),
          Map.entry("sdk-digest", List.of(DIGEST)),
          Map.entry("base-digest", List.of(DIGEST.replace('9', '1'))),
          Map.entry(
              "registry",
              List.of("mirror.example.com", "mirror.example.com:5000/mcr", "localhost:5000")),
          Map.entry("tls-secret", List.of("orders-tls", "tls.shop.example", "0")),
          Map.entry("host", List.of("orders.example.com", "7.example", "a.b.c.d.e")),
          Map.entry("ingress-class", List.of("traefik", "haproxy.example", "none")),
          Map.entry("gateway", List.of("infra/public", "own:istio", "own:gke-l7", "edge/a.b")),
          Map.entry("edge-tls-secret", List.of("edge", "wild.example.com")),
          Map.entry("backend-ca", List.of("ca", "shop-ca")),
          Map.entry("callers", List.of("web", "web,mobile,7", "any", "ingress")),
          Map.entry(
              "egress",
              List.of(
                  "none",
                  "dns",
                  "any",
                  "dns,namespace:data:5432",
                  "dns,cidr:10.1.0.0/16:443,cidr:192.168.0.1/32",
                  "dns,namespace:data,any")),
          Map.entry(
              "writable",
              List.of(
                  "none",
                  "/tmp:64Mi",
                  "/tmp:1Gi,/var/cache/orders:128Mi",
                  "/data:32Mi",
                  "/tmp:16Mi,/keys:8Mi,/a/b:8Mi,/a-b:8Mi",
                  "/home/app:16Mi")),
          Map.entry("data-protection-claim", List.of("orders-keys", "k")),
          Map.entry("cpu", List.of("100m", "500m", "1", "1.5", "16")),
          Map.entry("memory", List.of("100Mi", "256Mi", "1Gi", "1536Mi")),
          Map.entry("ephemeral-storage", List.of("2Gi", "4096Mi")),
          Map.entry("autoscale", List.of("none", "2-5", "3-10", "1-2")),
          Map.entry("live-path", List.of("/healthz/live", "/", "tcp", "/a-b/c.d_e~f")),
          Map.entry("ready-path", List.of("/healthz/ready", "/ready", "tcp")),
          Map.entry("priority-class", List.of("shop-standard", "none")),
          Map.entry(
              "image",
              List.of(
                  "orders:1.0.0",
                  "shop.azurecr.io/orders:1.0",
                  "ghcr.io/shop/orders:v1@" + DIGEST,
                  "localhost:5000/a/b_c:0x10",
                  "registry.example.com:443/orders:1e3")),
          Map.entry("folder", List.of(".", "deploy", "src/Web Shop/deploy", "1")),
          Map.entry("owner", List.of("team-shop", "shop@example.com", "none", "1234", "true")));

  private final Map<String, Integer> uses = new HashMap<>();
  private final Random random;

  Palette(Random random) {
    this.random = random;
  }

  /** An answer to the question under the answers so far; empty when none can be given. */
  Optional<String> pick(Flow flow, Question question, Map<String, Answer> given) {
    return switch (question.kind()) {
      case Kind.OneOf ignored -> possible(flow, question, given);
      case Kind.YesNo ignored -> possible(flow, question, given);
      case Kind.Number number -> Optional.of(number(question, number));
      case Kind.Text ignored -> oneOf(texts(question));
      case Kind.Items ignored -> oneOf(texts(question));
    };
  }

  private Optional<String> possible(Flow flow, Question question, Map<String, Answer> given) {
    var values =
        flow.choices(question, given).stream()
            .filter(choice -> choice.impossible().isEmpty())
            .map(Choice::value)
            .toList();
    return random.nextInt(4) == 0
        ? oneOf(values)
        : values.stream()
            .min(Comparator.comparing(value -> uses.getOrDefault(key(question.id(), value), 0)));
  }

  /** Remembers what was drawn, so that the seldom comes next. */
  void drawn(Map<String, Answer> answers) {
    answers.forEach((id, answer) -> uses.merge(key(id, answer.value()), 1, Integer::sum));
  }

  private static String key(String id, String value) {
    return id + "=" + value;
  }

  /** Mostly what is usual, sometimes an edge. */
  private String number(Question question, Kind.Number kind) {
    int smallest = question.id().endsWith("-port") ? 1024 : kind.min();
    return Integer.toString(
        switch (random.nextInt(4)) {
          case 0 -> smallest;
          case 1 -> kind.max();
          default -> smallest + random.nextInt(Math.min(kind.max() - smallest + 1, 9000));
        });
  }

  private static List<String> texts(Question question) {
    var texts = TEXTS.get(question.id());
    if (texts == null) {
      throw new IllegalStateException("no answers to try for " + question.id());
    }
    return texts;
  }

  private <T> Optional<T> oneOf(List<T> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.get(random.nextInt(values.size())));
  }
}
