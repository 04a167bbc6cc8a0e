package dev.bulwark.cli;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.AnswersFile;
import dev.bulwark.wizard.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Answers of a conversation that did not come to its end, kept for the next start in the same
 * repository. They lie in the XDG state folder and not in the repository, which they are no part
 * of. Where they cannot be kept or read, the conversation goes on without.
 *
 * @param file where they lie; empty when the environment names no home
 */
record KeptAnswers(Optional<Path> file) {

  /** Those of one repository. */
  static KeptAnswers of(Path repository, Map<String, String> environment) {
    return new KeptAnswers(
        state(environment).map(folder -> folder.resolve("bulwark").resolve(name(repository))));
  }

  /** The state folder: the one that is named, else the usual one below the home folder. */
  private static Optional<Path> state(Map<String, String> environment) {
    return absolute(environment.getOrDefault("XDG_STATE_HOME", ""))
        .or(() ->
            absolute(environment.getOrDefault("HOME", ""))
                .map(home -> home.resolve(".local/state")));
  }

  private static Optional<Path> absolute(String path) {
    return Optional.of(Path.of(path)).filter(Path::isAbsolute);
  }

  private static String name(Path repository) {
    var digest = new CRC32C();
    digest.update(repository.toString().getBytes(StandardCharsets.UTF_8));
    return "answers-" + HexFormat.of().toHexDigits((int) digest.getValue()) + ".yaml";
  }

  /** What is kept, as the person's own answers; nothing when there is nothing that can be read. */
  Map<String, Answer> read() {
    var answers = new LinkedHashMap<String, Answer>();
    try {
      if (file.isPresent() && Files.isRegularFile(file.get())) {
        AnswersFile.read(Files.readString(file.get()), file.get().toString())
            .answers()
            .forEach((id, it) -> answers.put(id, new Answer(it.value(), new Provenance.Person())));
      }
    } catch (IOException e) {
      return Map.of();
    }
    return answers;
  }

  /**
   * Keeps the person's answers.
   *
   * @return how many are kept
   */
  int keep(Map<String, Answer> given) {
    var values = new LinkedHashMap<String, Object>();
    given.forEach((id, answer) -> {
      if (answer.provenance() instanceof Provenance.Person) {
        values.put(id, answer.value());
      }
    });
    if (values.isEmpty() || file.isEmpty()) {
      return 0;
    }
    try {
      Files.createDirectories(file.get().getParent());
      var fresh = file.get().resolveSibling(file.get().getFileName() + ".new");
      Files.writeString(fresh, Json.of(values));
      Files.move(fresh, file.get(), StandardCopyOption.REPLACE_EXISTING);
      return values.size();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Forgets them. */
  void forget() {
    try {
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    } catch (IOException e) {
      // They are offered once more next time.
    }
  }
}
