package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.rules.Link.Sureness;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which image is made of which Dockerfile, as scripts and pipelines say. */
class BuildLinesTest {
  private static final String IMAGE =
      """
      FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
      FROM base AS final
      COPY out /app
      ENTRYPOINT ["dotnet", "/app/Program.dll"]
      """;

  /** Three Dockerfiles whose names say nothing. */
  private static final Example SET =
      new Example(
          Map.of("Dockerfile", IMAGE, "Dockerfile.today", IMAGE, "src/one/Dockerfile", IMAGE));

  private static Links links(Example example) {
    return Examples.set(example).links();
  }

  /** The names that a file gives, each with the Dockerfile and the line. */
  private static List<String> read(String path, String text) {
    var set = Examples.set(SET.with(path, text));
    var lines =
        BuildLines.reads(path)
            ? BuildLines.ofScript(path, set, set.images()::contains)
            : BuildLines.ofPipeline(set.manifest(path).orElseThrow(), set, set.images()::contains);
    return lines.stream()
        .map(line -> line.image() + " = " + line.dockerfile() + " (" + line.place() + ")")
        .toList();
  }

  @Test
  void a_line_of_a_script_names_the_image_of_a_dockerfile() {
    var set =
        SET.with(
            "build.sh",
            """
            #!/bin/sh
            set -e
            docker build -f Dockerfile.today -t registry.example.com/shop/orders:1.0.0 .
            """);

    var link = links(set).of("registry.example.com/shop/orders:2.0.0").orElseThrow();
    assertThat(link.image().path()).isEqualTo("Dockerfile.today");
    assertThat(link.sureness()).isEqualTo(Sureness.SURE);
    assertThat(link.because()).isEqualTo("build.sh:3 builds it from Dockerfile.today");
    assertThat(links(SET).of("registry.example.com/shop/orders:2.0.0")).isEmpty();
  }

  @Test
  void two_lines_that_disagree_make_no_link() {
    var both = "docker build -t shop/orders .\ndocker build -t shop/orders:old -f %s .\n";

    assertThat(links(SET.with("a.sh", both.formatted("Dockerfile.today"))).of("shop/orders"))
        .isEmpty();
    assertThat(links(SET.with("a.sh", both.formatted("Dockerfile"))).of("shop/orders")).isPresent();
  }

  @Test
  void a_registry_that_a_variable_names_leaves_the_link_likely() {
    var set = SET.with("a.sh", "docker build -t \"$REGISTRY/shop/orders:$TAG\" src/one\n");

    var link = links(set).of("registry.example.com/shop/orders:2").orElseThrow();
    assertThat(link.image().path()).isEqualTo("src/one/Dockerfile");
    assertThat(link.sureness()).isEqualTo(Sureness.LIKELY);
    assertThat(links(set).of("registry.example.com/other/orders:2")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker build -t a . | Dockerfile",
        "docker build . -t a | Dockerfile",
        "docker build --tag=a --file=Dockerfile.today . | Dockerfile.today",
        "docker build --tag a . --file ./Dockerfile.today | Dockerfile.today",
        "docker build -ta -fDockerfile.today . | Dockerfile.today",
        "sudo docker build --pull --no-cache --build-arg X=1 -t a src/one | src/one/Dockerfile",
        "docker buildx build --platform linux/amd64 --push -t a src/one | src/one/Dockerfile",
        "docker --context far image build -t a src/one | src/one/Dockerfile",
        "podman build -t a src/one | src/one/Dockerfile",
        "podman build -t a | Dockerfile",
        "buildah bud -t a -f Dockerfile.today . | Dockerfile.today",
        "nerdctl build -t a src/one/ | src/one/Dockerfile",
        "if docker build -t a src/one >log 2>&1; then echo built; fi | src/one/Dockerfile",
        "set -e && DOCKER_BUILDKIT=1 docker build -t a src/one | src/one/Dockerfile",
        "(cd src && ls); docker build -t a . | Dockerfile",
        "cd src/one && docker build -t a . | src/one/Dockerfile",
        "pushd src; popd; docker build -t a . | Dockerfile",
        "docker build -t a \"$(dirname \"$0\")/src/one\" | src/one/Dockerfile",
        "docker build -t a -f Dockerfile.today $CONTEXT | Dockerfile.today",
        "docker build -t a --target final src/one | src/one/Dockerfile",
        "docker build -t a --unknown . src/one | src/one/Dockerfile",
      })
  void a_line_is_read_as_its_program_reads_it(String line, String dockerfile) {
    assertThat(read("build.sh", line)).containsExactly("a = " + dockerfile + " (build.sh:1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker build .",
        "docker pull -t a .",
        "docker compose build a",
        "docker build -t a nowhere",
        "docker build -t a -f nowhere .",
        "docker build -t a -",
        "docker build -t a -f - .",
        "docker build -t a -f $FILE .",
        "docker build -t a $CONTEXT",
        "docker build -t a $ARGUMENTS .",
        "docker build -t a -f {{file}} .",
        "docker build -t a https://example.com/repository.git",
        "docker build -t $IMAGE .",
        "docker build -t $IMAGE:1.0 .",
        "docker build -t shop-$NAME .",
        "docker build -t a --target base .",
        "cd src && docker build -t a .",
        "cd $SOMEWHERE && docker build -t a .",
        "# docker build -t a .",
        "echo \"docker build -t a .\"",
      })
  void what_is_not_certain_is_left_out(String line) {
    assertThat(read("build.sh", line)).isEmpty();
  }

  @Test
  void a_line_may_give_several_names_and_go_on_below() {
    assertThat(
            read(
                "build.sh",
                """
                docker build \\
                  --tag shop/orders:1.0 \\
                  -t 'shop/orders-api' -t shop/orders:latest \\
                  src/one
                docker build -t b .
                """))
        .containsExactly(
            "shop/orders = src/one/Dockerfile (build.sh:1)",
            "shop/orders-api = src/one/Dockerfile (build.sh:1)",
            "b = Dockerfile (build.sh:5)");
  }

  @Test
  void scripts_of_windows_have_their_own_slashes_and_line_ends() {
    assertThat(
            read(
                "build.ps1",
                """
                <# docker build -t no . #>
                $tag = "1.0"
                docker build `
                  -t "shop/orders:$tag" `
                  -f .\\src\\one\\Dockerfile .\\
                docker build -t c "$PSScriptRoot\\src\\one"
                """))
        .containsExactly(
            "shop/orders = src/one/Dockerfile (build.ps1:3)",
            "c = src/one/Dockerfile (build.ps1:6)");
    assertThat(
            read(
                "build.cmd",
                """
                rem don't docker build -t no .
                docker build ^\r
                  -t shop/orders:%TAG% ^\r
                  src\\one\r
                docker.exe build -t c -f "%~dp0Dockerfile.today" .\r
                """))
        .containsExactly(
            "shop/orders = src/one/Dockerfile (build.cmd:2)", "c = Dockerfile.today (build.cmd:5)");
  }

  @Test
  void make_gives_each_line_a_shell_of_its_own() {
    assertThat(
            read(
                "Makefile",
                """
                TAG ?= 1.0
                one: ## builds it
                \tcd src/one && docker build -t shop/one:$(TAG) .
                \t@docker build -t $(REGISTRY)/shop/two:$(shell git rev-parse HEAD) \\
                \t  -f Dockerfile.today .
                """))
        .containsExactly(
            "shop/one = src/one/Dockerfile (Makefile:3)",
            "/shop/two = Dockerfile.today (Makefile:4)");
  }

  @Test
  void a_path_that_means_two_dockerfiles_means_none() {
    assertThat(read("src/one/build.sh", "docker build -t a .")).isEmpty();
    assertThat(read("src/one/Makefile", "all:\n\tdocker build -t a .\n"))
        .containsExactly("a = src/one/Dockerfile (src/one/Makefile:2)");
    assertThat(read("src/build.sh", "docker build -t a -f Dockerfile.today ."))
        .containsExactly("a = Dockerfile.today (src/build.sh:1)");
    assertThat(read("src/build.sh", "docker build -t a one"))
        .containsExactly("a = src/one/Dockerfile (src/build.sh:1)");
  }

  @Test
  void a_workflow_builds_with_commands_and_with_an_action() {
    assertThat(
            read(
                ".github/workflows/build.yml",
                """
                jobs:
                  image:
                    runs-on: ubuntu-latest
                    steps:
                      - run: |
                          docker build . -f Dockerfile.today -t shop/a:${{ github.sha }}
                          cd src
                          docker build one -t shop/b
                      - run: docker build -t shop/c .
                        working-directory: src/one
                      - id: meta
                        uses: docker/metadata-action@v5
                        with:
                          images: ghcr.io/shop/d
                      - uses: docker/build-push-action@v6
                        with:
                          context: ./src/one
                          tags: |
                            ${{ steps.meta.outputs.tags }}
                            ghcr.io/${{ github.repository_owner }}/e:latest
                      - uses: docker/build-push-action@v6
                        with:
                          file: ${{ matrix.file }}
                          tags: shop/f
                """))
        .containsExactly(
            "shop/a = Dockerfile.today (.github/workflows/build.yml:6)",
            "shop/b = src/one/Dockerfile (.github/workflows/build.yml:8)",
            "shop/c = src/one/Dockerfile (.github/workflows/build.yml:9)",
            "ghcr.io/shop/d = src/one/Dockerfile (.github/workflows/build.yml:15)",
            "/e = src/one/Dockerfile (.github/workflows/build.yml:15)");
  }

  @Test
  void a_pipeline_of_azure_builds_with_a_task() {
    var task =
        """
        trigger: [main]
        steps:
          - task: Docker@2
            inputs:
              containerRegistry: connection
              repository: shop/orders
              command: buildAndPush
              Dockerfile: %s
              tags: $(Build.BuildId)
        """;

    assertThat(read("azure-pipelines.yml", task.formatted("src/one/Dockerfile")))
        .containsExactly("/shop/orders = src/one/Dockerfile (azure-pipelines.yml:3)");
    assertThat(read("azure-pipelines.yml", task.formatted("'**/Dockerfile.today'")))
        .containsExactly("/shop/orders = Dockerfile.today (azure-pipelines.yml:3)");
    assertThat(read("azure-pipelines.yml", task.formatted("'**/Dockerfile'"))).isEmpty();
    assertThat(
            read(
                "azure-pipelines.yml",
                task.formatted("Dockerfile").replace("buildAndPush", "push")))
        .isEmpty();
  }

  @Test
  void a_job_of_gitlab_runs_in_one_shell() {
    assertThat(
            read(
                ".gitlab-ci.yml",
                """
                image:
                  before_script:
                    - cd src/one
                  script:
                    - docker build -t shop/one .
                other:
                  script:
                    - docker build -t $CI_REGISTRY_IMAGE/two:1 $CI_PROJECT_DIR
                """))
        .containsExactly(
            "shop/one = src/one/Dockerfile (.gitlab-ci.yml:5)",
            "/two = Dockerfile (.gitlab-ci.yml:8)");
  }

  @Test
  void files_of_other_names_and_large_ones_are_not_read() {
    assertThat(BuildLines.reads("deploy/notes.txt")).isFalse();
    assertThat(BuildLines.reads("deploy/Build.PS1")).isTrue();
    var line = "docker build -t a .\n";

    assertThat(read("build.sh", line + "#".repeat(300_000))).isEmpty();
    assertThat(read("build.sh", line + "#".repeat(3_000))).hasSize(1);
  }

  @Test
  @Timeout(10)
  void what_nobody_writes_costs_no_more() {
    for (var part : List.of("{{", "$(", "${", "\"$(", "'", "`", "-t a", "\\\"", "%a", "$a/")) {
      read("build.sh", "docker build " + part.repeat(250_000 / part.length()));
    }
  }

  @Test
  void a_step_of_circleci_is_a_command() {
    assertThat(
            read(
                ".circleci/config.yml",
                """
                jobs:
                  image:
                    steps:
                      - run:
                          name: image
                          command: docker build -t shop/one src/one
                """))
        .containsExactly("shop/one = src/one/Dockerfile (.circleci/config.yml:6)");
  }
}
