package dev.bulwark.cli;

import dev.bulwark.notes.Symptoms;
import dev.bulwark.notes.Topic;
import dev.bulwark.notes.TopicSearch;
import dev.bulwark.notes.Topics;
import dev.bulwark.wizard.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code bulwark explain}: why something is as it is, and what a log tells. */
final class ExplainCommand implements Command {
  private static final Pattern PLACE = Pattern.compile("(.+):([0-9]{1,9})");

  /** How many topics a search shows. */
  private static final int SHOWN = 8;

  @Override
  public String summary() {
    return "Says why something is as it is, what breaks without it and how to choose otherwise;"
        + " or names the known failures in a log.";
  }

  @Override
  public CommandSpec spec() {
    var spec = Specs.named("explain");
    spec.usageMessage()
        .description(summary())
        .footer(
            "",
            "Examples:",
            "  bulwark explain http-port            a question; or a choice, http-port=80",
            "  bulwark explain ASPNETCORE_URLS      a variable, field, instruction, file",
            "  bulwark explain read only upload     words",
            "  bulwark explain Dockerfile:9         a line of a file, and what is wrong with it",
            "  kubectl logs POD | bulwark explain - a log; or a file that is one");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("TOPIC")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("A name, words, a file that is a log, or - for standard input.")
                .build())
        .addOption(Specs.oneOf("FORMAT", "text or json.", List.of("text", "json"), "--format"));
  }

  @Override
  public int run(ParseResult parsed, Console console) throws Failure, IOException {
    var format = parsed.matchedOptionValue("--format", "text");
    if (!format.equals("text") && !format.equals("json")) {
      throw Failure.usage("--format " + format + ": there is no such format; choose text or json");
    }
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    return new Answer(console, format.equals("json")).to(words);
  }

  /** The answer to one question. */
  private static final class Answer {
    private final Console console;
    private final boolean json;
    private final Sheet sheet;

    Answer(Console console, boolean json) {
      this.console = console;
      this.json = json;
      this.sheet = Sheet.of(console);
    }

    int to(List<String> words) throws Failure, IOException {
      if (words.equals(List.of("-"))
          || (words.isEmpty() && console.keyboard().piped().getAsBoolean())) {
        return log(console.keyboard().in(), "standard input");
      }
      var topics = Topics.load();
      if (words.isEmpty()) {
        return overview(topics);
      }
      var asked = String.join(" ", words).strip();
      var exact = topics.find(asked);
      if (exact.isPresent()) {
        return topic(exact.get());
      }
      if (words.size() == 1) {
        var file = file(asked);
        if (file.isPresent()) {
          try (var in = Files.newInputStream(file.get())) {
            return log(in, asked);
          }
        }
        var line = place(asked);
        if (line.isPresent()) {
          line.get().show(sheet);
          return print(ExitCode.DONE, line.get().json());
        }
      }
      return found(topics, asked);
    }

    private int overview(Topics topics) {
      int failures = Symptoms.load().all().size();
      ExplainedTopics.overview(topics.all(), failures, sheet);
      return print(ExitCode.DONE, Map.of("topics", ExplainedTopics.json(topics.all())));
    }

    private int topic(Topic topic) {
      ExplainedTopics.show(topic, sheet);
      var json = ExplainedTopics.json(topic);
      if (topic.group() == Topic.Group.RULE) {
        ExplainedRule.of(topic.key(), LocalDate.now(console.clock()))
            .ifPresent(rule -> {
              rule.show(sheet);
              json.putAll(rule.json());
            });
      }
      return print(ExitCode.DONE, json);
    }

    private Optional<Path> file(String name) {
      try {
        return Optional.of(console.folder().resolve(name)).filter(Files::isRegularFile);
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }

    /** A line of a container file, asked for as FILE:LINE. */
    private Optional<ExplainedLine> place(String asked) throws Failure, IOException {
      var place = PLACE.matcher(asked);
      if (!place.matches()) {
        return Optional.empty();
      }
      var file = file(place.group(1));
      if (file.isEmpty()) {
        return Optional.empty();
      }
      var here = console.folder().toAbsolutePath().normalize();
      var wanted = file.get().toAbsolutePath().normalize();
      boolean below = wanted.startsWith(here);
      var root = below ? here : Objects.requireNonNull(wanted.getParent());
      var path = root.relativize(wanted).toString().replace('\\', '/');
      var folder = below ? FolderFiles.below(root) : FolderFiles.only(root, List.of(path));
      var today = LocalDate.now(console.clock());
      var line = ExplainedLine.of(folder, path, Integer.parseInt(place.group(2)), today);
      if (line.isEmpty()) {
        throw Failure.usage(asked + ": " + missing(file.get()));
      }
      return line;
    }

    /** Why a line cannot be explained. */
    private static String missing(Path file) throws IOException {
      long lines;
      try (var text = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        lines = text.count();
      }
      return "no line of a Dockerfile, a manifest or a project file; the file has "
          + lines
          + (lines == 1 ? " line" : " lines")
          + ", and `bulwark check` says which files it reads";
    }

    private int log(InputStream in, String name) throws IOException {
      var diagnosis = Symptoms.load().diagnose(in);
      if (diagnosis.findings().isEmpty()) {
        console.complain(
            name
                + ": no known failure in "
                + diagnosis.lines()
                + (diagnosis.lines() == 1 ? " line" : " lines")
                + "; give the whole output of `kubectl describe pod` and of `kubectl logs"
                + " --previous`");
      }
      ExplainedLog.show(diagnosis, true, sheet);
      return print(
          diagnosis.findings().isEmpty() ? ExitCode.DIFFERENCES : ExitCode.DONE,
          ExplainedLog.json(diagnosis));
    }

    /** Looks for a message, a slip of the finger, and words, in this order. */
    private int found(Topics topics, String asked) {
      var symptoms = Symptoms.load();
      var failures = Topics.failures(symptoms);
      var failure =
          failures.stream().filter(t -> t.key().equals(asked.toLowerCase(Locale.ROOT))).findFirst();
      if (failure.isPresent()) {
        return topic(failure.get());
      }
      var message = symptoms.diagnose(asked);
      if (!message.findings().isEmpty()) {
        ExplainedLog.show(message, false, sheet);
        return print(ExitCode.DONE, ExplainedLog.json(message));
      }
      var near = near(topics, failures, asked);
      if (near.isPresent()) {
        console.complain(asked + ": there is no such topic; did you mean " + near.get() + "?");
        return print(ExitCode.DIFFERENCES, Map.of("topics", List.of()));
      }
      return search(topics, failures, asked);
    }

    private Optional<String> near(Topics topics, List<Topic> failures, String asked) {
      var word = asked.toLowerCase(Locale.ROOT);
      var names = new LinkedHashMap<String, String>();
      topics.all().forEach(topic -> names.put(topic.key().toLowerCase(Locale.ROOT), topic.key()));
      topics.names().forEach(name -> names.putIfAbsent(name, name));
      failures.forEach(topic -> names.putIfAbsent(topic.key(), topic.key()));
      return asked.contains(" ")
          ? Optional.empty()
          : Nearest.to(word, names.keySet()).map(found -> names.getOrDefault(found, found));
    }

    private int search(Topics topics, List<Topic> failures, String asked) {
      var all = new ArrayList<>(topics.all());
      all.addAll(failures);
      var hits = new TopicSearch(all).find(asked);
      if (hits.isEmpty()) {
        console.complain(
            asked + ": nothing is known about it; `bulwark explain` lists what can be asked");
        return print(ExitCode.DIFFERENCES, Map.of("topics", List.of()));
      }
      if (ExplainedTopics.clear(hits, asked)) {
        return topic(hits.getFirst().topic());
      }
      var best = hits.stream().limit(SHOWN).map(TopicSearch.Hit::topic).toList();
      sheet.heading("Several topics fit:");
      ExplainedTopics.list(best, sheet);
      return print(ExitCode.DONE, Map.of("topics", ExplainedTopics.json(best)));
    }

    private int print(int code, Map<String, Object> value) {
      console.out().print(json ? Json.of(value) : sheet.toString());
      return code;
    }
  }
}
