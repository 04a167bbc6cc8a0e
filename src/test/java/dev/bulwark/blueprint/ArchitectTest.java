package dev.bulwark.blueprint;

import static dev.bulwark.wizard.Fixtures.repository;
import static dev.bulwark.wizard.Fixtures.resolve;
import static dev.bulwark.wizard.Fixtures.service;
import static dev.bulwark.wizard.Fixtures.webapi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.Repository;
import dev.bulwark.project.ServiceKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchitectTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);

  @Test
  void a_web_api_runs_on_the_aspnet_image_as_1654() {
    var blueprint = decide();

    assertThat(blueprint.images().base())
        .isEqualTo("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra");
    assertThat(blueprint.images().sdk()).isEqualTo("mcr.microsoft.com/dotnet/sdk:10.0-noble");
    assertThat(blueprint.runtime().user()).contains(new Runtime.User(1654, 1654, "$APP_UID"));
    assertThat(blueprint.build().entrypoint()).containsExactly("dotnet", "Orders.dll");
    assertThat(blueprint.network().ports())
        .containsExactly(new Network.Port("http", 8080, 80, "http-port"));
  }

  @Test
  void a_worker_runs_on_the_runtime_image_and_has_no_port() {
    var blueprint = decide(repository(service("Mailer.csproj", ServiceKind.WORKER, "10.0")));

    assertThat(blueprint.images().base()).startsWith("mcr.microsoft.com/dotnet/runtime:");
    assertThat(blueprint.network().listens()).isFalse();
    assertThat(blueprint.availability().live()).isEmpty();
    assertThat(blueprint.runtime().environment())
        .extracting(Variable::name)
        .containsExactly("DOTNET_EnableDiagnostics");
  }

  @Test
  void a_worker_runs_on_aspnet_cores_image_when_a_library_asks_for_it() {
    var blueprint = decide("kind=worker", "runtime-image=aspnet");

    assertThat(blueprint.images().base()).startsWith("mcr.microsoft.com/dotnet/aspnet:");
    assertThat(blueprint.network().listens()).isFalse();
  }

  @Test
  void probes_ask_the_port_that_redirects_to_no_other() {
    assertThat(decide().availability().live()).map(Availability.Probe::port).hasValue("http");
    for (var tls : List.of("pod", "both")) {
      var blueprint = decide("tls=" + tls, "tls-secret=t");

      assertThat(List.of(blueprint.availability().live(), blueprint.availability().ready()))
          .allSatisfy(probe -> {
            assertThat(probe).map(Availability.Probe::port).hasValue("https");
            assertThat(probe).map(Availability.Probe::https).hasValue(true);
          });
    }
  }

  @Test
  void a_native_program_is_built_where_it_will_run() {
    assertThat(remark(decide("publish=aot", "arch=arm64"), "publish"))
        .endsWith("build the image on a machine with arm64");
    assertThat(decide().remarks()).noneMatch(remark -> remark.id().equals("publish"));
  }

  @Test
  void native_programs_run_on_runtime_deps_and_start_themselves() {
    var blueprint = decide("publish=aot");

    assertThat(blueprint.images().base()).startsWith("mcr.microsoft.com/dotnet/runtime-deps:");
    assertThat(blueprint.images().sdk()).isEqualTo("mcr.microsoft.com/dotnet/sdk:10.0-noble-aot");
    assertThat(blueprint.build().entrypoint()).containsExactly("./Orders");
    assertThat(blueprint.build().publishProperties()).containsExactly("-p:PublishAot=true");
  }

  @Test
  void a_mirror_takes_the_place_of_microsofts_registry() {
    var blueprint =
        decide(
            "registry=mirror.example.com/mcr",
            "pin=digest",
            "sdk-digest=" + DIGEST,
            "base-digest=" + DIGEST);

    assertThat(blueprint.images().sdk())
        .isEqualTo("mirror.example.com/mcr/dotnet/sdk:10.0-noble@" + DIGEST);
    assertThat(blueprint.images().digest()).contains(DIGEST);
  }

  @Test
  void another_port_is_said_in_the_image_and_in_the_pod() {
    var blueprint = decide("http-port=5000");

    assertThat(value(blueprint.images().environment(), "ASPNETCORE_HTTP_PORTS")).contains("5000");
    assertThat(value(blueprint.runtime().environment(), "ASPNETCORE_HTTP_PORTS")).contains("5000");
  }

  @Test
  void the_images_own_port_is_not_repeated_in_the_image() {
    assertThat(decide().images().environment()).isEmpty();
  }

  @Test
  void the_old_web_host_gets_urls() {
    var blueprint = decide("port-variable=urls", "tls=both", "tls-secret=t");

    assertThat(value(blueprint.runtime().environment(), "ASPNETCORE_URLS"))
        .contains("http://*:8080;https://*:8443");
    assertThat(value(blueprint.images().environment(), "ASPNETCORE_URLS"))
        .contains("http://*:8080");
  }

  @Test
  void tls_in_the_pod_alone_closes_the_http_port() {
    var blueprint = decide("tls=pod", "tls-secret=orders-tls");

    assertThat(value(blueprint.runtime().environment(), "ASPNETCORE_HTTP_PORTS")).contains("");
    assertThat(value(blueprint.runtime().environment(), "ASPNETCORE_HTTPS_PORTS")).contains("8443");
    assertThat(
            value(
                blueprint.runtime().environment(),
                "ASPNETCORE_Kestrel__Certificates__Default__Path"))
        .contains("/tls/tls.crt");
    assertThat(blueprint.availability().ready())
        .hasValueSatisfying(probe -> assertThat(probe.https()).isTrue());
  }

  @Test
  void redirects_name_the_services_port_when_both_are_open() {
    assertThat(
            value(
                decide("tls=both", "tls-secret=t").runtime().environment(),
                "ASPNETCORE_HTTPS_PORT"))
        .contains("443");
    assertThat(value(decide().runtime().environment(), "ASPNETCORE_HTTPS_PORT")).isEmpty();
  }

  @Test
  void profilers_need_four_variables() {
    assertThat(decide("diagnostics=profiler").runtime().environment())
        .extracting(variable -> variable.name() + "=" + variable.value())
        .contains(
            "DOTNET_EnableDiagnostics=1",
            "DOTNET_EnableDiagnostics_Profiler=1",
            "DOTNET_EnableDiagnostics_IPC=0");
    assertThat(decide("diagnostics=on").runtime().environment())
        .extracting(Variable::name)
        .noneMatch(name -> name.startsWith("DOTNET_EnableDiagnostics"));
  }

  @Test
  void keys_on_a_volume_come_with_a_home() {
    var blueprint = decide("data-protection=volume");

    assertThat(blueprint.runtime().volumes())
        .contains(
            new Runtime.Volume(
                "keys",
                "/home/app/.aspnet",
                Optional.empty(),
                Optional.of("orders-keys"),
                "data-protection"));
    assertThat(value(blueprint.runtime().environment(), "HOME")).contains("/home/app");
  }

  @Test
  void another_writable_place_takes_over_from_tmp() {
    assertThat(value(decide("writable=/work:64Mi").runtime().environment(), "TMPDIR"))
        .contains("/work");
    assertThat(value(decide().runtime().environment(), "TMPDIR")).isEmpty();
  }

  @Test
  void volume_names_are_unique_labels() {
    assertThat(decide("writable=/tmp:1Mi,/a/b:1Mi,/a-b:1Mi,/A.b:1Mi,/keys:1Mi").runtime().volumes())
        .extracting(Runtime.Volume::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?"))
        .doesNotContain("keys", "tls");
  }

  @Test
  void restore_copies_keep_each_file_in_its_folder() {
    var blueprint =
        decide(
            "restore=Directory.Build.props,global.json,src/Api/Api.csproj,src/Lib/Lib.csproj,packages/");

    assertThat(blueprint.build().restore())
        .containsExactly(
            new Build.Copy(List.of("Directory.Build.props", "global.json"), "./"),
            new Build.Copy(List.of("packages/"), "packages/"),
            new Build.Copy(List.of("src/Api/Api.csproj"), "src/Api/"),
            new Build.Copy(List.of("src/Lib/Lib.csproj"), "src/Lib/"));
  }

  @Test
  void a_configuration_with_credentials_is_a_secret_and_no_copy() {
    var blueprint = decide("restore=NuGet.Config,Orders.csproj", "nuget-feed=secret");

    assertThat(blueprint.build().nugetConfig()).contains("NuGet.Config");
    assertThat(blueprint.build().restore())
        .containsExactly(new Build.Copy(List.of("Orders.csproj"), "./"));
  }

  @Test
  void a_lock_file_locks_the_restore() {
    assertThat(decide("restore=Orders.csproj,packages.lock.json").build().locked()).isTrue();
    assertThat(decide().build().locked()).isFalse();
  }

  @Test
  void an_old_cluster_gets_no_field_it_lacks() {
    var blueprint = decide("cluster=1.29", "level=strict");

    assertThat(blueprint.runtime().apparmor()).isEmpty();
    assertThat(blueprint.runtime().hostUsers()).isEmpty();
    assertThat(blueprint.runtime().strictGroups()).isFalse();
    assertThat(blueprint.availability().preStopSeconds()).isEmpty();
  }

  @Test
  void windows_has_none_of_the_linux_fences() {
    var blueprint = decide("os=windows");

    assertThat(blueprint.images().windows()).isTrue();
    assertThat(blueprint.runtime().user()).isEmpty();
    assertThat(blueprint.runtime().seccomp()).isEmpty();
    assertThat(blueprint.runtime().volumes()).isEmpty();
    assertThat(blueprint.runtime().windowsUser()).contains("ContainerUser");
  }

  @Test
  void an_address_becomes_a_label_and_an_annotation() {
    assertThat(decide("owner=team-shop@example.com").identity().owner()).contains("team-shop");
    assertThat(decide("owner=team-shop@example.com").identity().email())
        .contains("team-shop@example.com");
    assertThat(decide("owner=shop").identity().email()).isEmpty();
  }

  @Test
  void the_version_label_is_the_tag_in_the_form_of_a_label() {
    assertThat(decide("image=shop/orders:_1.0-").identity().version()).isEqualTo("1.0");
  }

  @Test
  void strict_with_everything_named_leaves_nothing_to_report() {
    var blueprint =
        decide(
            "level=strict",
            "image=shop.azurecr.io/orders:1.0.0@" + DIGEST,
            "priority-class=shop-standard",
            "owner=team@example.com");

    assertThat(blueprint.residues()).isEmpty();
  }

  @Test
  void standard_names_what_the_checkers_will_say() {
    assertThat(decide().residues().stream().flatMap(residue -> residue.ids().stream()))
        .containsExactlyInAnyOrder(
            "DL3066",
            "KSV-0020",
            "KSV-0021",
            "CKV_K8S_40",
            "container-security-context-user-group-id",
            "CKV_K8S_43",
            "priorityClassNotSet");
  }

  @Test
  void only_registries_trivy_does_not_know_are_named_to_it() {
    assertThat(decide("image=ghcr.io/shop/orders:1").output().trustedRegistries())
        .containsExactly("ghcr.io");
    assertThat(decide("image=shop.azurecr.io/orders:1").output().trustedRegistries()).isEmpty();
    assertThat(decide().output().trustedRegistries()).isEmpty();
  }

  @Test
  void pages_with_keys_in_several_pods_are_warned_about() {
    var mvc = repository(service("Shop.csproj", ServiceKind.MVC, "10.0"));

    assertThat(remark(decide(mvc, "replicas=3"), "data-protection")).contains("3 pods");
    assertThat(remark(decide(mvc, "replicas=1"), "data-protection")).contains("logged out");
    assertThat(decide(mvc, "data-protection=external").remarks())
        .noneMatch(r -> r.id().equals("data-protection"));
  }

  @Test
  void a_missing_answer_is_never_made_up() {
    var several =
        repository(
            service("a/A.csproj", ServiceKind.WEBAPI, "10.0"),
            service("b/B.csproj", ServiceKind.WEBAPI, "10.0"));

    assertThatThrownBy(() -> decide(several)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Blueprint decide(String... answers) {
    return decide(repository(webapi()), answers);
  }

  private static Blueprint decide(Repository repository, String... answers) {
    return Architect.decide(resolve(repository, answers), Catalog.load());
  }

  private static Optional<String> value(List<Variable> variables, String name) {
    return variables.stream().filter(v -> v.name().equals(name)).map(Variable::value).findFirst();
  }

  private static String remark(Blueprint blueprint, String id) {
    return blueprint.remarks().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
