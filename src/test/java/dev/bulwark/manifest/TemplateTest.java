package dev.bulwark.manifest;

import static dev.bulwark.manifest.Fixtures.read;
import static dev.bulwark.manifest.Fixtures.root;
import static dev.bulwark.manifest.Fixtures.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private final YamlFile chart = read("chart/templates/deployment.yaml");

  @Test
  void a_value_with_an_action_is_not_certain_and_keeps_its_text() {
    var image = root(chart).scalar("spec", "template", "spec", "containers", "0", "image");
    assertThat(image)
        .hasValueSatisfying(scalar -> {
          assertThat(scalar.templated()).isTrue();
          assertThat(scalar.text())
              .isEqualTo(
                  "{{ .Values.image.repository }}:{{ .Values.image.tag | default \"latest\" }}");
        });
    assertThat(root(chart).text("metadata", "name")).isEmpty();
  }

  @Test
  void a_value_that_an_action_prints_below_its_key_is_not_null() {
    var labels = (Scalar) root(chart).at("metadata", "labels").orElseThrow();
    assertThat(labels.templated()).isTrue();
    assertThat(labels.isNull()).isFalse();
  }

  @Test
  void what_stands_in_a_branch_is_conditional_and_may_stand_twice() {
    var container =
        root(chart).mapping("spec", "template", "spec", "containers", "0").orElseThrow();
    assertThat(container.open()).isTrue();
    assertThat(
            container.entries().stream()
                .filter(Entry::conditional)
                .map(entry -> entry.name().orElse("")))
        .containsExactly("command", "command");
    assertThat(container.overridden()).hasSize(1);
  }

  @Test
  void certain_values_are_edited_among_the_actions() {
    var port =
        root(chart)
            .at("spec", "template", "spec", "containers", "0", "ports", "0", "containerPort")
            .orElseThrow();
    var edited = chart.with(edits(new Editor(chart).set(port, 8080)));
    assertThat(edited.source().text())
        .isEqualTo(chart.source().text().replace("containerPort: 80", "containerPort: 8080"));
  }

  @Test
  void a_new_entry_goes_where_no_action_can_pull_it_apart() {
    var container = root(chart).at("spec", "template", "spec", "containers", "0").orElseThrow();
    var outcome = new Editor(chart).put(container, "securityContext", Map.of("runAsNonRoot", true));
    assertThat(chart.with(edits(outcome)).source().text())
        .contains(
            "              containerPort: 80\n"
                + "          securityContext:\n"
                + "            runAsNonRoot: true\n"
                + "          resources:\n"
                + "            {{- toYaml .Values.resources | nindent 12 }}\n");
  }

  @Test
  void what_an_action_completes_is_not_taken_away() {
    var spec = root(chart).mapping("spec", "template", "spec").orElseThrow();
    assertThat(new Editor(chart).remove(spec, spec.entry("imagePullSecrets").orElseThrow()))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_template_that_makes_no_sense_without_its_actions_is_reported() {
    assertThat(read("chart/templates/broken.yaml").problems()).hasSize(1);
  }

  @Test
  void braces_in_strings_and_comments_of_an_action_close_nothing() {
    var file = yaml("a: {{ \"}}\" }}x\n{{/* }} */}}\nb: {{ `}}` }}\nc: {{\n");
    assertThat(file.actions().stream().map(action -> file.source().text(action.span())))
        .containsExactly("{{ \"}}\" }}", "{{/* }} */}}", "{{ `}}` }}");
  }

  @Test
  void an_expression_of_a_pipeline_is_uncertain_as_well() {
    var job = root(read("pipelines/.github/workflows/build.yml"));
    assertThat(job.scalar("jobs", "image", "runs-on").orElseThrow())
        .extracting(Scalar::text, Scalar::templated)
        .containsExactly("${{ matrix.os }}", true);
  }

  private static java.util.List<dev.bulwark.source.Edit> edits(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).edits();
  }
}
