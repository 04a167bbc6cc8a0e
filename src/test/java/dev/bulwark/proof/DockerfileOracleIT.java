package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.Mutations;
import dev.bulwark.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** We read Dockerfiles as BuildKit's own parser does, and refuse those that it refuses. */
class DockerfileOracleIT {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "dockerfiles");
  private static final long SEED = 32;
  private static final int MUTATIONS = 10_000;

  @TempDir private static Path folder;
  private static DockerfileOracle oracle;

  @BeforeAll
  static void build() throws Exception {
    var built = DockerfileOracle.build(folder);
    oracle = built.oracle().orElseGet(() -> abort(built.reason()));
  }

  @Test
  void the_fixtures_are_read_alike() throws Exception {
    var names = files(FIXTURES);
    assertThat(differences(names.stream().map(Path::toString).toList(), contents(names))).isEmpty();
  }

  @Test
  void ten_thousand_changed_fixtures_are_read_alike() throws Exception {
    var mutations = new Mutations(SEED);
    var fixtures = contents(files(FIXTURES));
    var changed = Stream.generate(() -> mutations.of(fixtures)).limit(MUTATIONS).toList();
    var names = IntStream.range(0, MUTATIONS).mapToObj(number -> "mutation " + number).toList();
    assertThat(differences(names, changed)).isEmpty();
  }

  @Test
  void every_dockerfile_of_a_named_folder_is_read_alike() throws Exception {
    var corpus = System.getenv("BULWARK_CORPUS");
    assumeTrue(
        corpus != null && !corpus.isBlank(),
        "BULWARK_CORPUS is not set; set it to a folder with Dockerfiles");
    var names = files(Path.of(corpus)).stream().filter(DockerfileOracleIT::looksLikeOne).toList();
    var contents = contents(names);
    for (int i = 0; i < names.size(); i++) {
      assertThat(Dockerfile.parse(SourceText.of(contents.get(i))).source().bytes())
          .as(names.get(i).toString())
          .isEqualTo(contents.get(i));
    }
    System.out.println(names.size() + " Dockerfiles below " + corpus);
    assertThat(differences(names.stream().map(Path::toString).toList(), contents)).isEmpty();
  }

  private static List<String> differences(List<String> names, List<byte[]> contents)
      throws IOException, InterruptedException {
    var answers = oracle.read(contents);
    assertThat(answers).hasSameSizeAs(contents);
    var found = new ArrayList<String>();
    for (int i = 0; i < contents.size(); i++) {
      var difference = difference(contents.get(i), answers.get(i));
      if (!difference.isEmpty()) {
        found.add(names.get(i) + "\n" + difference);
      }
    }
    return found;
  }

  /**
   * Whether a file is not compared, for one of three reasons. Behind a keyword BuildKit looks for
   * the end of flags and of the type of HEALTHCHECK byte by byte, and takes 85 and A0 for spaces in
   * the middle of a character. In a file that is no UTF-8 it still sees the characters that happen
   * to be whole, spaces among them. And it drops a byte order mark where some part of a word begins
   * with one.
   */
  private static boolean isNotCompared(byte[] content) {
    var bytes = new String(content, StandardCharsets.ISO_8859_1);
    var folded = bytes.toLowerCase(Locale.ROOT);
    boolean cut = bytes.indexOf('\u0085') >= 0 || bytes.indexOf('\u00A0') >= 0;
    if (bytes.indexOf("\u00EF\u00BB\u00BF", 1) > 0) {
      return true;
    }
    if (SourceText.of(content).charset().equals(StandardCharsets.UTF_8)) {
      return cut && (folded.contains("--") || folded.contains("healthcheck"));
    }
    var characters = new String(content, StandardCharsets.UTF_8).codePoints();
    return cut || characters.anyMatch(c -> c > 0x7F && Character.isSpaceChar(c));
  }

  private static String difference(byte[] content, JsonNode answer) {
    if (isNotCompared(content)) {
      return "";
    }
    var file = Dockerfile.parse(SourceText.of(content));
    var refused = answer.get("refused").asString() + answer.get("rejected").asString();
    if (refused.isEmpty() != file.problems().isEmpty()) {
      return "BuildKit: " + refused + "\nwe:       " + file.problems() + shown(content);
    }
    if (!answer.get("refused").asString().isEmpty()) {
      return "";
    }
    var reading = new DockerfileReading(file);
    var theirs = reading.theirs(answer);
    var ours = reading.ours();
    for (int i = 0; i < Math.max(theirs.size(), ours.size()); i++) {
      var their = i < theirs.size() ? theirs.get(i) : "nothing";
      var our = i < ours.size() ? ours.get(i) : "nothing";
      if (!their.equals(our)) {
        return "BuildKit: " + their + "\nwe:       " + our + shown(content);
      }
    }
    return "";
  }

  private static String shown(byte[] content) {
    return "\nin\n" + new String(content, StandardCharsets.UTF_8);
  }

  private static boolean looksLikeOne(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith("dockerfile") && !name.endsWith(".dockerignore")
        || name.endsWith("dockerfile")
        || name.startsWith("containerfile");
  }

  private static List<Path> files(Path root) throws IOException {
    try (var walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<byte[]> contents(List<Path> files) throws IOException {
    var contents = new ArrayList<byte[]>();
    for (var file : files) {
      contents.add(Files.readAllBytes(file));
    }
    return contents;
  }
}
