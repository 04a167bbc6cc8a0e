package dev.bulwark.render;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.notes.Notes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates that a company, or somebody who got at its folder, could put in the place of that of
 * the Service. Each file of {@code hostile} tells what it tries and how it has to fail.
 */
@Timeout(60)
class HostileTemplateTest {
  private static final String VICTIM = "files/k8s/service.yaml.ftl";
  private static final Path CASES = Path.of("src/test/resources/dev/bulwark/render/hostile");

  private static final Blueprint BLUEPRINT = Blueprints.web("comments=short");

  @TempDir Path folder;

  record Case(String name, String tries, String fails, String template) {
    static Case read(Path file) {
      try {
        var parts = Files.readString(file).split("(?m)^---\\n", 2);
        var lines = parts[0].split("\n");
        return new Case(
            requireNonNull(file.getFileName()).toString(),
            lines[0].substring("tries: ".length()),
            lines[1].substring("fails: ".length()),
            parts[1]);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public String toString() {
      return name + ": " + tries;
    }
  }

  static Stream<Case> cases() throws IOException {
    return Files.list(CASES).sorted().map(Case::read);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fails_with_place_and_reason_in_one_line(Case hostile) throws Exception {
    var failed = failure(hostile.template());

    assertThat(failed).hasMessage(hostile.fails());
    assertThat(failed.template()).isEqualTo(VICTIM);
    assertThat(failed.getMessage())
        .doesNotContain("\n", "\t", "Exception", "freemarker.core", "dev.bulwark");
  }

  @Test
  void there_are_enough_of_them() throws Exception {
    assertThat(cases()).hasSizeGreaterThan(30);
  }

  private RenderFailed failure(String template) throws Exception {
    var file = folder.resolve(VICTIM);
    Files.createDirectories(requireNonNull(file.getParent()));
    Files.writeString(file, template);
    var renderer = new Renderer(TemplateSource.withOverrides(folder), Notes.load());
    return catchThrowableOfType(RenderFailed.class, () -> renderer.render(BLUEPRINT));
  }
}
