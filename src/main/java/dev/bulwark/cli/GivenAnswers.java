package dev.bulwark.cli;

import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.AnswersFile;
import dev.bulwark.wizard.Problem;
import dev.bulwark.wizard.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers from the answers file and from flags, the flag weighing more. */
record GivenAnswers(Map<String, Answer> answers, List<Problem> problems) {
  private static final long LARGEST_FILE = 4L << 20;

  static GivenAnswers of(NewOptions options) throws Failure, IOException {
    var answers = new LinkedHashMap<String, Answer>();
    var problems = new ArrayList<Problem>();
    if (options.answers().isPresent()) {
      var file = file(options.answers().get());
      answers.putAll(file.answers());
      problems.addAll(file.problems());
    }
    for (var set : options.sets()) {
      int equals = set.indexOf('=');
      if (equals <= 0) {
        problems.add(new Problem("--set " + set, "", "no id=value; write --set id=value"));
      } else {
        answers.put(
            set.substring(0, equals), new Answer(set.substring(equals + 1), new Provenance.Flag()));
      }
    }
    return new GivenAnswers(answers, List.copyOf(problems));
  }

  private static AnswersFile file(Path path) throws Failure, IOException {
    if (!Files.isRegularFile(path)) {
      throw Failure.usage(path + ": there is no such answers file; check the path");
    }
    if (Files.size(path) > LARGEST_FILE) {
      throw Failure.usage(path + ": larger than 4 MiB; is it an answers file?");
    }
    var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    return AnswersFile.read(text, path.getFileName().toString());
  }
}
