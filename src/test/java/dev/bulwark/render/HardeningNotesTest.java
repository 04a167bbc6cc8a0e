package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.blueprint.Decision;
import dev.bulwark.blueprint.Remark;
import dev.bulwark.blueprint.Residue;
import dev.bulwark.notes.Notes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardeningNotesTest {
  private static final Notes NOTES = Notes.load();
  private static final Renderer RENDERER = new Renderer(TemplateSource.builtIn(), NOTES);

  static Stream<Blueprint> blueprints() {
    return Stream.of(
        Blueprints.web(),
        Blueprints.web("level=strict", "comments=teaching"),
        Blueprints.web(
            "exposure=ingress",
            "callers=ingress-nginx",
            "host=shop.example.com",
            "nuget-feed=secret"),
        Blueprints.web("tls=pod", "tls-secret=orders-tls", "folder=deploy/prod", "arch=both"),
        Blueprints.web("os=windows", "distro=nanoserver-ltsc2025"),
        Blueprints.worker());
  }

  @ParameterizedTest
  @MethodSource("blueprints")
  void every_choice_stands_there_once_with_why_what_breaks_how_to_undo_and_sources(
      Blueprint blueprint) throws Exception {
    var text = unwrapped(text(blueprint));

    for (var choice : blueprint.choices()) {
      var note = NOTES.find(choice.id()).orElseThrow();
      var heading = "### " + choice.title().replace("_", "\\_") + ": ";
      assertThat(text.lines().filter(line -> line.startsWith(heading))).as(choice.id()).hasSize(1);
      assertThat(section(text, heading).replaceAll("\\s+", " "))
          .as(choice.id())
          .contains(
              Markdown.prose(note.why())
                  + " - What breaks: "
                  + Markdown.prose(note.without())
                  + " - To undo: "
                  + Markdown.prose(note.undo()))
          .contains("- Sources: `");
    }
  }

  @ParameterizedTest
  @MethodSource("blueprints")
  void the_chapters_come_in_their_order(Blueprint blueprint) throws Exception {
    var chapters =
        Stream.concat(
                Stream.of("What runs", "Before it runs"),
                Stream.concat(
                    blueprint.remarks().isEmpty() ? Stream.of() : Stream.of("To know"),
                    Stream.of("What checkers will still report")))
            .toList();
    var groups = blueprint.choices().stream().map(Decision::group).distinct().toList();

    assertThat(text(blueprint).lines().filter(line -> line.startsWith("## ")))
        .containsExactlyElementsOf(
            Stream.of(chapters, groups, List.of("Lines that no question decides"))
                .flatMap(List::stream)
                .map(title -> "## " + title)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("blueprints")
  void no_line_is_long_but_those_that_must_be(Blueprint blueprint) throws Exception {
    boolean code = false;
    for (var line : text(blueprint).lines().toList()) {
      code ^= line.startsWith("```");
      if (!code
          && !line.startsWith("|")
          && !line.startsWith("#")
          && !line.matches(" *`[^`]+`\\S*")) {
        assertThat(line.length()).as(line).isLessThanOrEqualTo(100);
      }
    }
  }

  @Test
  void the_commands_build_push_and_apply() throws Exception {
    assertThat(text(Blueprints.web("nuget-feed=secret", "folder=deploy/prod", "arch=arm64")))
        .contains(
            """
            ```sh
            docker build --platform linux/arm64 -f deploy/prod/Dockerfile \
            --secret id=nuget-config,src=nuget.config -t shop.azurecr.io/orders:1.0.0 .
            docker push shop.azurecr.io/orders:1.0.0
            kubectl apply -f deploy/prod/k8s/00-namespace.yaml
            kubectl apply -f deploy/prod/k8s/
            ```
            """);
    assertThat(text(Blueprints.web("layout=kustomize", "arch=both")))
        .contains("kubectl apply -k .\n")
        .contains(
            "\ndocker buildx build --platform linux/amd64,linux/arm64 -t"
                + " shop.azurecr.io/orders:1.0.0 --push .\n")
        .doesNotContain("docker push");
  }

  @Test
  void without_findings_the_checkers_are_said_to_be_content() throws Exception {
    var blueprint = Samples.with(Blueprints.web(), change -> change.findings(List.of(), List.of()));

    assertThat(text(blueprint))
        .contains("\nNothing: hadolint,")
        .doesNotContain("## To know", "|--");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[click](javascript:alert(1))",
        "| a | b |",
        "*/_**x**_",
        "https://evil.example/",
        "`code` and ``` fence",
        "# heading",
        "- item",
        "a & b &lt; c",
        "\\",
        "${x} <#if y> <@z/>"
      })
  void hostile_texts_are_nothing_but_texts(String hostile) throws Exception {
    var plain = text(hostile(""));
    var text = text(hostile(hostile));

    assertThat(outline(text)).isEqualTo(outline(plain));
    assertThat(withoutCode(unwrapped(text)))
        .doesNotContainPattern("(?<!\\\\)(<script|\\]\\()")
        .doesNotContain("https://evil", "**x", "\n- item\n");
  }

  /** The text in a title, a value, a remark and a finding. */
  private static Blueprint hostile(String text) {
    return Samples.with(
        Blueprints.web(),
        change ->
            change
                .choices(
                    List.of(
                        new Decision("flavor", "Flavor" + text, "Platform", "chiseled", "choice"),
                        new Decision("assembly", "Assembly", "Service", "x" + text, "text")))
                .findings(
                    List.of(new Remark("a" + text, "b" + text)),
                    List.of(
                        new Residue("trivy", List.of("X1"), "c" + text, "none", Optional.empty()),
                        new Residue(
                            "polaris",
                            List.of("X2"),
                            "d" + text,
                            "none",
                            Optional.of("e" + text)))));
  }

  /** What makes the structure: headings without their texts, items, fences and table rows. */
  private static List<String> outline(String text) {
    return unwrapped(text)
        .lines()
        .map(line -> line.replaceFirst("^(#+ |- |```|\\||).*", "$1"))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?s)(?<![\\\\`])(`+)(?!`).*?(?<!`)\\1(?!`)", "");
  }

  /** Lines joined again that were broken for their length. */
  private static String unwrapped(String text) {
    return text.replaceAll("(?<=[^\\n|])\\n +(?=\\S)", " ")
        .replaceAll("(?m)(?<=^[^#|\\n-][^\\n]{0,200})\\n(?=[^#|\\n`-])", " ");
  }

  private static String section(String text, String heading) {
    int start = text.indexOf(heading);
    int end = text.indexOf("\n##", start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static String text(Blueprint blueprint) throws RenderFailed {
    return RENDERER.render(blueprint, List.of(TargetNamed.of("HARDENING.md"))).getFirst().text();
  }
}
