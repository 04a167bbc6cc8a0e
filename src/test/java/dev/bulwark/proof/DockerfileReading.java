package dev.bulwark.proof;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Arg;
import dev.bulwark.dockerfile.Cmd;
import dev.bulwark.dockerfile.CommandForm;
import dev.bulwark.dockerfile.CommandForm.ExecForm;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.dockerfile.Entrypoint;
import dev.bulwark.dockerfile.Env;
import dev.bulwark.dockerfile.Expansion;
import dev.bulwark.dockerfile.Expose;
import dev.bulwark.dockerfile.From;
import dev.bulwark.dockerfile.Healthcheck;
import dev.bulwark.dockerfile.Heredoc;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.KeyValue;
import dev.bulwark.dockerfile.Label;
import dev.bulwark.dockerfile.Maintainer;
import dev.bulwark.dockerfile.Onbuild;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Shell;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.Stopsignal;
import dev.bulwark.dockerfile.Unknown;
import dev.bulwark.dockerfile.User;
import dev.bulwark.dockerfile.Volume;
import dev.bulwark.dockerfile.Word;
import dev.bulwark.dockerfile.Workdir;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Our reading of a Dockerfile and BuildKit's, in the same words. Characters beyond ASCII in a file
 * that is no UTF-8 are one question mark: BuildKit replaces its broken bytes, and we keep them.
 */
final class DockerfileReading {
  /** What words are expanded with, as in the oracle. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("SET", "one two", "EMPTY", "", "PATHS", "/a/b/a.b:*?", "N", "8080");

  private final Dockerfile file;
  private final boolean utf8;

  DockerfileReading(Dockerfile file) {
    this.file = file;
    this.utf8 = file.source().charset().equals(StandardCharsets.UTF_8);
  }

  List<String> ours() {
    return Stream.concat(
            file.instructions().stream().map(this::shown),
            file.problems().isEmpty() ? file.stages().stream().map(this::shown) : Stream.empty())
        .toList();
  }

  List<String> theirs(JsonNode answer) {
    var lines = new ArrayList<String>();
    answer.get("instructions").forEach(node -> lines.add(shown(node)));
    if (answer.get("stages").isArray()) {
      for (var stage : answer.get("stages")) {
        lines.add(
            plain(stage.get("name").asString())
                + " on "
                + plain(stage.get("base").asString())
                + " "
                + stage.get("commands"));
      }
    }
    return lines;
  }

  private String shown(Stage stage) {
    return bytes(stage.name().orElse(""))
        + " on "
        + bytes(stage.from().base().map(Word::value).orElse(""))
        + " "
        + stage.instructions().size();
  }

  private String shown(Instruction instruction) {
    var text = file.source().text();
    int start = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : file.source().start();
    var before = text.substring(start, instruction.span().start());
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    if (line != instruction.line()) {
      return "line " + instruction.line() + " is not where the span begins, " + line;
    }
    return shownWithin(instruction);
  }

  private String shownWithin(Instruction instruction) {
    var head = instruction.head();
    var arguments = arguments(instruction);
    var heredocs = head.heredocs().stream().map(this::shown).toList();
    return String.join(
        " ",
        bytes(head.keyword().raw()),
        "flags=" + flags(instruction),
        "arguments=" + arguments.stream().map(this::bytes).toList(),
        "expanded=" + arguments.stream().map(word -> bytes(expanded(word))).toList(),
        "json=" + isJson(instruction),
        "heredocs=" + heredocs,
        "lines=" + head.line() + ".." + head.lastLine(),
        instruction instanceof Onbuild onbuild
            ? onbuild.inner().map(this::shownInner).orElse("")
            : "");
  }

  private String shownInner(Instruction inner) {
    return String.join(
        " ",
        "inner",
        bytes(inner.head().keyword().raw()),
        "flags=" + flags(inner),
        "arguments=" + arguments(inner).stream().map(this::bytes).toList(),
        "json=" + isJson(inner));
  }

  /** BuildKit takes each byte of a flag for a character of its own. */
  private List<String> flags(Instruction instruction) {
    return instruction.flags().stream()
        .map(flag -> flag.name() + flag.value().map(value -> "=" + value).orElse(""))
        .map(flag -> new String(flag.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
        .map(flag -> bytes("--" + flag))
        .toList();
  }

  private String shown(Heredoc doc) {
    var body = file.source().text(doc.body());
    return String.join(
        " ", bytes(doc.name()), doc.expands() + "", doc.trimsTabs() + "", bytes(body));
  }

  private String expanded(String word) {
    return isText(word)
        ? Expansion.of(word, file.escape(), ENVIRONMENT).certain().orElse("\0error")
        : "no text";
  }

  private String shown(JsonNode node) {
    var docs = new ArrayList<String>();
    for (var doc : each(node.get("heredocs"))) {
      docs.add(
          String.join(
              " ",
              plain(doc.get("name").asString()),
              doc.get("expand").asString(),
              doc.get("chomp").asString(),
              plain(doc.get("content").asString())));
    }
    var inner = node.get("inner");
    return String.join(
        " ",
        plain(node.get("keyword").asString()),
        "flags=" + texts(node.get("flags")),
        "arguments=" + texts(node.get("args")),
        "expanded=" + expanded(node),
        "json=" + node.get("json"),
        "heredocs=" + docs,
        "lines=" + node.get("start") + ".." + node.get("end"),
        inner.isNull()
            ? ""
            : String.join(
                " ",
                "inner",
                plain(inner.get("keyword").asString()),
                "flags=" + texts(inner.get("flags")),
                "arguments=" + texts(inner.get("args")),
                "json=" + inner.get("json")));
  }

  private static List<JsonNode> each(JsonNode array) {
    return IntStream.range(0, array.size()).mapToObj(array::get).toList();
  }

  /** A broken byte is no letter to BuildKit, and ends the name of a variable. */
  private boolean isText(String word) {
    return utf8 || StandardCharsets.US_ASCII.newEncoder().canEncode(word);
  }

  private List<String> expanded(JsonNode node) {
    var words = each(node.get("args"));
    return IntStream.range(0, words.size())
        .mapToObj(at ->
            isText(words.get(at).asString())
                ? plain(node.get("expanded").get(at).asString())
                : "no text")
        .toList();
  }

  private List<String> texts(JsonNode array) {
    return each(array).stream().map(text -> plain(text.asString())).toList();
  }

  /** The arguments in the order of BuildKit's syntax tree. */
  private static List<String> arguments(Instruction instruction) {
    return switch (instruction) {
      case From from -> values(from.words());
      case Arg arg -> arg.pairs().stream().map(pair -> pair.word().raw()).toList();
      case Env env -> pairs(env.pairs(), env.legacy());
      case Label label -> pairs(label.pairs(), label.legacy());
      case Run run -> command(run.command());
      case Cmd cmd -> command(cmd.command());
      case Entrypoint entrypoint -> command(entrypoint.command());
      case Shell shell -> command(shell.command());
      case Copy copy -> values(copy.paths());
      case Add add -> values(add.paths());
      case Volume volume -> values(volume.paths());
      case Expose expose -> expose.ports().stream().map(port -> port.word().raw()).toList();
      case User user -> user.argument().stream().map(Word::raw).toList();
      case Workdir workdir -> workdir.argument().stream().map(Word::raw).toList();
      case Stopsignal signal -> signal.argument().stream().map(Word::raw).toList();
      case Maintainer maintainer -> maintainer.argument().stream().map(Word::raw).toList();
      case Healthcheck check ->
          Stream.concat(check.type().stream().map(Word::raw), command(check.command()).stream())
              .toList();
      case Onbuild _ -> List.of();
      case Unknown _ -> List.of("");
    };
  }

  private static List<String> values(List<Word> words) {
    return words.stream().map(Word::value).toList();
  }

  private static List<String> pairs(List<KeyValue> pairs, boolean legacy) {
    return pairs.stream()
        .flatMap(pair ->
            Stream.of(pair.key().raw(), pair.value().map(Word::raw).orElse(""), legacy ? "" : "="))
        .toList();
  }

  private static List<String> command(Optional<CommandForm> command) {
    return switch (command.orElse(null)) {
      case null -> List.of();
      case ExecForm exec -> values(exec.arguments());
      case CommandForm.ShellForm shell -> List.of(shell.word().raw());
    };
  }

  private static boolean isJson(Instruction instruction) {
    return switch (instruction) {
      case Run run -> isJson(run.command());
      case Cmd cmd -> isJson(cmd.command());
      case Entrypoint entrypoint -> isJson(entrypoint.command());
      case Shell shell -> isJson(shell.command());
      case Healthcheck check -> isJson(check.command());
      case Copy copy -> copy.json();
      case Add add -> add.json();
      case Volume volume -> volume.json();
      case Arg _, Env _, Expose _, From _, Label _, Maintainer _, Onbuild _ -> false;
      case Stopsignal _, Unknown _, User _, Workdir _ -> false;
    };
  }

  private static boolean isJson(Optional<CommandForm> command) {
    return command.filter(ExecForm.class::isInstance).isPresent();
  }

  /** One character for each byte, as the oracle has it. */
  private String bytes(String text) {
    return utf8
        ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        : plain(text);
  }

  private String plain(String bytewise) {
    return utf8 ? bytewise : bytewise.replaceAll("[^\\x00-\\x7F]+", "?");
  }
}
