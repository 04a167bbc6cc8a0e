package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.notes.Notes;
import dev.bulwark.workspace.PlannedFile;
import dev.bulwark.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreFileTest {
  private static final Renderer RENDERER = new Renderer(TemplateSource.builtIn(), Notes.load());

  @TempDir Path root;

  @Test
  void history_build_output_secrets_and_our_own_files_stay_outside() throws Exception {
    assertThat(text(Blueprints.web("comments=short")))
        .isEqualTo(
            """
            # Keeps build output, history and secrets out of the build context
            **/.git
            **/.github
            **/.vs
            **/.vscode
            **/.idea
            **/*.user
            **/bin/
            **/obj/
            **/TestResults/
            **/node_modules/
            **/.env
            **/.env.*
            **/*.key
            **/*.p12
            **/*.pfx
            **/.dockerignore
            **/Dockerfile
            **/HARDENING.md
            **/bulwark.yaml
            **/compose.yaml
            **/k8s/*.yaml
            **/kustomization.yaml
            **/security-context.yaml
            """);
  }

  @Test
  void a_nuget_configuration_with_a_login_stays_outside_too() throws Exception {
    assertThat(text(Blueprints.web("nuget-feed=secret"))).contains("**/*.pfx\nnuget.config\n");
  }

  @Test
  void every_file_we_write_stays_outside() throws Exception {
    var blueprint =
        Blueprints.web("compose=true", "layout=kustomize", "folder=deploy/prod", "level=strict");
    var rules = text(blueprint).lines().toList();

    for (var file : RENDERER.render(blueprint)) {
      var name = file.path().substring(file.path().lastIndexOf('/') + 1);
      if (!file.path().contains("trivy-data/")) {
        assertThat(rules).containsAnyOf("**/" + name, "**/k8s/*.yaml");
      }
    }
  }

  @Test
  void an_ignore_file_that_is_there_keeps_its_lines_and_gets_the_missing_ones() throws Exception {
    Files.writeString(root.resolve(".dockerignore"), "# Ours\r\n**/bin/\r\n*.md\r\n!README.md\r\n");
    var planned =
        new PlannedFile(
            ".dockerignore",
            text(Blueprints.web("comments=short")),
            PlannedFile.Meeting.ADD_MISSING_LINES);

    Workspace.write(root, Workspace.compare(root, List.of(planned)), false);

    assertThat(Files.readString(root.resolve(".dockerignore")))
        .startsWith("# Ours\r\n**/bin/\r\n*.md\r\n# Keeps build output")
        .endsWith("**/security-context.yaml\r\n!README.md\r\n")
        .containsOnlyOnce("**/bin/")
        .contains("\r\n**/obj/\r\n");
  }

  private static String text(Blueprint blueprint) throws RenderFailed {
    return RENDERER.render(blueprint, List.of(TargetNamed.of(".dockerignore"))).getFirst().text();
  }
}
