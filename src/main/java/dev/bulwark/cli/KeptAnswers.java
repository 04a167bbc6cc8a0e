package dev.bulwark.cli;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.AnswersFile;
import dev.bulwark.wizard.Items;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Questions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Answers of a conversation that did not come to its end, kept for the next start in the same
 * repository. They lie in the XDG state folder and not in the repository, which they are no part
 * of. Where they cannot be kept or read, the conversation goes on without.
 *
 * @param file where they lie; empty when the environment names no home
 */
record KeptAnswers(Optional<Path> file) {
  /** No question has this name. */
  private static final String SERVICES = "services";

  /** Stands between a question's id, which never holds it, and its service. */
  private static final String OF = "@";

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
    var digest = new CRC32();
    digest.update(repository.toString().getBytes(StandardCharsets.UTF_8));
    return "answers-" + HexFormat.of().toHexDigits((int) digest.getValue()) + ".yaml";
  }

  /**
   * What is kept.
   *
   * @param services the project files of several services that were chosen; empty for the only one
   * @param answers the person's own answers by service; by an empty name for the only one
   */
  record Kept(List<String> services, Map<String, Map<String, Answer>> answers) {
    static final Kept NOTHING = new Kept(List.of(), Map.of());

    boolean nothing() {
      return services.isEmpty() && count() == 0;
    }

    int count() {
      return answers.values().stream().mapToInt(Map::size).sum();
    }
  }

  /**
   * What is kept, of what can still be answered; nothing when there is nothing that can be read.
   */
  Kept read() {
    try {
      if (file.isPresent() && Files.isRegularFile(file.get())) {
        return kept(
            AnswersFile.read(Files.readString(file.get()), file.get().toString()).answers());
      }
    } catch (IOException e) {
      return Kept.NOTHING;
    }
    return Kept.NOTHING;
  }

  private static Kept kept(Map<String, Answer> lines) {
    var services = new ArrayList<String>();
    var answers = new LinkedHashMap<String, Map<String, Answer>>();
    lines.forEach((key, answer) -> {
      if (key.equals(SERVICES)) {
        services.addAll(Items.of(answer.value()));
        return;
      }
      int at = key.indexOf(OF);
      var id = at < 0 ? key : key.substring(0, at);
      var service = at < 0 ? "" : key.substring(at + 1);
      if (Questions.find(id).isPresent()) {
        answers
            .computeIfAbsent(service, name -> new LinkedHashMap<>())
            .put(id, new Answer(answer.value(), new Provenance.Person()));
      }
    });
    return new Kept(List.copyOf(services), answers);
  }

  /** The day of the last change; empty when there is nothing. */
  Optional<LocalDate> day(ZoneId zone) {
    try {
      return file.isPresent() && Files.isRegularFile(file.get())
          ? Optional.of(
              LocalDate.ofInstant(Files.getLastModifiedTime(file.get()).toInstant(), zone))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps what the person said; the answers of others are left out.
   *
   * @return how many answers are kept
   */
  int keep(Kept kept) {
    var values = new LinkedHashMap<String, Object>();
    if (!kept.services().isEmpty()) {
      values.put(SERVICES, kept.services());
    }
    int count = 0;
    for (var service : kept.answers().entrySet()) {
      var of = service.getKey().isEmpty() ? "" : OF + service.getKey();
      for (var answer : service.getValue().entrySet()) {
        if (answer.getValue().provenance() instanceof Provenance.Person) {
          values.put(answer.getKey() + of, answer.getValue().value());
          count++;
        }
      }
    }
    if (count == 0 || file.isEmpty()) {
      return 0;
    }
    try {
      Files.createDirectories(file.get().getParent());
      var fresh = file.get().resolveSibling(file.get().getFileName() + ".new");
      Files.writeString(fresh, Json.of(values));
      Files.move(fresh, file.get(), StandardCopyOption.REPLACE_EXISTING);
      return count;
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
