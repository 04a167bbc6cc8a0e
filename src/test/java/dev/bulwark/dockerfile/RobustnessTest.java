package dev.bulwark.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text can be read, in a time that grows with its length, and nothing of it is lost. */
class RobustnessTest {
  private static final int INPUTS = 20_000;
  private static final int LARGE = 1 << 20;

  @Test
  void changed_files_and_noise_are_read_without_a_failure() throws Exception {
    var fixtures = Fixtures.all();
    var mutations = new Mutations(1);
    for (int i = 0; i < INPUTS; i++) {
      var bytes = i % 4 == 0 ? mutations.noise() : mutations.of(fixtures);
      var file = Dockerfile.parse(SourceText.of(bytes));
      assertThat(file.source().bytes()).isEqualTo(bytes);
      checkSpans(file);
      var graph = StageGraph.of(file);
      for (var stage : file.stages()) {
        assertThat(StageEnd.of(file, graph, stage).root()).isNotInstanceOf(Base.OfStage.class);
        assertThat(graph.needed(stage)).contains(stage);
      }
    }
  }

  static Stream<Named<String>> nasty() {
    return Stream.of(
            "RUN a" + " \\\n".repeat(LARGE / 3),
            "RUN a" + " \\\n b".repeat(LARGE / 5),
            "ENV" + " A=b \\\n#\n".repeat(LARGE / 10),
            "RUN " + "x".repeat(LARGE),
            "ENV A=" + "\"x".repeat(LARGE / 2),
            "ENV " + "A=1 ".repeat(LARGE / 4),
            "RUN " + "<<A ".repeat(LARGE / 4) + "\n" + "A\n".repeat(LARGE / 8),
            "RUN <<A\n" + "B\n".repeat(LARGE / 2),
            "RUN <<A\nA\n".repeat(LARGE / 10),
            "RUN " + "<<${A:-".repeat(LARGE / 7),
            "RUN " + "<<${A:-".repeat(90) + "x".repeat(LARGE) + "}".repeat(90),
            "CMD " + "[".repeat(LARGE),
            "CMD " + "[{\"a\":".repeat(LARGE / 6),
            "CMD [" + "\"a\",".repeat(LARGE / 4) + "\"b\"]",
            "CMD [" + "9".repeat(LARGE) + "]",
            "ONBUILD ".repeat(LARGE / 8),
            "FROM a AS b\n".repeat(LARGE / 12),
            "#\n".repeat(LARGE / 2),
            "#\n".repeat(LARGE / 4) + "FROM a\n".repeat(LARGE / 14),
            "\n".repeat(LARGE),
            "\r".repeat(LARGE),
            "RUN --a=b ".repeat(LARGE / 10) + "\n",
            "HEALTHCHECK --interval=" + "1s".repeat(LARGE / 2) + " CMD x",
            "HEALTHCHECK --retries=" + "1".repeat(LARGE) + " CMD x",
            "RUN --mount=" + "from=a,".repeat(LARGE / 7) + " x",
            "ARG a=" + "b".repeat(LARGE) + "\nFROM ${a//*b*/x}${a%%*b*b}",
            "FROM " + "a/".repeat(LARGE / 2),
            "EXPOSE " + "${".repeat(LARGE / 2))
        .map(text ->
            Named.of(text.substring(0, 12).replace("\n", "\\n").replace("\r", "\\r"), text));
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void a_nasty_megabyte_takes_no_more_than_a_moment(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          var file = Dockerfile.parse(SourceText.of("FROM a\n" + text));
          file.finalStage().ifPresent(stage -> StageEnd.of(file, stage));
          checkSpans(file);
        });
  }

  /** Instructions follow each other, and what belongs to one lies in it, in order. */
  private static void checkSpans(Dockerfile file) {
    int end = file.source().start();
    for (var directive : file.directives()) {
      end = follows(end, directive.span(), "directive");
      within(directive.span(), directive.valueSpan());
    }
    for (var instruction : file.instructions()) {
      var head = instruction.head();
      end = follows(end, instruction.span(), "instruction");
      within(instruction.span(), head.keyword().span());
      int at = head.keyword().span().end();
      for (var flag : head.flags()) {
        at = follows(at, flag.word().span(), "flag");
        flag.valueWord().ifPresent(value -> within(flag.word().span(), value.span()));
      }
      at = follows(at, head.arguments().span(), "arguments");
      for (var doc : head.heredocs()) {
        at = follows(at, doc.body(), "heredoc");
        at = follows(at, doc.end(), "end of heredoc");
      }
      int inside = head.span().start();
      for (var comment : head.inside()) {
        inside = follows(inside, comment.span(), "comment");
        within(head.span(), comment.span());
      }
      int last = head.arguments().span().start();
      for (var word : words(instruction)) {
        last = follows(last, word.span(), "word");
        within(head.arguments().span(), word.span());
      }
    }
    assertThat(end).isLessThanOrEqualTo(file.source().length());
  }

  private static List<Word> words(Instruction instruction) {
    var words = new ArrayList<Word>();
    switch (instruction) {
      case From from -> words.addAll(from.words());
      case Arg arg -> arg.pairs().forEach(pair -> words.add(pair.word()));
      case Env env -> env.pairs().forEach(pair -> words.add(pair.word()));
      case Label label -> label.pairs().forEach(pair -> words.add(pair.word()));
      case Copy copy -> words.addAll(copy.paths());
      case Add add -> words.addAll(add.paths());
      case Volume volume -> words.addAll(volume.paths());
      case Expose expose -> expose.ports().forEach(port -> words.add(port.word()));
      case User user -> {
        user.user().ifPresent(words::add);
        user.group().ifPresent(words::add);
      }
      case Cmd(var _, var command) ->
          command.ifPresent(form -> {
            if (form instanceof CommandForm.ExecForm exec) {
              words.addAll(exec.arguments());
            }
          });
      default -> {}
    }
    return words;
  }

  private static int follows(int end, Span span, String what) {
    if (span.start() < end) {
      throw new AssertionError(what + " " + span + " begins before " + end);
    }
    return span.end();
  }

  private static void within(Span outer, Span inner) {
    if (!outer.contains(inner)) {
      throw new AssertionError(inner + " is not in " + outer);
    }
  }
}
