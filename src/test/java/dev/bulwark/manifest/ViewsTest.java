package dev.bulwark.manifest;

import static dev.bulwark.manifest.Fixtures.read;
import static dev.bulwark.manifest.Fixtures.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewsTest {
  @Test
  void a_deployment_shows_its_containers() {
    var object = KubernetesObject.of(read("k8s/deployment.yaml")).getFirst();
    assertThat(object.apiVersion()).isEqualTo("apps/v1");
    assertThat(object.name()).contains("orders");
    assertThat(object.namespace()).contains("shop");
    assertThat(object.selector()).isPresent();
    var pod = object.podSpec().orElseThrow();
    assertThat(pod.securityContext()).isPresent();
    assertThat(pod.volumes()).hasSize(1);
    assertThat(pod.all().stream().map(one -> one.name().orElse("")))
        .containsExactly("wait", "orders");
    var container = pod.containers().getFirst();
    assertThat(container.image().orElseThrow().text()).endsWith("orders:1.4");
    assertThat(container.ports().getFirst().number().orElseThrow().number()).hasValue(80);
    assertThat(container.env().stream().map(Variable::name))
        .containsExactly("ASPNETCORE_URLS", "SECRET");
    assertThat(container.env().getFirst().value()).contains("http://+:80");
    assertThat(container.env().getLast().value()).isEmpty();
    assertThat(container.probes().stream().map(probe -> probe.port().orElseThrow().text()))
        .containsExactly("http", "80");
    assertThat(container.volumeMounts()).hasSize(1);
    assertThat(container.securityContext()).isEmpty();
  }

  @Test
  void objects_come_from_documents_and_lists() {
    assertThat(kinds("k8s/all-in-one.yaml")).containsExactly("Namespace", "StatefulSet", "CronJob");
    assertThat(kinds("k8s/list.yaml")).containsExactly("Pod", "Service", "Rollout");
    assertThat(KubernetesObject.of(read("k8s/list.yaml")))
        .allMatch(one -> one.podSpec().isPresent());
    assertThat(KubernetesObject.of(read("k8s/list.yaml")).get(1).servicePorts()).isEmpty();
    assertThat(KubernetesObject.of(read("k8s/all-in-one.yaml")).get(2).podSpec()).isPresent();
  }

  @Test
  void a_service_shows_its_ports() {
    var service = KubernetesObject.of(read("k8s/service.yaml")).getFirst();
    var ports = service.servicePorts();
    assertThat(ports.getFirst().targetPort().orElseThrow().text()).isEqualTo("http");
    assertThat(ports.getLast().port().orElseThrow().number()).hasValue(81);
    assertThat(ports.getLast().nodePort().orElseThrow().number()).hasValue(30081);
    assertThat(service.selector().orElseThrow().text("app")).contains("orders");
  }

  @Test
  void backends_of_old_and_new_routes_are_found() {
    var backends =
        KubernetesObject.of(read("k8s/traffic.yaml")).stream()
            .flatMap(object -> object.backends().stream())
            .map(backend ->
                backend.service().text() + ":" + backend.port().map(Scalar::text).orElse(""));
    assertThat(backends).containsExactly("fallback:http", "orders:80", "legacy:8080", "orders:80");
  }

  @Test
  void policies_show_ports_selectors_and_targets() {
    var objects = KubernetesObject.of(read("k8s/policies.yaml"));
    assertThat(objects.getFirst().policyPorts().stream().map(Scalar::text))
        .containsExactly("80", "http", "53");
    assertThat(objects.get(0).selector()).isPresent();
    assertThat(objects.get(1).selector()).isPresent();
    assertThat(objects.get(2).scaleTarget().orElseThrow().text("name")).contains("orders");
  }

  @Test
  void compose_ports_are_read_in_every_spelling() {
    var web = ComposeService.of(read("compose/docker-compose.yml")).getFirst();
    assertThat(web.ports().stream().map(ViewsTest::shown))
        .containsExactly(
            "8080>80", "8443>443", ">9000", "8000-8010>7000-7010", "6000>6000", "8081>81");
  }

  @Test
  void a_port_inside_a_text_is_edited_alone() {
    var file = yaml("services:\n  web:\n    ports:\n      - \"127.0.0.1:8080:80/tcp\" # c\n");
    var port = ComposeService.of(file).getFirst().ports().getFirst();
    Span place = port.container().place().orElseThrow();
    assertThat(file.with(List.of(new Edit(place, "8080"))).source().text())
        .endsWith("- \"127.0.0.1:8080:8080/tcp\" # c\n");
    assertThat(file.source().text(port.host().flatMap(PortRange::place).orElseThrow()))
        .isEqualTo("8080");
  }

  @Test
  void a_compose_service_shows_what_it_is_given() {
    var file = read("compose/docker-compose.yml");
    var web = ComposeService.of(file).getFirst();
    var worker = ComposeService.of(file).getLast();
    assertThat(web.buildContext().orElseThrow().text()).isEqualTo("./web");
    assertThat(web.dockerfile().orElseThrow().text()).isEqualTo("Dockerfile.prod");
    assertThat(worker.buildContext().orElseThrow().text()).isEqualTo("./worker");
    assertThat(web.environment().stream().map(variable -> variable.name() + "=" + variable.value()))
        .containsExactly(
            "ASPNETCORE_URLS=Optional[http://+:80]",
            "Logging__Level=Optional[Debug]",
            "FROM_SHELL=Optional.empty");
    assertThat(file.source().text(web.environment().getFirst().place().orElseThrow()))
        .isEqualTo("http://+:80");
    assertThat(worker.environment().stream().map(Variable::value))
        .containsExactly(Optional.of("8080"), Optional.empty());
    assertThat(web.user().orElseThrow().text()).isEqualTo("1654");
    assertThat(web.readOnly()).isTrue();
    assertThat(web.tmpfs()).hasSize(1);
    assertThat(web.capDrop()).hasSize(1);
    assertThat(web.securityOptions()).hasSize(1);
    assertThat(web.expose()).hasSize(1);
    assertThat(web.volumes()).hasSize(1);
    assertThat(web.healthcheck()).isPresent();
    assertThat(web.envFiles().getFirst().text()).isEqualTo(".env");
    assertThat(worker.envFiles().getFirst().text()).isEqualTo("worker.env");
    assertThat(web.image().orElseThrow().text()).isEqualTo("shop/web");
  }

  @Test
  void the_values_of_a_chart_show_images_ports_and_rights() {
    var values = HelmValues.of(read("chart/values.yaml")).orElseThrow();
    assertThat(values.images()).hasSize(2);
    assertThat(values.images().getFirst().tag().orElseThrow().text()).isEqualTo("1.4");
    assertThat(values.images().getLast().whole()).isPresent();
    assertThat(values.ports().stream().map(port -> port.key() + " " + port.scalar().text()))
        .containsExactly("port 80", "targetPort 8080");
    assertThat(values.securityContexts()).hasSize(2);
    assertThat(values.env().stream().map(Variable::name)).containsExactly("A");
  }

  @Test
  void a_kustomization_shows_files_and_images() {
    var kustomization = Kustomization.of(read("kustomize/kustomization.yaml")).orElseThrow();
    assertThat(kustomization.resources().stream().map(Scalar::text))
        .containsExactly("../base", "extra.yaml");
    assertThat(kustomization.patchFiles().stream().map(Scalar::text))
        .containsExactly("security.yaml", "old.yaml");
    assertThat(kustomization.images().getFirst().newTag().orElseThrow().text()).isEqualTo("1.5");
  }

  @Test
  void a_pipeline_shows_its_scripts_and_tasks() {
    assertThat(steps("pipelines/.github/workflows/build.yml"))
        .containsExactly(
            "docker build -t x -f src/Dockerfile .\n",
            "docker/build-push-action@v6 src/Dockerfile");
    assertThat(steps("pipelines/azure-pipelines.yml"))
        .containsExactly("Docker@2 **/Dockerfile", "docker buildx build .");
  }

  private static List<String> steps(String name) {
    return Pipeline.steps(read(name)).stream()
        .flatMap(List::stream)
        .map(step ->
            switch (step) {
              case Pipeline.Script script -> script.parts().getFirst().text();
              case Pipeline.Task task ->
                  task.name()
                      + " "
                      + task.input("file").or(() -> task.input("Dockerfile")).orElseThrow().text();
            })
        .toList();
  }

  private static List<String> kinds(String name) {
    return KubernetesObject.of(read(name)).stream().map(KubernetesObject::kind).toList();
  }

  private static String shown(ComposePort port) {
    return port.host().map(ViewsTest::shown).orElse("") + ">" + shown(port.container());
  }

  private static String shown(PortRange range) {
    return range.first() == range.last() ? "" + range.first() : range.first() + "-" + range.last();
  }
}
