package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.proof.Drawing.Drawn;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What holds for every Dockerfile. */
final class DockerfileAgreement {
  /** The flags that the frontend inside Docker 20.10 takes (moby 20.10 vendors buildkit 0.8). */
  private static final Map<String, Pattern> FLAGS =
      Map.of(
          "FROM", Pattern.compile("--platform=\\S+"),
          "COPY", Pattern.compile("--from=\\S+|--chown=\\S+|--chmod=\\S+"),
          "RUN",
              Pattern.compile(
                  "--mount=type=(cache|secret|bind|tmpfs|ssh)(,(target|id|sharing|from|source|required|mode|uid|gid|ro)(=[^,\\s]+)?)*"));

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

  static void old(Drawn drawn, Written written) {
    var text = written.text("Dockerfile");
    assertThat(text).doesNotContain("syntax=").doesNotContain("<<").isASCIIOrQuoted();
  }

  static void measured(Drawn drawn, Written written) {}
}
