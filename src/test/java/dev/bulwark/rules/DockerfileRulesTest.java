package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rules about Dockerfiles speak, where they are silent, and what their mends write. */
class DockerfileRulesTest {
  private static final String START = "ENTRYPOINT [\"dotnet\", \"Orders.dll\"]\n";

  private static Example file(String tag, String lines) {
    return Example.dockerfile("FROM mcr.microsoft.com/dotnet/aspnet:" + tag + "\n" + lines);
  }

  private static Rule rule(String id) {
    return Rules.find(id).orElseThrow();
  }

  private static List<Finding> found(String id, Example example) {
    return Examples.findings(rule(id), example);
  }

  private static String mended(String id, Example example) {
    return Examples.mended(example, found(id, example)).files().get("Dockerfile");
  }

  private static String lines(String text) {
    return text.substring(text.indexOf('\n') + 1);
  }

  @Test
  void the_user_goes_below_everything_that_builds_and_above_the_start() {
    assertThat(
            lines(
                mended(
                    "BW101", file("10.0", "WORKDIR /app\nCOPY out .\n\n# the service\n" + START))))
        .isEqualTo("WORKDIR /app\nCOPY out .\n\nUSER $APP_UID\n# the service\n" + START);
    assertThat(lines(mended("BW101", file("10.0", START + "COPY out /app\nEXPOSE 8080\n"))))
        .isEqualTo(START + "COPY out /app\nUSER $APP_UID\nEXPOSE 8080\n");
  }

  @Test
  void the_user_goes_into_the_last_stage() {
    var text =
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
        WORKDIR /app
        FROM base AS final
        COPY out .
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """;

    assertThat(mended("BW101", Example.dockerfile(text)))
        .isEqualTo(text.replace("ENTRYPOINT", "USER $APP_UID\nENTRYPOINT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VOLUME /data\n",
        "RUN touch /data/orders.log\n",
        "RUN mkdir /data || true\n",
        "RUN mkdir /data; touch x\n",
        "RUN mkdir $DATA\n",
        "RUN mkdir /data/{a,b}\n",
        "RUN cd /srv && mkdir data\n",
        "RUN mkdir /data # for uploads\n",
        "RUN [\"mkdir\", \"/data\"]\n",
        "RUN mkdir /data && chown www-data /data\n",
        "RUN useradd orders\n",
        "ENV HOME=/home\n",
        "COPY nuget.config /root/.nuget/\n",
        "RUN setcap cap_net_bind_service=+ep /usr/share/dotnet/dotnet\n"
      })
  void what_may_need_root_is_left_to_a_person(String line) {
    assertThat(found("BW101", file("10.0", line + START)))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RUN mkdir -p /data                    | RUN mkdir -p /data && chown $APP_UID /data
          RUN mkdir -m 755 data && ls           | RUN mkdir -m 755 data && ls && chown $APP_UID /srv/data
          RUN mkdir -p /a /var/b && mkdir /a/c  | RUN mkdir -p /a /var/b && mkdir /a/c && chown $APP_UID /a /var/b /a/c
          RUN mkdir /data && chown $APP_UID /data        | RUN mkdir /data && chown $APP_UID /data
          RUN mkdir -p /d/a && chown -R app:app /d       | RUN mkdir -p /d/a && chown -R app:app /d
          RUN mkdir /data && chmod 0777 /data            | RUN mkdir /data && chmod 0777 /data
          RUN mkdir -m 1777 /data                        | RUN mkdir -m 1777 /data
          RUN mkdir -p /usr/share/man/man1               | RUN mkdir -p /usr/share/man/man1
          RUN mkdir /opt/tool && tar -C /opt/tool -xf t  | RUN mkdir /opt/tool && tar -C /opt/tool -xf t
          RUN mkdir -p /app                              | RUN mkdir -p /app
          """)
  void a_folder_that_is_made_for_the_service_is_given_to_it(String run, String mended) {
    var before = "WORKDIR /srv\n" + run + "\nCOPY out /app\nWORKDIR /app\n" + START;

    assertThat(lines(mended("BW101", file("10.0", before))))
        .isEqualTo(before.replace(run, mended).replace("ENTRYPOINT", "USER $APP_UID\nENTRYPOINT"));
  }

  @Test
  void the_files_of_a_volume_are_left_to_a_person() {
    var example =
        file("10.0", "RUN mkdir /data\n" + START)
            .with(
                "compose.yaml",
                "services:\n  orders:\n    build: .\n    volumes: [\"orders:/data\"]\n");

    assertThat(found("BW101", example))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty())
        .extracting(Finding::advice)
        .isEqualTo("add USER $APP_UID; by hand, since the volume at /data has files of root's");
  }

  private static Example writing(String lines, String settings) {
    return Example.dockerfile(
            """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY . .
            RUN dotnet publish Orders.csproj -c Release -o /out
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            %sWORKDIR /app
            COPY --from=build /out .
            ENTRYPOINT ["dotnet", "Orders.dll"]
            """
                .formatted(lines))
        .with(
            "Orders.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup>"
                + "<TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
        .with("appsettings.json", settings);
  }

  @Test
  void a_file_that_the_service_writes_beside_its_program_is_left_to_a_person() {
    assertThat(
            found(
                "BW101",
                writing("", "{\"ConnectionStrings\": {\"Orders\": \"Data Source=orders.db\"}}")))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty())
        .extracting(Finding::advice)
        .isEqualTo("add USER $APP_UID; by hand, since it writes orders.db (appsettings.json:1)");
    assertThat(
            found(
                "BW101",
                writing("", "{}").with("Log.cs", "File.AppendAllText(\"logs/a.txt\", text);")))
        .singleElement()
        .extracting(Finding::advice)
        .isEqualTo("add USER $APP_UID; by hand, since it writes logs/a.txt (Log.cs:1)");
  }

  @Test
  void a_folder_that_the_service_writes_to_stays_its_own() {
    var settings = "{\"ConnectionStrings\": {\"Orders\": \"Data Source=orders.db\"}}";
    var example = writing("USER app\n", settings);

    assertThat(found("BW112", example))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty())
        .extracting(Finding::message)
        .asString()
        .endsWith("; it writes orders.db (appsettings.json:1)");
    assertThat(mended("BW112", writing("USER app\n", "{}"))).contains("WORKDIR /app\nUSER app\n");
  }

  @Test
  void a_file_in_a_folder_of_the_service_is_no_reason_for_root() {
    var settings = "{\"ConnectionStrings\": {\"Orders\": \"Data Source=/data/orders.db\"}}";

    assertThat(mended("BW101", writing("RUN mkdir /data\n", settings)))
        .contains("RUN mkdir /data && chown $APP_UID /data\n", "\nUSER $APP_UID\n");
  }

  @Test
  void another_flavor_is_taken_where_nothing_runs_a_shell() {
    var plain = file("10.0", "COPY out /app\nUSER $APP_UID\n" + START).asking("chiseled");

    assertThat(mended("BW413", plain))
        .startsWith("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\n");
    assertThat(found("BW413", file("10.0", START))).as("nothing was asked for").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get update\n" + START,
        "ENTRYPOINT dotnet Orders.dll\n",
        "ENTRYPOINT [\"./entry.sh\"]\n",
        "HEALTHCHECK CMD curl -f http://localhost:8080\n" + START,
        "USER orders\n" + START,
        "VOLUME /data\n" + START,
        "CMD [\"dotnet\", \"Orders.dll\"]\n"
      })
  void what_needs_a_shell_or_root_keeps_its_flavor(String lines) {
    assertThat(found("BW413", file("10.0", lines).asking("chiseled")))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
  }

  @Test
  void a_probe_that_runs_a_command_keeps_the_flavor() {
    var example =
        file("10.0", "COPY out /app\n" + START)
            .with(
                "compose.yaml",
                """
                services:
                  orders:
                    build: .
                    healthcheck:
                      test: curl -f http://localhost:8080
                """)
            .asking("chiseled");

    assertThat(found("BW413", example))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
  }

  @Test
  void an_ended_release_waits_for_its_successor() {
    assertThat(found("BW101", file("7.0", START)))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM nginx\nCMD [\"nginx\"]\n",
        "FROM mcr.microsoft.com/dotnet/sdk:10.0\nCMD [\"dotnet\", \"run\"]\n",
        "ARG TAG\nFROM mcr.microsoft.com/dotnet/aspnet:$TAG\nCMD [\"dotnet\", \"a.dll\"]\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2025\nCMD [\"dotnet\"]\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nRUN apt-get update\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nENTRYPOINT [\"./Orders\"]\n"
      })
  void images_of_others_and_bases_are_left_alone(String text) {
    assertThat(found("BW101", Example.dockerfile(text))).isEmpty();
  }

  @Test
  void root_that_was_chosen_is_left_to_a_person() {
    assertThat(found("BW102", file("10.0", "COPY out /app\nUSER root\n" + START)))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty())
        .extracting(Finding::advice)
        .isEqualTo(
            "switch back: USER $APP_UID; by hand, since nothing is run as root, so root was"
                + " chosen");
  }

  @Test
  void a_named_group_goes_with_the_name() {
    assertThat(mended("BW104", file("10.0", "USER app:app\n" + START)))
        .contains("\nUSER $APP_UID\n");
    assertThat(mended("BW104", file("10.0", "USER app:0\n" + START)))
        .contains("\nUSER $APP_UID:0\n");
  }

  @Test
  void a_user_with_a_number_keeps_it() {
    assertThat(mended("BW104", file("7.0", "RUN useradd -u 5678 orders\nUSER orders\n" + START)))
        .contains("USER 5678\n");
    assertThat(
            mended(
                "BW104",
                file("7.0", "ARG UID=5678\nRUN useradd -u ${UID} orders\nUSER orders\n" + START)))
        .contains("USER ${UID}\n");
  }

  @Test
  void a_user_made_for_nothing_gives_way_to_the_images_own() {
    var example =
        file(
            "10.0",
            """
            RUN groupadd -r orders && useradd -r -g orders orders
            COPY --chown=orders:orders out /app
            RUN chown -R orders:orders /data
            USER orders
            """
                + START);

    assertThat(lines(mended("BW104", example)))
        .isEqualTo(
            """
            COPY --chown=$APP_UID:$APP_UID out /app
            RUN chown -R $APP_UID:$APP_UID /data
            USER $APP_UID
            """
                + START);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN useradd -m orders && mkdir /home/orders/x\n",
        "RUN useradd orders\nCOPY out /home/orders\n",
        "RUN useradd orders && usermod -aG video orders\n",
        "RUN useradd orders\nENV RUN_AS=orders\n"
      })
  void a_user_that_does_more_is_left_to_a_person(String lines) {
    assertThat(found("BW104", file("10.0", lines + "USER orders\n" + START)))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
  }

  @Test
  void a_user_that_the_file_makes_is_not_the_images() {
    assertThat(found("BW104", file("7.0", "RUN adduser app\nUSER app\n" + START)))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN id app || useradd app\n",
        "RUN useradd app || true\n",
        "RUN groupadd -f app\n",
        "RUN adduser app video\n",
        "RUN echo useradd app\n"
      })
  void a_second_app_that_stops_no_build_is_let_be(String line) {
    assertThat(found("BW105", file("10.0", line + START))).isEmpty();
  }

  @Test
  void a_number_is_taken_only_in_ubuntu() {
    var line = "RUN useradd -u 1000 orders\n" + START;

    assertThat(found("BW106", file("10.0", line))).hasSize(1);
    assertThat(found("BW106", file("8.0-noble", line))).hasSize(1);
    assertThat(found("BW106", file("8.0", line))).isEmpty();
    assertThat(found("BW106", file("10.0-alpine", line))).isEmpty();
    assertThat(found("BW106", file("10.0", "RUN userdel ubuntu\n" + line))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"755", "644", "+x", "u+w", "g+rwX", "1777 /tmp", "700"})
  void modes_for_the_owner_are_right(String mode) {
    var path = mode.contains("/") ? "" : " /app";

    assertThat(found("BW111", file("10.0", "RUN chmod -R " + mode + path + "\n" + START)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"777", "0777", "666", "a+w", "a+rwx", "ugo+rwx", "o+w", "go=rwx"})
  void modes_for_everybody_are_found(String mode) {
    assertThat(found("BW111", file("10.0", "RUN chmod -R " + mode + " /app\n" + START))).hasSize(1);
  }

  @Test
  void workdir_goes_below_the_copies_that_stood_on_it() {
    assertThat(
            lines(
                mended(
                    "BW112",
                    file(
                        "10.0-noble-chiseled",
                        "WORKDIR /app\nEXPOSE 8080\nCOPY a .\nCOPY [\"b\", \"./sub/\"]\n"
                            + START))))
        .isEqualTo(
            "EXPOSE 8080\nCOPY a /app/\nCOPY [\"b\", \"/app/sub/\"]\nWORKDIR /app\n" + START);
  }

  @Test
  void a_user_above_workdir_goes_below_it() {
    var text =
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
        USER $APP_UID
        WORKDIR /app
        EXPOSE 8080
        FROM base AS final
        WORKDIR /app
        COPY out .
        ENTRYPOINT ["dotnet", "Orders.dll"]
        """;

    assertThat(mended("BW112", Example.dockerfile(text)))
        .isEqualTo(text.replace("USER $APP_UID\nWORKDIR /app\n", "WORKDIR /app\nUSER $APP_UID\n"));
  }

  @Test
  void copies_elsewhere_do_not_move_workdir() {
    assertThat(
            found(
                "BW112",
                file(
                    "10.0-noble-chiseled",
                    "WORKDIR /app\nCOPY a /etc/a\nVOLUME /data\nCOPY out .\n" + START)))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WORKDIR /app\nCOPY --link out .\n",
        "COPY out /app\nWORKDIR /app\n",
        "USER root\nWORKDIR /app\nUSER 1654\nCOPY out .\n",
        "WORKDIR /app\n"
      })
  void a_folder_that_is_roots_is_right(String lines) {
    assertThat(found("BW112", file("10.0-noble-chiseled", lines + START))).isEmpty();
  }

  @Test
  void low_ports_move_and_others_stay() {
    assertThat(
            mended(
                "BW115",
                file(
                    "10.0",
                    "ENV ASPNETCORE_URLS=\"http://+:80;https://+:443;http://+:5000\"\nUSER 1654\n"
                        + START)))
        .contains("ENV ASPNETCORE_URLS=\"http://+:8080;https://+:8443;http://+:5000\"\n");
  }

  @Test
  void a_low_port_of_root_is_let_be() {
    assertThat(found("BW115", file("10.0", "ENV ASPNETCORE_HTTP_PORTS=80\nUSER root\n" + START)))
        .isEmpty();
  }

  @Test
  void a_port_that_is_taken_is_left_to_a_person() {
    assertThat(
            found("BW115", file("10.0", "ENV ASPNETCORE_HTTP_PORTS=80;8080\nUSER 1654\n" + START)))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
  }

  @Test
  void the_port_of_an_old_image_is_low_where_a_cluster_reaches_it() {
    var lines = "COPY out /app\nWORKDIR /app\nUSER 1654\n" + START;
    var pod =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: orders
        spec:
          securityContext: {%s}
          containers:
            - name: orders
              image: shop/orders:1.0
              ports: [{containerPort: %s}]
        """;

    assertThat(found("BW115", file("7.0", lines).with("pod.yaml", pod.formatted("", "80"))))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("the image listens on 80");
    for (var harmless :
        List.of(
            pod.formatted("", "8080"),
            pod.formatted("runAsUser: 0", "80"),
            pod.formatted(
                "sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: \"0\"}]", "80"),
            pod.formatted("", "80") + "      env: [{name: ASPNETCORE_URLS, value: http://+:80}]\n",
            pod.formatted("", "80").replace("shop/orders", "nginx"))) {
      assertThat(found("BW115", file("7.0", lines).with("pod.yaml", harmless)))
          .as(harmless)
          .isEmpty();
    }
    assertThat(found("BW115", file("10.0", lines).with("pod.yaml", pod.formatted("", "80"))))
        .isEmpty();
  }

  @Test
  void both_ports_of_an_old_template_are_put_right() {
    assertThat(lines(mended("BW119", file("10.0", "EXPOSE 80\nEXPOSE 443\n" + START))))
        .isEqualTo("EXPOSE 8080\n" + START);
    assertThat(lines(mended("BW119", file("10.0", "EXPOSE 80 8080\n" + START))))
        .isEqualTo("EXPOSE 8080\n" + START);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXPOSE 5000\n",
        "EXPOSE 80/udp\n",
        "EXPOSE $PORT\n",
        "ENV ASPNETCORE_HTTP_PORTS=80\nEXPOSE 80\n",
        "COPY tls.pfx /\nEXPOSE 443\n",
        "ENV Kestrel__Endpoints__Http__Url=http://*:80\nEXPOSE 80\n"
      })
  void ports_that_may_be_right_are_let_be(String lines) {
    assertThat(found("BW119", file("10.0", lines + START))).isEmpty();
  }

  @Test
  void a_compose_file_may_give_the_port() {
    assertThat(
            found(
                "BW119",
                file("10.0", "EXPOSE 80\n" + START)
                    .with(
                        "compose.override.yaml",
                        """
                        services:
                          orders:
                            environment:
                              - ASPNETCORE_URLS=http://0.0.0.0:80
                        """)))
        .isEmpty();
  }

  @Test
  void an_exec_in_shell_form_becomes_the_service() {
    assertThat(found("BW125", file("10.0", "ENTRYPOINT exec dotnet Orders.dll\n"))).isEmpty();
  }

  @Test
  void a_shell_line_that_does_more_is_left_to_a_person() {
    assertThat(found("BW125", file("10.0", "CMD dotnet Orders.dll $ARGS\n")))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
    assertThat(found("BW125", file("10.0", "ENTRYPOINT dotnet Orders.dll\nCMD [\"-v\"]\n")))
        .singleElement()
        .matches(finding -> finding.mend().isEmpty());
  }

  @Test
  void a_script_is_found_in_a_folder_above() {
    var example =
        new Example(
            Map.of(
                "src/Orders/Dockerfile",
                """
                FROM mcr.microsoft.com/dotnet/aspnet:10.0
                COPY docker/run.sh /
                ENTRYPOINT ["/bin/sh", "/run.sh"]
                """,
                "docker/run.sh",
                "#!/bin/sh\necho starting\ndotnet Orders.dll \"$@\"\n"));

    assertThat(found("BW126", example))
        .singleElement()
        .matches(finding -> finding.message().startsWith("docker/run.sh:3 "));
  }

  @Test
  void a_helper_inside_a_script_is_found() {
    var example =
        file("10.0", "COPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n")
            .with("start.sh", "#!/bin/sh\nchown -R app /data\nexec gosu app dotnet Orders.dll\n");

    assertThat(found("BW130", example))
        .singleElement()
        .matches(finding -> finding.message().contains("gosu"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN mkdir /data\n",
        "HEALTHCHECK CMD wget -q http://localhost\n",
        "ENTRYPOINT [\"/bin/sh\", \"-c\", \"dotnet Orders.dll\"]\n"
      })
  void a_chiseled_image_has_no_shell(String line) {
    assertThat(found("BW127", file("10.0-noble-chiseled", line))).hasSize(1);
    assertThat(found("BW127", file("10.0", line))).isEmpty();
    assertThat(
            found(
                "BW127",
                file("10.0-noble-chiseled", "COPY --from=busybox /bin/sh /bin/sh\n" + line)))
        .isEmpty();
  }

  @Test
  void a_dll_is_an_argument_that_dotnet_takes() {
    assertThat(found("BW128", file("10.0-noble-chiseled", "CMD [\"Orders.dll\"]\n"))).isEmpty();
    assertThat(found("BW128", file("10.0", "CMD [\"dotnet\", \"Orders.dll\"]\n"))).isEmpty();
  }

  @Test
  void a_client_that_is_inside_may_be_called() {
    var check = "HEALTHCHECK CMD wget -q http://localhost:8080\n" + START;

    assertThat(found("BW129", file("10.0-alpine", check))).isEmpty();
    assertThat(found("BW129", file("10.0", "COPY --from=tools /wget /usr/bin/\n" + check)))
        .isEmpty();
    assertThat(found("BW129", file("10.0", check))).hasSize(1);
    assertThat(found("BW129", file("3.1", check.replace("wget", "curl")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"50", "4B", "0x4B", "32", "100", "$SHARE"})
  void a_percentage_that_may_be_meant_is_let_be(String value) {
    assertThat(
            found(
                "BW135", file("10.0", "ENV DOTNET_GCHeapHardLimitPercent=" + value + "\n" + START)))
        .isEmpty();
  }
}
