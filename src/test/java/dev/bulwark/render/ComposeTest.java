package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.blueprint.Runtime;
import dev.bulwark.blueprint.Variable;
import dev.bulwark.notes.Notes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposeTest {
  private static final Renderer RENDERER = new Renderer(TemplateSource.builtIn(), Notes.load());

  @Test
  void a_web_api_runs_behind_the_same_fences_as_in_the_cluster() throws Exception {
    assertThat(text(Blueprints.web("compose=true")))
        .isEqualTo(
            """
            name: orders
            services:
              orders:
                build:
                  context: "."
                image: shop.azurecr.io/orders:1.0.0
                cap_drop:
                  - ALL
                cpus: "0.5"
                environment:
                  ASPNETCORE_HTTP_PORTS: "8080"
                  DOTNET_EnableDiagnostics: "0"
                mem_limit: 256m
                pids_limit: 256
                ports:
                  - "127.0.0.1:8080:8080"
                read_only: true
                restart: unless-stopped
                security_opt:
                  - no-new-privileges:true
                stop_grace_period: 45s
                sysctls:
                  net.ipv4.ip_unprivileged_port_start: "1024"
                tmpfs:
                  - "/tmp:rw,noexec,nosuid,nodev,size=64m,mode=1777"
                user: "1654:1654"
            """);
  }

  @Test
  void files_beside_the_project_are_named_from_the_folder_of_the_compose_file() throws Exception {
    assertThat(
            text(
                Blueprints.web(
                    "compose=true",
                    "folder=deploy/prod",
                    "nuget-feed=secret",
                    "tls=pod",
                    "tls-secret=orders-tls",
                    "data-protection=volume",
                    "data-protection-claim=keys",
                    "user=number",
                    "uid=10001",
                    "cpu=1500m",
                    "cpu-limit=none",
                    "memory=1Gi")))
        .isEqualTo(
            """
            name: orders
            services:
              orders:
                build:
                  context: "../.."
                  dockerfile: deploy/prod/Dockerfile
                  secrets:
                    - nuget-config
                image: shop.azurecr.io/orders:1.0.0
                cap_drop:
                  - ALL
                cpus: "1.5"
                environment:
                  ASPNETCORE_HTTP_PORTS: ""
                  ASPNETCORE_HTTPS_PORTS: "8443"
                  ASPNETCORE_Kestrel__Certificates__Default__KeyPath: /tls/tls.key
                  ASPNETCORE_Kestrel__Certificates__Default__Path: /tls/tls.crt
                  DOTNET_EnableDiagnostics: "0"
                  HOME: /home/app
                mem_limit: 1g
                pids_limit: 256
                ports:
                  - "127.0.0.1:8443:8443"
                read_only: true
                restart: unless-stopped
                security_opt:
                  - no-new-privileges:true
                stop_grace_period: 45s
                sysctls:
                  net.ipv4.ip_unprivileged_port_start: "1024"
                tmpfs:
                  - "/tmp:rw,noexec,nosuid,nodev,size=64m,mode=1777"
                  - "/home/app/.aspnet:rw,noexec,nosuid,nodev,size=1m,uid=10001,gid=10001,mode=0700"
                user: "10001:10001"
                volumes:
                  - "./orders-tls:/tls:ro"
            secrets:
              nuget-config:
                file: "../../nuget.config"
            """);
  }

  @Test
  void a_worker_opens_no_port() throws Exception {
    assertThat(text(Blueprints.worker("compose=true"))).doesNotContain("ports:", "ASPNETCORE");
  }

  /** Compose replaces variables in every text. */
  @Test
  void a_dollar_sign_is_doubled() throws Exception {
    var blueprint =
        Samples.with(
            Blueprints.web("compose=true"),
            change ->
                change.runtime(runtime ->
                    new Runtime(
                        runtime.user(),
                        runtime.windowsUser(),
                        runtime.readOnly(),
                        runtime.volumes(),
                        List.of(new Variable("A", "${HOME}", "x")),
                        runtime.seccomp(),
                        runtime.apparmor(),
                        runtime.seLinuxType(),
                        runtime.hostUsers(),
                        runtime.strictGroups(),
                        runtime.token())));

    assertThat(text(blueprint)).contains("A: \"$${HOME}\"");
  }

  private static String text(Blueprint blueprint) throws RenderFailed {
    return RENDERER.render(blueprint, List.of(TargetNamed.of("compose.yaml"))).getFirst().text();
  }
}
