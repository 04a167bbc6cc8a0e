package dev.bulwark.blueprint;

import static dev.bulwark.wizard.Fixtures.repository;
import static dev.bulwark.wizard.Fixtures.resolve;
import static dev.bulwark.wizard.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResiduesTest {
  private static final String DIGEST = "@sha256:" + "a".repeat(64);
  private static final String GATEWAY =
      "exposure=gateway;host=orders.example.com;gateway=own:istio";

  private static final Map<String, List<String>> LEVELS =
      Map.of(
          "standard",
          List.of("level=standard"),
          "strict",
          List.of(
              "level=strict",
              "image=shop.azurecr.io/orders:1.0.0" + DIGEST,
              "priority-class=shop-standard",
              "owner=team@example.com"));

  /** The last two columns: what either level reports more than it does without the answers. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          kind=worker | "" | ""
          read-only=false | KSV-0014 CKV_K8S_22 no-read-only-root-fs container-security-context-readonlyrootfilesystem notReadOnlyRootFilesystem | KSV-0014 CKV_K8S_22 no-read-only-root-fs container-security-context-readonlyrootfilesystem notReadOnlyRootFilesystem ReadOnlyRootFilesystem
          service-account-token=true | CKV_K8S_38 automountServiceAccountToken | CKV_K8S_38 automountServiceAccountToken AutomountServiceAccountToken
          spread=none | no-anti-affinity deployment-has-host-podantiaffinity topologySpreadConstraint | no-anti-affinity deployment-has-host-podantiaffinity topologySpreadConstraint
          spread=required | "" | ""
          disruption-budget=false | deployment-has-poddisruptionbudget missingPodDisruptionBudget | deployment-has-poddisruptionbudget missingPodDisruptionBudget
          replicas=1 | deployment-replicas deploymentMissingReplicas | deployment-replicas deploymentMissingReplicas minimum-three-replicas
          replicas=2 | "" | deployment-replicas minimum-three-replicas
          replicas=3 | "" | ""
          autoscale=1-4 | horizontalpodautoscaler-replicas hpaMinAvailability | horizontalpodautoscaler-replicas hpaMinAvailability hpa-minimum-three-replicas
          autoscale=2-4 | "" | horizontalpodautoscaler-replicas hpa-minimum-three-replicas
          autoscale=3-4 | "" | ""
          exposure=load-balancer | "" | exposed-services
          egress=none | "" | ""
          egress=any | "" | ""
          cluster=1.26 | pdb-unhealthy-pod-eviction-policy | pdb-unhealthy-pod-eviction-policy
          cluster=1.27 | "" | ""
          """)
  void an_answer_against_a_checker_is_named(String answer, String standard, String strict) {
    assertThat(more("standard", answer)).containsExactlyInAnyOrder(words(standard));
    assertThat(more("strict", answer)).containsExactlyInAnyOrder(words(strict));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          kind=webapi | ""
          kind=worker | missingNetworkPolicy livenessProbeMissing readinessProbeMissing
          autoscale=3-4 | deploymentMissingReplicas
          egress=none | missingNetworkPolicy
          """)
  void what_an_annotation_explains_is_named_for_who_reads_none(String answer, String ids) {
    for (var level : LEVELS.keySet()) {
      assertThat(only("with `--disallow-exemptions`", level, answer))
          .containsExactlyInAnyOrder(words(ids));
    }
  }

  @Test
  void checkers_without_schemas_for_a_gateway_are_named() {
    var answers = GATEWAY.split(";");
    var without = "as long as no `-schema-location` names schemas of the Gateway API";

    assertThat(only(without, "strict", answers))
        .containsExactlyInAnyOrder("statusError", "invalid");
    assertThat(only(without, "strict")).isEmpty();
    assertThat(more("strict", answers)).isEmpty();
  }

  @Test
  void a_mirror_is_named_for_who_trusts_others() {
    var others = "where `trustedRegistries` names some and not `mirror.example.com`";

    assertThat(only(others, "strict", "registry=mirror.example.com/mcr")).containsExactly("DL3026");
    assertThat(more("strict", "registry=mirror.example.com/mcr")).isEmpty();
    assertThat(decide("strict").residues()).isEmpty();
  }

  @Test
  void windows_keeps_none_of_the_linux_rules() {
    assertThat(ids("standard", "os=windows"))
        .contains("KSV-0106", "CKV_K8S_31", "linuxHardening")
        .doesNotHaveDuplicates();
  }

  @Test
  void strict_alone_names_what_it_was_not_told() {
    var blueprint =
        Architect.decide(
            resolve(
                repository(service("Orders.csproj", ServiceKind.WEBAPI, "10.0")), "level=strict"),
            Catalog.load());

    assertThat(ids(blueprint))
        .containsExactlyInAnyOrder(
            "CKV_K8S_43",
            "priorityClassNotSet",
            "required-label-owner",
            "required-annotation-email");
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ");
  }

  private static List<String> more(String level, String... answers) {
    var more = new ArrayList<>(ids(level, answers));
    ids(level).forEach(more::remove);
    return more;
  }

  private static List<String> ids(String level, String... answers) {
    return ids(decide(level, answers));
  }

  private static Blueprint decide(String level, String... answers) {
    var service = repository(service("Orders.csproj", ServiceKind.WEBAPI, "10.0"));
    var all = Stream.concat(LEVELS.get(level).stream(), Stream.of(answers));
    return Architect.decide(resolve(service, all.toArray(String[]::new)), Catalog.load());
  }

  /** What is reported however a checker is called. */
  private static List<String> ids(Blueprint blueprint) {
    return blueprint.residues().stream()
        .filter(residue -> residue.only().isEmpty())
        .flatMap(residue -> residue.ids().stream())
        .toList();
  }

  private static List<String> only(String words, String level, String... answers) {
    return decide(level, answers).residues().stream()
        .filter(residue -> residue.only().filter(words::equals).isPresent())
        .flatMap(residue -> residue.ids().stream())
        .toList();
  }
}
