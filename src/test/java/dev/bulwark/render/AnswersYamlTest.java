package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.blueprint.Decision;
import dev.bulwark.notes.Notes;
import dev.bulwark.wizard.AnswersFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersYamlTest {
  private static final Renderer RENDERER = new Renderer(TemplateSource.builtIn(), Notes.load());

  static Stream<Blueprint> blueprints() {
    return Stream.of(
        Blueprints.web(),
        Blueprints.web("comments=short"),
        Blueprints.web("comments=teaching", "level=strict"),
        Blueprints.web("arch=both", "layout=kustomize", "compose=true", "folder=deploy/prod"),
        Blueprints.web(
            "exposure=ingress",
            "callers=ingress-nginx",
            "host=shop.example.com",
            "owner=team-shop"),
        Blueprints.web("restore=Orders.csproj,My Shop/Größe @1.csproj,yes,1e3"),
        Blueprints.web("os=windows", "distro=nanoserver-ltsc2025"),
        Blueprints.worker(),
        Blueprints.worker("egress=none", "diagnostics=off"));
  }

  @ParameterizedTest
  @MethodSource("blueprints")
  void what_is_read_back_are_the_answers(Blueprint blueprint) throws Exception {
    var read = AnswersFile.read(text(blueprint), "bulwark.yaml");

    assertThat(read.problems()).isEmpty();
    assertThat(read.answers().keySet())
        .containsExactlyElementsOf(blueprint.choices().stream().map(Decision::id).toList());
    for (var choice : blueprint.choices()) {
      assertThat(read.answers().get(choice.id()).value()).as(choice.id()).isEqualTo(choice.value());
    }
  }

  @Test
  void hostile_texts_are_read_back_as_the_same_texts() throws Exception {
    var web = Blueprints.web();
    for (var text : Nasty.texts().limit(1500).filter(text -> !text.contains(",")).toList()) {
      var blueprint =
          Samples.with(
              web,
              change ->
                  change.choices(
                      List.of(
                          new Decision("flavor", "Flavor", "Platform", "chiseled", "choice"),
                          new Decision("assembly", "Assembly", "Service", text, "text"),
                          new Decision("callers", "Callers", "Network", "x," + text, "list"))));

      var read = (Map<?, ?>) Manifests.read(text(blueprint));
      assertThat(read.get("assembly")).isEqualTo(text);
      assertThat(read.get("callers")).isEqualTo(List.of("x", text));
      assertThat(read).hasSize(3);
    }
  }

  @Test
  void each_group_has_its_heading_and_its_paragraph() throws Exception {
    assertThat(text(Blueprints.web("comments=short")))
        .startsWith(
            """
            # The answers: the same answers give the same files

            # Service
            level: standard
            project: Orders.csproj
            name: orders
            """)
        .contains("\n\n# Platform\ndotnet: \"10.0\"\n")
        .contains("\nrestore:\n  - Orders.csproj\n\n# Network\nhttp-port: 8080\n")
        .contains("\nread-only: true\n")
        .contains("\ndiagnostics: \"off\"\n")
        .contains("\ncluster: \"1.35\"\n");
  }

  @Test
  void every_answer_is_a_line_that_its_question_decides() throws Exception {
    var blueprint = Blueprints.web();
    var file = file(blueprint);
    var lines = file.text().lines().toList();

    for (var choice : blueprint.choices()) {
      assertThat(
              file.links().entrySet().stream()
                  .filter(link -> link.getValue().contains(choice.id()))
                  .map(link -> lines.get(link.getKey() - 1))
                  .collect(Collectors.joining("\n")))
          .startsWith(choice.id() + ":");
    }
  }

  private static String text(Blueprint blueprint) throws RenderFailed {
    return file(blueprint).text();
  }

  private static RenderedFile file(Blueprint blueprint) throws RenderFailed {
    return RENDERER.render(blueprint, List.of(TargetNamed.of("bulwark.yaml"))).getFirst();
  }
}
