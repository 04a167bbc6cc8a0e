package dev.bulwark.dockerfile;

import static dev.bulwark.dockerfile.Fixtures.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerfileEditsTest {
  private static final int MUTATIONS = 3_000;
  private static final List<String> VALUES =
      List.of(
          "",
          "8080",
          "http://+:8080;x",
          "two words",
          "a\"b",
          "it's",
          "$HOME",
          "C:\\x\\",
          "`t`",
          "a b\\",
          "<<EOF",
          "#",
          "\u00A0");

  @Test
  void a_word_is_replaced_where_it_stands() {
    var file = parse("FROM a\nUSER  app:app # no comment\n");
    var user = (User) file.instructions().get(1);

    assertThat(edited(file, DockerfileEdits.replace(user.user().orElseThrow(), "1654")))
        .isEqualTo("FROM a\nUSER  1654:app # no comment\n");
  }

  @Test
  void a_value_is_quoted_where_it_must_be_or_was() {
    assertThat(withValue("ENV A=1 B=2", 0, "8080")).isEqualTo("ENV A=8080 B=2");
    assertThat(withValue("ENV A=\"1\" B=2", 0, "8080")).isEqualTo("ENV A=\"8080\" B=2");
    assertThat(withValue("ENV A=1 B=2", 1, "x y$z\"")).isEqualTo("ENV A=1 B=\"x y\\$z\\\"\"");
    assertThat(withValue("ENV A 1", 0, "two words")).isEqualTo("ENV A \"two words\"");
    assertThat(withValue("ARG A", 0, "1")).isEqualTo("ARG A=1");
  }

  @Test
  void a_pair_goes_with_its_line() {
    var text = "FROM a\nENV A=1 \\\n    # about B\n    B=2 \\\n    C=3\nUSER x\n";
    assertThat(withoutPair(text, 0))
        .isEqualTo("FROM a\nENV  \\\n    # about B\n    B=2 \\\n    C=3\nUSER x\n");
    assertThat(withoutPair(text, 1)).isEqualTo("FROM a\nENV A=1 \\\n    C=3\nUSER x\n");
    assertThat(withoutPair(text, 2))
        .isEqualTo("FROM a\nENV A=1 \\\n    # about B\n    B=2\nUSER x\n");
    assertThat(withoutPair("FROM a\nENV A=1 \\\n  B=2\n", 0)).isEqualTo("FROM a\nENV B=2\n");
    assertThat(withoutPair("FROM a\nENV A=1\nUSER x\n", 0)).isEqualTo("FROM a\nUSER x\n");
  }

  @Test
  void a_port_goes_alone_or_with_the_instruction() {
    var file = parse("FROM a\nEXPOSE 80 443/tcp\nEXPOSE 1\r\nUSER x");
    var edits = new DockerfileEdits(file);
    var two = (Expose) file.instructions().get(1);
    var one = (Expose) file.instructions().get(2);

    assertThat(edited(file, edits.removePort(two, two.ports().get(0))))
        .startsWith("FROM a\nEXPOSE 443/tcp\n");
    assertThat(edited(file, edits.removePort(two, two.ports().get(1))))
        .startsWith("FROM a\nEXPOSE 80\n");
    assertThat(edited(file, edits.removePort(one, one.ports().get(0))))
        .isEqualTo("FROM a\nEXPOSE 80 443/tcp\nUSER x");
  }

  @Test
  void the_last_line_keeps_having_no_line_end() {
    var file = parse("FROM a\r\nUSER x");

    assertThat(edited(file, new DockerfileEdits(file).remove(file.instructions().get(1))))
        .isEqualTo("FROM a");
  }

  @Test
  void a_comment_does_not_become_a_directive() {
    var file = parse("FROM b\n# escape=`\nFROM a\n");

    assertThat(edited(file, new DockerfileEdits(file).remove(file.instructions().get(0))))
        .isEqualTo("\n# escape=`\nFROM a\n");
  }

  @Test
  void a_line_is_put_in_as_its_neighbour_is_written() {
    var file = parse("from a\r\n# about it\r\n  user x\r\nRUN b");
    var edits = new DockerfileEdits(file);

    assertThat(edited(file, edits.insertBefore(file.instructions().get(1), "EXPOSE", "8080")))
        .isEqualTo("from a\r\n  expose 8080\r\n# about it\r\n  user x\r\nRUN b");
    assertThat(edited(file, edits.insertAfter(file.instructions().get(0), "EXPOSE", "8080")))
        .isEqualTo("from a\r\nexpose 8080\r\n# about it\r\n  user x\r\nRUN b");
    assertThat(edited(file, edits.insertAfter(file.instructions().get(2), "user", "y")))
        .endsWith("RUN b\r\nUSER y");
  }

  @Test
  void a_line_behind_an_unfinished_one_is_not_swallowed() {
    var file = parse("FROM a\nRUN b \\\n");

    assertThat(
            edited(
                file,
                new DockerfileEdits(file).insertAfter(file.instructions().get(1), "USER", "y")))
        .isEqualTo("FROM a\nRUN b \nUSER y\n");
  }

  @Test
  void a_command_line_becomes_an_array_where_no_shell_is_needed() {
    assertThat(exec("CMD dotnet  App.dll --x='a b'"))
        .isEqualTo("CMD [\"dotnet\", \"App.dll\", \"--x=a b\"]");
    assertThat(exec("ENTRYPOINT exec dotnet \"My App.dll\""))
        .isEqualTo("ENTRYPOINT [\"dotnet\", \"My App.dll\"]");
    assertThat(exec("HEALTHCHECK CMD wget -q http://localhost/"))
        .isEqualTo("HEALTHCHECK CMD [\"wget\", \"-q\", \"http://localhost/\"]");
    for (var line :
        List.of(
            "CMD a $X",
            "CMD a && b",
            "CMD a > b",
            "CMD A=1 b",
            "CMD cd /x",
            "CMD a *.dll",
            "CMD \"a",
            "CMD [\"a\"]",
            "CMD a \"$X\"",
            "CMD exec")) {
      assertThat(exec(line)).isEqualTo(line);
    }
  }

  @Test
  void a_flag_is_put_in_changed_and_taken_out() {
    var file = parse("FROM a\nCOPY --link /x /y\nCOPY --from=b /x /y\nCOPY /x /y\n");
    var edits = new DockerfileEdits(file);
    var from = file.instructions().get(2).flags().getFirst();

    assertThat(edited(file, edits.setFlag(file.instructions().get(1), "chown", "1:1")))
        .contains("COPY --link --chown=1:1 /x");
    assertThat(edited(file, edits.setFlag(file.instructions().get(2), "from", "c")))
        .contains("COPY --from=c /x");
    assertThat(edited(file, edits.setFlag(file.instructions().get(3), "chmod", "a b")))
        .contains("COPY --chmod=\"a b\" /x");
    assertThat(edited(file, edits.removeFlag(file.instructions().get(2), from)))
        .isEqualTo("FROM a\nCOPY --link /x /y\nCOPY /x /y\nCOPY /x /y\n");
  }

  @Test
  void after_any_edit_the_file_is_read_as_it_was_meant() throws Exception {
    var fixtures = Fixtures.all();
    var mutations = new Mutations(5);
    var files = new ArrayList<>(fixtures);
    for (int i = 0; i < MUTATIONS; i++) {
      files.add(mutations.of(fixtures));
    }
    int checked = 0;
    for (var bytes : files) {
      var file = Dockerfile.parse(SourceText.of(bytes));
      for (int at = 0; at < file.instructions().size(); at++) {
        checked += checkEdits(file, at);
      }
    }
    assertThat(checked).isGreaterThan(MUTATIONS);
  }

  private static int checkEdits(Dockerfile file, int at) {
    var instruction = file.instructions().get(at);
    var edits = new DockerfileEdits(file);
    var before = shown(file);
    boolean open =
        file.problems().stream().anyMatch(problem -> problem.reason().startsWith("unterminated"));
    boolean markInside =
        Stream.of("\uFEFF", "\u00EF\u00BB\u00BF")
            .anyMatch(mark -> file.source().text().indexOf(mark, 1) > 0);
    if (open || markInside || instruction.keyword().isEmpty()) {
      return 0;
    }
    var without = new ArrayList<>(before);
    without.remove(at);
    assertThat(shown(after(file, edits.remove(instruction))))
        .as("remove %s", at)
        .isEqualTo(without);
    var above = new ArrayList<>(before);
    above.add(at, "USER[x]");
    assertThat(shown(after(file, edits.insertBefore(instruction, "USER", "x")))).isEqualTo(above);
    var below = new ArrayList<>(before);
    below.add(at + 1, "USER[x]");
    var inserted = shown(after(file, edits.insertAfter(instruction, "USER", "x")));
    if (instruction.head().dangling().isPresent()) {
      // A further escape character at its end, which says nothing, goes as well.
      assertThat(inserted).hasSameSizeAs(below).endsWith("USER[x]");
    } else {
      assertThat(inserted).isEqualTo(below);
    }
    if (instruction instanceof Env env
        && env.pairs().stream().allMatch(pair -> pair.value().isPresent())) {
      checkPairs(file, at, env);
    }
    if (instruction instanceof Copy copy && copy.paths().size() > 1) {
      var set = after(file, edits.setFlag(copy, "chown", "a \"b"));
      assertThat(set.instructions().get(at).head().flag("chown").flatMap(Flag::value))
          .contains("a \"b");
    }
    if (instruction instanceof Expose expose && expose.ports().size() > 1) {
      for (var port : expose.ports()) {
        var rest =
            expose.ports().stream()
                .filter(Predicate.not(port::equals))
                .map(each -> each.word().raw())
                .toList();
        var removed = (Expose) after(file, edits.removePort(expose, port)).instructions().get(at);
        assertThat(removed.ports()).extracting(each -> each.word().raw()).isEqualTo(rest);
      }
    }
    return 1;
  }

  private static void checkPairs(Dockerfile file, int at, Env env) {
    var edits = new DockerfileEdits(file);
    for (int i = 0; i < env.pairs().size(); i++) {
      var pair = env.pairs().get(i);
      for (var value : VALUES) {
        if (!isText(file, value)) {
          continue;
        }
        var set = (Env) after(file, edits.setValue(pair, value)).instructions().get(at);
        assertThat(set.pairs()).hasSameSizeAs(env.pairs());
        assertThat(
                Expansion.of(
                        set.pairs().get(i).value().orElseThrow().raw(), file.escape(), Map.of())
                    .certain())
            .as("%s in %s", value, file.source())
            .contains(value);
      }
      if (env.pairs().size() > 1) {
        var rest = new ArrayList<>(env.pairs().stream().map(each -> each.word().raw()).toList());
        rest.remove(i);
        var removed = (Env) after(file, edits.removePair(env, pair)).instructions().get(at);
        assertThat(removed.pairs()).extracting(each -> each.word().raw()).isEqualTo(rest);
      }
    }
  }

  /** Beyond ASCII, a file that is no UTF-8 has broken bytes and no text. */
  private static boolean isText(Dockerfile file, String value) {
    return file.source().charset().equals(StandardCharsets.UTF_8)
        || StandardCharsets.US_ASCII.newEncoder().canEncode(value);
  }

  private static List<String> shown(Dockerfile file) {
    return file.instructions().stream()
        .map(each ->
            each.keyword()
                + each.flags().stream().map(Flag::word).toList()
                + List.of(each.head().arguments().raw()))
        .map(text -> text.replaceFirst("^USER\\[\\]\\[x\\]$", "USER[x]"))
        .toList();
  }

  private static Dockerfile after(Dockerfile file, Edit edit) {
    return after(file, List.of(edit));
  }

  private static Dockerfile after(Dockerfile file, List<Edit> edits) {
    return Dockerfile.parse(file.source().with(edits));
  }

  private static String withValue(String line, int pair, String value) {
    var file = parse(line);
    var pairs =
        file.instructions().getFirst() instanceof Env env
            ? env.pairs()
            : ((Arg) file.instructions().getFirst()).pairs();
    return edited(file, new DockerfileEdits(file).setValue(pairs.get(pair), value));
  }

  private static String withoutPair(String text, int pair) {
    var file = parse(text);
    var env = (Env) file.instructions().get(1);
    return edited(file, new DockerfileEdits(file).removePair(env, env.pairs().get(pair)));
  }

  private static String exec(String line) {
    var file = parse(line);
    var form =
        switch (file.instructions().getFirst()) {
          case Cmd cmd -> cmd.command();
          case Entrypoint entrypoint -> entrypoint.command();
          case Healthcheck check -> check.command();
          default -> throw new AssertionError(line);
        };
    return new DockerfileEdits(file)
        .toExec(form.orElseThrow())
        .map(edit -> edited(file, edit))
        .orElse(line);
  }

  private static String edited(Dockerfile file, Edit edit) {
    return edited(file, List.of(edit));
  }

  private static String edited(Dockerfile file, List<Edit> edits) {
    return file.source().with(edits).text();
  }
}
