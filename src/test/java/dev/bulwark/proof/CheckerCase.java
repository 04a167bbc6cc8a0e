package dev.bulwark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.cli.Bulwark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Files written for one set of answers.
 *
 * @param answers what was answered
 * @param folder where the files are
 * @param written the files
 */
record CheckerCase(Map<String, String> answers, Path folder, Written written) {

  /** Runs {@code bulwark new} in the repository. */
  static CheckerCase write(Path repository, Map<String, String> answers, Path folder) {
    var line = new ArrayList<>(List.of("new", "--yes", "-o", folder.toString()));
    answers.forEach((id, value) -> line.addAll(List.of("--set", id + "=" + value)));
    var result = Bulwark.run(repository, line.toArray(String[]::new));
    assertThat(result.code()).as(String.join(" ", line) + "\n" + result.err()).isZero();
    return new CheckerCase(answers, folder, Written.in(folder));
  }

  boolean strict() {
    return "strict".equals(answers.get("level"));
  }

  @Override
  public String toString() {
    return CheckerSets.unusual(answers).entrySet().stream()
        .map(answer -> answer.getKey() + "=" + answer.getValue())
        .filter(answer -> !answer.contains("-digest="))
        .map(answer -> answer.replaceAll("@sha256:.*", "@…"))
        .collect(Collectors.joining(" "));
  }
}
