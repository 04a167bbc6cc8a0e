package dev.bulwark.dockerfile;

import static dev.bulwark.dockerfile.Fixtures.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.dockerfile.CommandForm.ExecForm;
import dev.bulwark.dockerfile.CommandForm.ShellForm;
import dev.bulwark.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileTest {
  @Test
  void instructions_have_their_kind_their_keyword_and_their_place() {
    var file = parse("from alpine\n\nwOrKdIr /app\nFOO bar\n");

    assertThat(file.instructions())
        .hasExactlyElementsOfTypes(From.class, Workdir.class, Unknown.class);
    assertThat(file.instructions())
        .extracting(Instruction::keyword)
        .containsExactly("FROM", "WORKDIR", "FOO");
    assertThat(file.instructions()).extracting(Instruction::line).containsExactly(1, 3, 4);
    assertThat(shown(file, file.instructions().get(1))).isEqualTo("wOrKdIr /app");
  }

  @Test
  void a_continued_instruction_is_one_and_its_words_know_their_lines() {
    var file = parse("FROM a\nENV A=1 \\\n  # about B\n\n  B=2 \\\n  C=th\\\nree\nUSER x\n");
    var env = (Env) file.instructions().get(1);

    assertThat(shown(file, env)).isEqualTo("ENV A=1 \\\n  # about B\n\n  B=2 \\\n  C=th\\\nree");
    assertThat(env.head().inside()).extracting(Comment::text).containsExactly("about B");
    assertThat(env.pairs())
        .extracting(pair -> pair.word().raw())
        .containsExactly("A=1", "B=2", "C=three");
    assertThat(file.source().text(env.pairs().get(1).value().orElseThrow().span())).isEqualTo("2");
    assertThat(file.source().text(env.pairs().get(2).value().orElseThrow().span()))
        .isEqualTo("th\\\nree");
    assertThat(env.head().lastLine()).isEqualTo(7);
  }

  @Test
  void directives_are_read_at_the_top_only() {
    var file =
        parse(
            "# Syntax = docker/dockerfile:1 \n"
                + "# escape=`\n\n"
                + "# check=skip=all\n"
                + "FROM a\n"
                + "RUN b `\n"
                + " c\n");

    assertThat(file.directives()).extracting(Directive::name).containsExactly("syntax", "escape");
    assertThat(file.directives().getFirst().value()).isEqualTo("docker/dockerfile:1");
    assertThat(file.escape()).isEqualTo('`');
    assertThat(file.comments()).extracting(Comment::text).containsExactly("check=skip=all");
    assertThat(file.instructions()).hasSize(2);
  }

  @Test
  void comments_belong_to_the_instruction_directly_below() {
    var file =
        parse("FROM a\n# far\n\n# bulwark:ignore BW104 meant\n# and more\nUSER root\nRUN b\n");

    assertThat(file.instructions().get(1).head().above())
        .extracting(Comment::text)
        .containsExactly("bulwark:ignore BW104 meant", "and more");
    assertThat(file.instructions().get(2).head().above()).isEmpty();
    assertThat(file.comments()).hasSize(3);
  }

  @Test
  void words_lead_back_to_the_text() {
    var file = parse("FROM r.io:5000/a/b:8.0@sha256:00 AS Final\nUSER app:grp\nEXPOSE 80/tcp $P\n");
    var from = (From) file.instructions().get(0);
    var user = (User) file.instructions().get(1);
    var expose = (Expose) file.instructions().get(2);
    var image = from.reference().orElseThrow();

    assertThat(
            texts(
                file,
                image.registry().orElseThrow(),
                image.repository(),
                image.tag().orElseThrow(),
                image.digest().orElseThrow(),
                from.name().orElseThrow()))
        .containsExactly("r.io:5000", "a/b", "8.0", "sha256:00", "Final");
    assertThat(texts(file, user.user().orElseThrow(), user.group().orElseThrow()))
        .containsExactly("app", "grp");
    assertThat(
            texts(
                file,
                expose.ports().get(0).number(),
                expose.ports().get(0).protocol().orElseThrow(),
                expose.ports().get(1).number()))
        .containsExactly("80", "tcp", "$P");
  }

  @Test
  void a_port_inside_a_value_has_a_place() {
    var file = parse("FROM a\nENV X=1 ASPNETCORE_URLS=http://+:80\n");
    var value = ((Env) file.instructions().get(1)).pairs().get(1).value().orElseThrow();
    int colon = value.raw().lastIndexOf(':');

    assertThat(file.source().text(value.part(colon + 1, value.raw().length()).span()))
        .isEqualTo("80");
    assertThat(value.span().start()).isEqualTo(file.source().text().indexOf("http"));
  }

  @Test
  void env_is_read_in_both_forms() {
    var file = parse("FROM a\nENV A=1 B=\"two words\" C=\nENV LEGACY  some  value = x\n");
    var modern = (Env) file.instructions().get(1);
    var legacy = (Env) file.instructions().get(2);

    assertThat(modern.pairs())
        .extracting(pair -> pair.value().orElseThrow().raw())
        .containsExactly("1", "\"two words\"", "");
    assertThat(modern.legacy()).isFalse();
    assertThat(legacy.legacy()).isTrue();
    assertThat(legacy.pairs().getFirst().key().raw()).isEqualTo("LEGACY");
    assertThat(legacy.pairs().getFirst().value().orElseThrow().raw()).isEqualTo("some  value = x");
  }

  @Test
  void json_is_decoded_and_broken_json_is_shell_text() {
    var file = parse("FROM a\nCMD [\"x\\u0041\", \"b\\n\"]\nCMD ['x']\nCMD [\"x\",]\n");

    var exec = (ExecForm) ((Cmd) file.instructions().get(1)).command().orElseThrow();
    assertThat(exec.arguments()).extracting(Word::value).containsExactly("xA", "b\n");
    assertThat(file.source().text(exec.arguments().get(0).span())).isEqualTo("\"x\\u0041\"");
    assertThat(((Cmd) file.instructions().get(2)).command()).get().isInstanceOf(ShellForm.class);
    assertThat(((Cmd) file.instructions().get(3)).command()).get().isInstanceOf(ShellForm.class);
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void flags_have_names_values_and_places() {
    var file = parse("FROM a\nCOPY --link --chown='1:1' --from=b /x /y\n");
    var copy = (Copy) file.instructions().get(1);

    assertThat(copy.flags()).extracting(Flag::name).containsExactly("link", "chown", "from");
    assertThat(copy.head().flag("chown").flatMap(Flag::value)).contains("1:1");
    assertThat(
            file.source()
                .text(copy.head().flag("chown").orElseThrow().valueWord().orElseThrow().span()))
        .isEqualTo("'1:1'");
    assertThat(copy.from()).contains("b");
    assertThat(copy.sources()).extracting(Word::raw).containsExactly("/x");
    assertThat(copy.destination().orElseThrow().raw()).isEqualTo("/y");
  }

  @Test
  void heredocs_belong_to_their_instruction() {
    var file = parse("FROM a\nCOPY <<one <<-\"two\" /d/\nfirst\none\n\tsecond\n\ttwo\nUSER x\n");
    var docs = file.instructions().get(1).head().heredocs();

    assertThat(docs).extracting(Heredoc::name).containsExactly("one", "two");
    assertThat(docs).extracting(Heredoc::expands).containsExactly(true, false);
    assertThat(docs).extracting(Heredoc::trimsTabs).containsExactly(false, true);
    assertThat(file.source().text(docs.get(0).body())).isEqualTo("first\n");
    assertThat(file.source().text(docs.get(1).body())).isEqualTo("\tsecond\n");
    assertThat(file.instructions()).hasSize(3);
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void onbuild_has_an_instruction_inside() {
    var file = parse("FROM a\nONBUILD COPY --chown=1 . /app\nONBUILD ONBUILD RUN x\n");
    var inner = ((Onbuild) file.instructions().get(1)).inner().orElseThrow();

    assertThat(inner).isInstanceOf(Copy.class);
    assertThat(file.source().text(inner.span())).isEqualTo("COPY --chown=1 . /app");
    assertThat(file.problems()).extracting(Problem::line).containsExactly(3);
  }

  @Test
  void healthcheck_is_none_or_a_command() {
    var file = parse("FROM a\nHEALTHCHECK none\nHEALTHCHECK --interval=3s CMD curl x || exit 1\n");

    assertThat(((Healthcheck) file.instructions().get(1)).isNone()).isTrue();
    var check = (Healthcheck) file.instructions().get(2);
    assertThat(check.command().orElseThrow().word().raw()).isEqualTo("curl x || exit 1");
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void stages_have_numbers_names_and_the_arguments_before_them() {
    var file = parse("ARG V=1\nFROM a:$V AS Base\nRUN x\nFROM base\nUSER y\n");

    assertThat(file.globalArgs()).hasSize(1);
    assertThat(file.stages()).extracting(Stage::index).containsExactly(0, 1);
    assertThat(file.stages().get(0).name()).contains("base");
    assertThat(file.stages().get(1).name()).isEmpty();
    assertThat(file.stageOf(file.instructions().get(4))).contains(file.stages().get(1));
    assertThat(file.stageOf(file.instructions().get(0))).isEmpty();
    assertThat(file.finalStage()).contains(file.stages().get(1));
  }

  @Test
  void problems_name_the_line_and_do_not_stop_the_reading() {
    var file = parse("RUN x\nFROM a\nENV A\nFOO\nEXPOSE\nUSER b\n");

    assertThat(file.problems()).extracting(Problem::line).containsExactly(1, 3, 4, 5);
    assertThat(file.problems().get(1).reason()).isEqualTo("ENV must have two arguments");
    assertThat(file.instructions()).hasSize(6);
  }

  @Test
  void an_empty_file_has_nothing_to_build() {
    assertThat(parse("").problems()).hasSize(1);
    assertThat(parse("").instructions()).isEmpty();
    assertThat(parse("# x\n").problems()).hasSize(1);
  }

  @Test
  void every_line_end_and_encoding_is_read() {
    assertThat(parse("FROM a\r\nRUN b \\\r\n c\r\n").instructions()).hasSize(2);
    assertThat(parse("\uFEFFFROM a\n").instructions().getFirst()).isInstanceOf(From.class);
    var latin =
        Dockerfile.parse(
            SourceText.of("FROM a\nLABEL n=M\u00FCller".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(((Label) latin.instructions().get(1)).pairs().getFirst().value().orElseThrow().raw())
        .isEqualTo("M\u00FCller");
  }

  @Test
  void a_file_that_ends_in_the_middle_says_so() {
    var file = parse("FROM a\nRUN b \\\n# c\n");

    assertThat(file.instructions().get(1).head().dangling()).isPresent();
    assertThat(file.instructions().get(0).head().dangling()).isEmpty();
    assertThat(parse("FROM a\nRUN <<EOF\nx").problems())
        .extracting(Problem::reason)
        .containsExactly("unterminated heredoc EOF");
  }

  private static String shown(Dockerfile file, Instruction instruction) {
    return file.source().text(instruction.span());
  }

  private static List<String> texts(Dockerfile file, Word... words) {
    return List.of(words).stream().map(word -> file.source().text(word.span())).toList();
  }
}
