package dev.bulwark.wizard;

import static dev.bulwark.wizard.Fixtures.at;
import static dev.bulwark.wizard.Fixtures.repository;
import static dev.bulwark.wizard.Fixtures.resolve;
import static dev.bulwark.wizard.Fixtures.service;
import static dev.bulwark.wizard.Fixtures.webapi;
import static dev.bulwark.wizard.Fixtures.withBuild;
import static dev.bulwark.wizard.Fixtures.withHealth;
import static dev.bulwark.wizard.Fixtures.withIcu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.notes.Notes;
import dev.bulwark.project.PublishMode;
import dev.bulwark.project.Repository;
import dev.bulwark.project.Service;
import dev.bulwark.project.ServiceKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  @Test
  void every_question_has_a_note_with_reason_symptom_and_source() {
    assertThat(Questions.all())
        .allSatisfy(question ->
            assertThat(Notes.load().find(question.id()))
                .as(question.id())
                .hasValueSatisfying(note -> assertThat(note.sources()).isNotEmpty()));
  }

  @Test
  void ids_are_unique() {
    assertThat(Questions.all()).extracting(Question::id).doesNotHaveDuplicates();
  }

  @Test
  void a_plain_web_api_needs_no_answer_from_a_person() {
    var resolved = resolve(repository(webapi()));

    assertThat(resolved.problems()).isEmpty();
    assertThat(resolved.value("dotnet")).contains("10.0");
    assertThat(resolved.answers().get("dotnet").provenance().phrase())
        .isEqualTo("from Orders.csproj:4");
    assertThat(resolved.value("distro")).contains("noble");
    assertThat(resolved.value("flavor")).contains("chiseled-extra");
    assertThat(resolved.value("http-port")).contains("8080");
    assertThat(resolved.value("image")).contains("orders:1.0.0");
  }

  @Test
  void a_worker_is_asked_nothing_about_ports() {
    var resolved = resolve(repository(service("Mailer.csproj", ServiceKind.WORKER, "8.0")));

    assertThat(resolved.problems()).isEmpty();
    assertThat(resolved.answers()).doesNotContainKeys("http-port", "tls", "exposure", "live-path");
    assertThat(resolved.value("egress")).contains("dns");
  }

  @Test
  void the_8_0_default_is_an_image_without_a_shell() {
    var resolved = resolve(repository(service("Orders.csproj", ServiceKind.WEBAPI, "8.0")));

    assertThat(resolved.value("distro")).contains("noble");
    assertThat(resolved.value("flavor")).contains("chiseled-extra");
  }

  @Test
  void the_strict_level_takes_a_uid_no_node_uses() {
    var resolved = resolve(repository(webapi()), "level=strict");

    assertThat(resolved.value("uid")).contains("10001");
    assertThat(resolved.value("replicas")).contains("3");
  }

  @Test
  void several_services_must_be_told_apart() {
    var resolved =
        resolve(
            repository(
                service("src/Api/Api.csproj", ServiceKind.WEBAPI, "10.0"),
                service("src/Jobs/Jobs.csproj", ServiceKind.WORKER, "10.0")));

    assertThat(problem(resolved, "project"))
        .contains("src/Api/Api.csproj, src/Jobs/Jobs.csproj")
        .contains("--set project=");
  }

  @Test
  void files_of_one_service_among_several_go_to_its_folder() {
    var both =
        repository(
            service("src/Api/Api.csproj", ServiceKind.WEBAPI, "10.0"),
            service("src/Jobs/Jobs.csproj", ServiceKind.WORKER, "10.0"));

    assertThat(resolve(both, "project=src/Jobs/Jobs.csproj").value("folder")).contains("src/Jobs");
    assertThat(resolve(repository(webapi())).value("folder")).contains(".");
  }

  @Test
  void a_port_below_1024_is_refused_with_reason_and_mend() {
    var resolved = resolve(repository(webapi()), "http-port=80");

    assertThat(resolved.problems())
        .extracting(Problem::line)
        .containsExactly(
            "http-port 80: a non-root user may not bind ports below 1024 on every cluster; choose"
                + " 1024 to 65535");
  }

  @Test
  void a_mistyped_id_gets_the_near_one() {
    assertThat(problem(resolve(repository(webapi()), "flavour=chiseled"), "flavour"))
        .isEqualTo("no question has this name; did you mean flavor?");
  }

  @Test
  void a_mistyped_choice_gets_the_near_one() {
    assertThat(problem(resolve(repository(webapi()), "flavor=chisled"), "flavor"))
        .contains("did you mean chiseled");
  }

  @Test
  void a_release_the_project_does_not_target_is_refused() {
    assertThat(problem(resolve(repository(webapi()), "dotnet=8.0"), "dotnet"))
        .startsWith("Orders.csproj:4 targets 10.0");
  }

  @Test
  void a_project_older_than_the_non_root_images_is_sent_to_its_target_framework() {
    var old = repository(service("Orders.csproj", ServiceKind.WEBAPI, "6.0"));

    assertThat(problem(resolve(old), "dotnet")).contains("no non-root user").contains("net8.0");
  }

  @Test
  void sql_client_makes_the_invariant_culture_impossible() {
    var sql =
        repository(
            withIcu(webapi(), List.of(at(12, "Microsoft.Data.SqlClient")), Optional.empty()));

    assertThat(resolve(sql).value("flavor")).contains("chiseled-extra");
    assertThat(problem(resolve(sql, "globalization=invariant"), "globalization"))
        .startsWith("Orders.csproj:12 uses Microsoft.Data.SqlClient");
  }

  @Test
  void invariant_globalization_takes_the_smaller_image() {
    var invariant = repository(withIcu(webapi(), List.of(), Optional.of(at(7, true))));

    assertThat(resolve(invariant).value("flavor")).contains("chiseled");
    assertThat(resolve(invariant).answers().get("globalization").provenance().phrase())
        .isEqualTo("from Orders.csproj:7");
  }

  @Test
  void cultures_make_the_image_without_icu_impossible() {
    assertThat(
            problem(
                resolve(repository(webapi()), "flavor=chiseled", "globalization=icu"), "flavor"))
        .contains("no cultures");
  }

  @Test
  void glibc_natives_make_alpine_impossible() {
    var skia =
        repository(
            withBuild(
                webapi(),
                Optional.empty(),
                List.of("SkiaSharp.NativeAssets.Linux"),
                Optional.empty()));

    assertThat(problem(resolve(skia, "distro=alpine"), "distro"))
        .contains("SkiaSharp")
        .contains("musl");
    assertThat(resolve(repository(webapi()), "distro=alpine").problems()).isEmpty();
  }

  @Test
  void native_aot_and_mvc_exclude_one_another() {
    var mvc = repository(service("Shop.csproj", ServiceKind.MVC, "10.0"));

    assertThat(problem(resolve(mvc, "publish=aot"), "publish")).contains("neither MVC nor Blazor");
    assertThat(resolve(repository(webapi()), "publish=aot").problems()).isEmpty();
  }

  @Test
  void native_aot_needs_an_sdk_image_with_a_tool_chain() {
    var eight = repository(service("Orders.csproj", ServiceKind.WEBAPI, "8.0"));

    assertThat(problem(resolve(eight, "publish=aot"), "publish")).contains("before 10.0");
  }

  @Test
  void windows_has_no_image_for_native_aot() {
    var resolved = resolve(repository(webapi()), "os=windows", "publish=aot");

    assertThat(resolved.problems())
        .extracting(Problem::line)
        .containsExactly("publish aot: runtime-deps images exist for Linux only; choose framework");
  }

  @Test
  void the_project_files_publish_mode_is_taken() {
    var aot =
        repository(withBuild(webapi(), Optional.of(PublishMode.AOT), List.of(), Optional.empty()));

    assertThat(resolve(aot).value("publish")).contains("aot");
    assertThat(problem(resolve(aot, "arch=both"), "arch")).contains("native compiler");
  }

  @Test
  void tls_in_the_pod_needs_a_secret() {
    assertThat(problem(resolve(repository(webapi()), "tls=pod"), "tls-secret"))
        .contains("--set tls-secret=");
    assertThat(resolve(repository(webapi()), "tls=pod", "tls-secret=orders-tls").problems())
        .isEmpty();
  }

  @Test
  void an_ingress_cannot_carry_tls_to_the_pod() {
    assertThat(
            problem(
                resolve(
                    repository(webapi()),
                    "tls=both",
                    "tls-secret=t",
                    "exposure=ingress",
                    "host=a.example.com",
                    "callers=ingress"),
                "tls"))
        .contains("Ingress");
  }

  @Test
  void the_two_ports_differ() {
    assertThat(
            problem(
                resolve(repository(webapi()), "tls=both", "tls-secret=t", "https-port=8080"),
                "https-port"))
        .contains("choose another");
  }

  @Test
  void a_gateway_must_be_named_and_may_call() {
    assertThat(
            problem(
                resolve(repository(webapi()), "exposure=gateway", "host=a.example.com"), "gateway"))
        .contains("--set gateway=");
    assertThat(
            resolve(
                    repository(webapi()),
                    "exposure=gateway",
                    "host=a.example.com",
                    "gateway=infra/public")
                .value("callers"))
        .contains("infra");
  }

  @Test
  void a_uid_beyond_the_user_namespace_is_refused() {
    assertThat(problem(resolve(repository(webapi()), "user=number", "uid=70000"), "uid"))
        .contains("1 to 65535");
    assertThat(problem(resolve(repository(webapi()), "user=number", "uid=0"), "uid"))
        .contains("1 to 65535");
  }

  @Test
  void linux_answers_decide_nothing_for_windows() {
    var resolved = resolve(repository(webapi()), "os=windows", "uid=10001", "read-only=true");

    assertThat(resolved.unused()).containsOnlyKeys("uid", "read-only");
    assertThat(resolved.answers()).doesNotContainKeys("seccomp", "capabilities", "user");
  }

  @Test
  void one_health_path_is_asked_for_readiness_only() {
    var one = repository(withHealth(webapi(), List.of("/healthz"), List.of()));

    assertThat(resolve(one).value("ready-path")).contains("/healthz");
    assertThat(resolve(one).value("live-path")).contains("tcp");
  }

  @Test
  void two_health_paths_are_told_apart() {
    var two = repository(withHealth(webapi(), List.of("/live"), List.of("/ready")));

    assertThat(resolve(two).value("live-path")).contains("/live");
    assertThat(resolve(two).value("ready-path")).contains("/ready");
    assertThat(problem(resolve(two, "ready-path=/live"), "ready-path")).contains("another path");
  }

  @Test
  void keys_in_memory_mean_one_pod() {
    var forms =
        repository(withBuild(webapi(), Optional.empty(), List.of(), Optional.of("AddAntiforgery")));

    assertThat(resolve(forms).value("replicas")).contains("1");
    assertThat(resolve(forms, "data-protection=volume").value("replicas")).contains("2");
  }

  @Test
  void keys_on_a_volume_need_tmp() {
    assertThat(
            problem(
                resolve(repository(webapi()), "data-protection=volume", "writable=none"),
                "writable"))
        .contains("/tmp");
  }

  @Test
  void ephemeral_storage_grows_with_the_writable_paths() {
    assertThat(resolve(repository(webapi()), "writable=/tmp:1Gi").value("ephemeral-storage"))
        .contains("1088Mi");
    assertThat(
            problem(
                resolve(repository(webapi()), "writable=/tmp:1Gi", "ephemeral-storage=128Mi"),
                "ephemeral-storage"))
        .contains("1024Mi");
  }

  @Test
  void a_writable_path_may_not_hide_the_program() {
    assertThat(problem(resolve(repository(webapi()), "writable=/app/data:1Gi"), "writable"))
        .contains("/app");
    assertThat(resolve(repository(webapi()), "writable=/tmp:64Mi,/data:1Gi").problems()).isEmpty();
  }

  @Test
  void a_field_the_cluster_lacks_is_not_offered() {
    assertThat(
            problem(
                resolve(repository(webapi()), "cluster=1.29", "apparmor=runtime-default"),
                "apparmor"))
        .contains("1.30");
    assertThat(
            problem(
                resolve(repository(webapi()), "cluster=1.29", "user-namespace=true"),
                "user-namespace"))
        .contains("1.33");
  }

  @Test
  void without_a_repository_the_answers_alone_suffice() {
    var nothing = new Repository(List.<Service>of(), List.of(), List.of(), List.of());

    assertThat(resolve(nothing, "project=src/Orders/Orders.csproj").problems()).isEmpty();
    assertThat(problem(resolve(nothing), "project")).contains("no service found");
  }

  private static String problem(Resolved resolved, String id) {
    return resolved.problems().stream()
        .filter(problem -> problem.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no problem with " + id + " in " + resolved.problems()))
        .reason();
  }
}
