package dev.bulwark.dockerfile;

import static dev.bulwark.dockerfile.Fixtures.parse;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageEndTest {
  @Test
  void a_stage_inherits_from_the_stages_it_builds_on() {
    var end =
        last(
            """
            FROM r/a:1 AS base
            WORKDIR /app
            ENV A=1 B=2
            EXPOSE 80
            USER one
            FROM base AS final
            WORKDIR sub
            ENV B=$A$B
            EXPOSE 443
            USER two:$A
            ENTRYPOINT ["x"]
            """);

    assertThat(end.user().orElseThrow().value().certain()).contains("two:1");
    assertThat(end.workdir().orElseThrow().value().certain()).contains("/app/sub");
    assertThat(end.env().keySet()).containsExactly("A", "B");
    assertThat(end.env().get("B").value().certain()).contains("12");
    assertThat(end.env().get("A").env().line()).isEqualTo(3);
    assertThat(end.exposed())
        .extracting(port -> port.value().certain().orElseThrow())
        .containsExactly("80", "443");
    assertThat(end.root())
        .isInstanceOfSatisfying(
            Base.OfImage.class, image -> assertThat(image.reference().name()).isEqualTo("r/a"));
  }

  @Test
  void the_root_is_found_through_build_arguments() {
    var end =
        last("ARG R=mcr.microsoft.com\nARG V=6.0\nFROM ${R}/dotnet/aspnet:${V:-5.0}-alpine\n");

    assertThat(end.root())
        .isInstanceOfSatisfying(
            Base.OfImage.class,
            image -> {
              assertThat(image.reference().registry().orElseThrow().raw())
                  .isEqualTo("mcr.microsoft.com");
              assertThat(image.reference().repository().raw()).isEqualTo("dotnet/aspnet");
              assertThat(image.reference().tag().orElseThrow().raw()).isEqualTo("6.0-alpine");
              assertThat(image.name().arguments()).containsExactly("R", "V");
            });
  }

  @Test
  void a_root_that_cannot_be_told_says_why() {
    assertThat(last("ARG V\nFROM a:$V\n").root())
        .isEqualTo(new Base.Unclear("the build argument V has no default"));
    assertThat(last("FROM a:$TARGETARCH\n").root())
        .isEqualTo(new Base.Unclear("TARGETARCH is set by the build"));
    assertThat(last("FROM ${X}\n").root()).isEqualTo(new Base.Unclear("${X} is empty"));
    assertThat(last("ARG V\nFROM ${V:-b}\n").root()).isInstanceOf(Base.OfImage.class);
    assertThat(last("FROM scratch\n").root()).isEqualTo(new Base.Scratch());
  }

  @Test
  void what_the_base_image_may_set_is_not_certain() {
    var end = last("FROM a\nUSER $APP_UID\nWORKDIR x\n");

    assertThat(end.user().orElseThrow().value())
        .isEqualTo(new Expansion.Uncertain("the variable may be set by a"));
    assertThat(end.workdir().orElseThrow().value()).isInstanceOf(Expansion.Uncertain.class);
    assertThat(last("FROM scratch\nUSER a$X\nWORKDIR x\n").user().orElseThrow().value().certain())
        .contains("a");
  }

  @Test
  void a_global_argument_is_known_in_a_stage_once_it_is_declared_there() {
    assertThat(last("ARG P=80\nFROM scratch\nEXPOSE $P\n").exposed().getFirst().value().certain())
        .contains("");
    var declared = last("ARG P=80\nFROM scratch\nARG P\nEXPOSE $P\n").exposed().getFirst().value();
    assertThat(declared)
        .isInstanceOfSatisfying(
            Expansion.Resolved.class,
            value -> {
              assertThat(value.value()).isEqualTo("80");
              assertThat(value.arguments()).containsExactly("P");
            });
  }

  @Test
  void an_entrypoint_takes_away_the_command_of_the_base_but_not_that_of_its_stage() {
    assertThat(last("FROM a AS b\nCMD x\nFROM b\nENTRYPOINT y\n").cmd()).isEmpty();
    assertThat(last("FROM a AS b\nCMD x\nFROM b\nENTRYPOINT y\n").cmdCleared()).isTrue();
    assertThat(last("FROM a\nCMD x\nENTRYPOINT y\n").cmd()).isPresent();
    assertThat(last("FROM a\nCMD x\n").cmdCleared()).isFalse();
  }

  @Test
  void what_onbuild_leaves_is_there_in_the_next_stage_only() {
    var file = "FROM a AS one\nONBUILD USER u\n";
    assertThat(last(file).user()).isEmpty();
    assertThat(last(file + "FROM one\n").user()).isPresent();
    assertThat(
            last(file + "FROM one AS two\nUSER v\nFROM two\n")
                .user()
                .orElseThrow()
                .value()
                .certain())
        .contains("v");
  }

  @Test
  void what_a_stage_needs_is_found_through_from_copies_and_mounts() {
    var file =
        parse(
            """
            FROM a AS one
            FROM a AS two
            FROM a AS unused
            FROM a AS three
            FROM one AS Last
            COPY --from=TWO / /
            COPY --from=other/image / /
            RUN --mount=type=bind,from=three,target=/x true
            COPY --from=0 / /
            """);
    var graph = StageGraph.of(file);

    assertThat(graph.needed(file.stages().getLast()))
        .extracting(Stage::index)
        .containsExactly(0, 1, 3, 4);
    assertThat(graph.named("LAST")).contains(file.stages().get(4));
    assertThat(graph.copied("3")).contains(file.stages().get(3));
    assertThat(graph.copied("9")).isEmpty();
  }

  @Test
  void what_holds_before_an_instruction_does_not_know_what_follows() {
    var file = parse("FROM a\nENV A=1\nRUN x\nENV A=2\n");
    var before =
        StageEnd.before(file, StageGraph.of(file), file.instructions().get(2)).orElseThrow();

    assertThat(before.env().get("A").value().certain()).contains("1");
  }

  private static StageEnd last(String text) {
    var file = parse(text);
    return StageEnd.of(file, file.stages().getLast());
  }
}
