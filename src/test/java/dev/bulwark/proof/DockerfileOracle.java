package dev.bulwark.proof;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** BuildKit's own parser, built from {@code src/test/oracle/dockerfile}. */
final class DockerfileOracle {
  private static final Path MODULE = Path.of("src", "test", "oracle", "dockerfile");
  private static final int LONGEST_MINUTES = 10;

  private final Path program;
  private final Path folder;

  private DockerfileOracle(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** What came of building it: the oracle, or why there is none. */
  record Built(Optional<DockerfileOracle> oracle, String reason) {}

  static Built build(Path folder) throws IOException, InterruptedException {
    var program = folder.resolve("oracle").toAbsolutePath();
    var log = folder.resolve("build.log");
    try {
      var process =
          new ProcessBuilder("go", "build", "-trimpath", "-o", program.toString(), ".")
              .directory(MODULE.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        return new Built(Optional.empty(), "go build took longer than 10 minutes");
      }
      return process.exitValue() == 0
          ? new Built(Optional.of(new DockerfileOracle(program, folder)), "")
          : new Built(Optional.empty(), "go build failed: " + Files.readString(log));
    } catch (IOException noGo) {
      return new Built(Optional.empty(), "go is not on the PATH: " + noGo.getMessage());
    }
  }

  /** What it says of each file, in their order. */
  List<JsonNode> read(List<byte[]> files) throws IOException, InterruptedException {
    var in = folder.resolve("in");
    var out = folder.resolve("out");
    try (var stream = new DataOutputStream(Files.newOutputStream(in))) {
      for (var file : files) {
        stream.writeInt(file.length);
        stream.write(file);
      }
    }
    var process =
        new ProcessBuilder(program.toString())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new AssertionError("the oracle ended with " + process.exitValue());
    }
    var mapper = new JsonMapper();
    var answers = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(out)) {
      answers.add(mapper.readTree(line));
    }
    return answers;
  }
}
