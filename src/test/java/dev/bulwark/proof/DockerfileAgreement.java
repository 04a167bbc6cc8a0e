package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.proof.DockerfileText.Instruction;
import dev.bulwark.proof.Drawing.Drawn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What holds for every Dockerfile. */
final class DockerfileAgreement {
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  /**
   * The flags that the frontend inside Docker 20.10 takes (moby 20.10 vendors BuildKit 0.8), as far
   * as a Dockerfile of ours could want one.
   */
  private static final Map<String, Pattern> FLAGS =
      Map.of(
          "FROM", Pattern.compile("--platform=\\$BUILDPLATFORM"),
          "COPY", Pattern.compile("--from=[a-z]+"),
          "RUN",
              Pattern.compile(
                  "--mount=type=(cache|secret)(,(target=[^,\\s]+|id=[a-z-]+|sharing=locked))+"));

  private static final List<String> KEYWORDS =
      List.of(
          "FROM",
          "ARG",
          "WORKDIR",
          "COPY",
          "RUN",
          "ENV",
          "EXPOSE",
          "HEALTHCHECK",
          "USER",
          "ENTRYPOINT");

  private DockerfileAgreement() {}

  static Map<String, Agreement> all() {
    return Map.of(
        "the Dockerfile is one that Docker 20.10 can build", DockerfileAgreement::old,
        "the Dockerfile is built on what was answered", DockerfileAgreement::base,
        "compose builds the Dockerfile from the folder of the repository",
            DockerfileAgreement::compose,
        "the program in the image is root's and gets its signals", DockerfileAgreement::program);
  }

  private static void old(Drawn drawn, Written written) {
    assertThat(written.text("Dockerfile")).doesNotContain("syntax=").doesNotContain("<<");
    for (var instruction : written.dockerfile().instructions()) {
      assertThat(instruction.keyword()).isIn(KEYWORDS);
      var known = FLAGS.getOrDefault(instruction.keyword(), NOTHING);
      assertThat(instruction.flags())
          .as(instruction.toString())
          .allMatch(flag -> known.matcher(flag).matches());
    }
  }

  /** Which repository holds what a service of that kind and publish mode needs beside itself. */
  private static void base(Drawn drawn, Written written) {
    var repository =
        drawn.is("publish", "framework")
            ? drawn.is("runtime-image", "runtime") ? "runtime" : "aspnet"
            : "runtime-deps";
    var image = written.dockerfile().finalStage().image();
    assertThat(image)
        .contains("/dotnet/" + repository + ":" + drawn.value("dotnet") + "-")
        .contains("-" + drawn.value("distro"));
    if (drawn.is("flavor", "full")) {
      assertThat(image).doesNotContain("chiseled").doesNotContain("distroless");
    }
    assertThat(image.contains("chiseled")).isEqualTo(drawn.value("flavor").contains("chiseled"));
    assertThat(image.contains("distroless"))
        .isEqualTo(drawn.value("flavor").contains("distroless"));
    Stream.of(image, written.dockerfile().image())
        .forEach(it ->
            assertThat(it)
                .startsWith(
                    drawn.is("registry", "mcr.microsoft.com")
                        ? "mcr.microsoft.com/"
                        : drawn.value("registry") + "/"));
    assertThat(image.contains("@sha256:")).isEqualTo(drawn.is("pin", "digest"));
    assertThat(written.dockerfile().image().contains("@sha256:"))
        .isEqualTo(drawn.is("pin", "digest"));
  }

  private static void compose(Drawn drawn, Written written) {
    written
        .tree("compose.yaml")
        .map(Agreement::service)
        .ifPresent(service -> {
          var folder = drawn.value("folder");
          var build = service.path("build");
          var repository = Path.of("/repository");
          var context =
              repository.resolve(folder).resolve(build.path("context").asString()).normalize();
          assertThat(context).isEqualTo(repository);
          assertThat(context.resolve(build.path("dockerfile").asString("Dockerfile")))
              .isEqualTo(repository.resolve(folder).resolve("Dockerfile").normalize());
        });
  }

  /**
   * The order keeps the folder root's on a base whose user is not root; the form of the entry point
   * makes the program process 1.
   */
  private static void program(Drawn drawn, Written written) {
    var last = written.dockerfile().finalStage();
    assertThat(last.instructions())
        .extracting(Instruction::keyword)
        .startsWith("FROM", "COPY", "WORKDIR")
        .endsWith("ENTRYPOINT")
        .doesNotContain("RUN", "ARG")
        .containsOnlyOnce("HEALTHCHECK");
    assertThat(last.one("COPY")).contains("/out /app");
    assertThat(last.one("WORKDIR")).contains("/app");
    assertThat(last.one("HEALTHCHECK")).contains("NONE");
    var assembly = drawn.value("assembly");
    var entrypoint = Manifests.tree(last.one("ENTRYPOINT").orElseThrow());
    assertThat(entrypoint.values().stream().map(JsonNode::asString))
        .isEqualTo(
            drawn.is("publish", "framework")
                ? List.of("dotnet", assembly + ".dll")
                : List.of("./" + assembly));
  }
}
