package dev.bulwark.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.notes.Notes;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverrideFolderTest {
  private static final String SERVICE = "files/k8s/service.yaml.ftl";

  private static final Blueprint BLUEPRINT = Blueprints.web("comments=short");

  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path folder = files.getPath("/company/templates");

  @BeforeEach
  void make() throws IOException {
    Files.createDirectories(folder);
    write("/etc/passwd", "root:x:0:0");
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void one_file_of_the_set_is_replaced_and_the_others_stay() throws Exception {
    write(SERVICE, "kind: Mine # ${identity.name}\n");

    var before = texts(TemplateSource.builtIn());
    var after = texts(TemplateSource.withOverrides(folder));

    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.remove("k8s/service.yaml")).isEqualTo("kind: Mine # orders\n");
    before.remove("k8s/service.yaml");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void a_replaced_library_is_used_by_the_templates_that_stayed() throws Exception {
    var marks = TemplateSource.builtIn().text("lib/marks.ftl").orElseThrow();
    write("lib/marks.ftl", marks.replace("${noteOf(keys)}", ""));

    assertThat(texts(TemplateSource.withOverrides(folder)).get("Dockerfile"))
        .startsWith("# build ")
        .doesNotContain("# Two stages");
  }

  @Test
  void an_empty_folder_replaces_nothing() throws Exception {
    assertThat(texts(TemplateSource.withOverrides(folder)))
        .isEqualTo(texts(TemplateSource.builtIn()));
  }

  @Test
  void every_template_can_be_replaced_by_a_copy_of_itself() throws Exception {
    for (var name : TemplateSource.names()) {
      write(name, TemplateSource.builtIn().text(name).orElseThrow());
    }

    assertThat(texts(TemplateSource.withOverrides(folder)))
        .isEqualTo(texts(TemplateSource.builtIn()));
  }

  @Test
  void a_byte_order_mark_and_line_ends_of_windows_are_forgiven() throws Exception {
    write(SERVICE, "\uFEFFkind: Service\r\n<#if network.listens>\r\nspec: {}\r\n</#if>\r\n");

    assertThat(texts(TemplateSource.withOverrides(folder)).get("k8s/service.yaml"))
        .isEqualTo("kind: Service\nspec: {}\n");
  }

  @Test
  void what_changes_in_the_folder_later_changes_nothing() throws Exception {
    write(SERVICE, "kind: First\n");
    var source = TemplateSource.withOverrides(folder);
    write(SERVICE, "kind: Second\n");

    assertThat(texts(source).get("k8s/service.yaml")).isEqualTo("kind: First\n");
  }

  @Test
  void hidden_files_and_folders_are_left_alone() throws Exception {
    write(".git/config", "[core]");
    write(".DS_Store", "x");

    assertThat(TemplateSource.withOverrides(folder).overridden()).isFalse();
  }

  @Test
  void a_name_that_replaces_nothing_is_refused_with_the_name_that_was_meant() throws Exception {
    write("files/k8s/servce.yaml.ftl", "kind: Service\n");

    assertRefused(
        "files/k8s/servce.yaml.ftl: replaces no template; rename it to files/k8s/service.yaml.ftl");
  }

  @Test
  void a_template_in_the_wrong_folder_is_refused_with_the_right_one() throws Exception {
    write("service.yaml.ftl", "kind: Service\n");

    assertRefused("service.yaml.ftl: replaces no template; rename it to " + SERVICE);
  }

  @Test
  void a_name_without_the_ending_of_templates_is_refused_with_it() throws Exception {
    write("Dockerfile", "FROM scratch\n");

    assertRefused("Dockerfile: replaces no template; rename it to files/Dockerfile.ftl");
  }

  @Test
  void a_hidden_template_is_refused_since_it_was_meant_for_something() throws Exception {
    write("files/.Dockerfile.ftl", "FROM scratch\n");

    assertRefused("files/.Dockerfile.ftl: replaces no template; rename it to files/Dockerfile.ftl");
  }

  @Test
  void a_link_out_of_the_folder_is_refused() throws Exception {
    link(SERVICE, "/etc/passwd");

    assertRefused(
        SERVICE + ": is a link to a file outside the folder; copy the file into the folder");
  }

  @Test
  void a_relative_link_out_of_the_folder_is_refused() throws Exception {
    link(SERVICE, "../../../../etc/passwd");

    assertRefused(
        SERVICE + ": is a link to a file outside the folder; copy the file into the folder");
  }

  @Test
  void a_link_within_the_folder_is_followed() throws Exception {
    write("files/k8s/deployment.yaml.ftl", "kind: Both\n");
    link(SERVICE, "deployment.yaml.ftl");

    assertThat(texts(TemplateSource.withOverrides(folder)).get("k8s/service.yaml"))
        .isEqualTo("kind: Both\n");
  }

  @Test
  void the_folder_itself_may_be_a_link() throws Exception {
    write(SERVICE, "kind: Mine\n");
    var link = files.getPath("/company/latest");
    Files.createSymbolicLink(link, folder);

    assertThat(texts(TemplateSource.withOverrides(link)).get("k8s/service.yaml"))
        .isEqualTo("kind: Mine\n");
  }

  @Test
  void a_link_to_a_folder_is_no_way_in() throws Exception {
    write("/elsewhere/service.yaml.ftl", "kind: Elsewhere\n");
    link("files/k8s", "/elsewhere");

    assertRefused("files/k8s: replaces no template; rename it to one of files/Dockerfile.ftl, ");
  }

  @Test
  void a_link_to_nothing_is_refused() throws Exception {
    link(SERVICE, "nowhere");

    assertRefused(SERVICE + ": cannot be read (NoSuchFile); make it readable, or leave it out");
  }

  @Test
  void links_that_lead_in_a_circle_are_refused() throws Exception {
    link(SERVICE, "service.yaml.ftl");

    assertRefused(SERVICE + ": cannot be read (", "make it readable, or leave it out");
  }

  @Test
  void a_folder_in_the_place_of_a_template_is_refused() throws Exception {
    write(SERVICE + "/inside.ftl", "x");

    assertRefused(SERVICE + ": is not a regular file; put a text file there");
  }

  @Test
  void an_empty_folder_in_the_place_of_a_template_is_refused() throws Exception {
    Files.createDirectories(folder.resolve(SERVICE));

    assertRefused(SERVICE + ": is not a regular file; put a text file there");
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() throws Exception {
    Files.createDirectories(requireNonNull(folder.resolve(SERVICE).getParent()));
    Files.write(folder.resolve(SERVICE), "# Größe\n".getBytes(ISO_8859_1));

    assertRefused(SERVICE + ": is not UTF-8; save it as UTF-8");
  }

  @Test
  void a_file_over_a_mebibyte_is_refused() throws Exception {
    write(SERVICE, "#".repeat(1024 * 1024 + 1));

    assertRefused(SERVICE + ": is larger than 1 MiB; shorten it");
  }

  @Test
  void a_folder_of_something_else_is_refused_before_it_is_read_whole() throws Exception {
    for (int i = 0; i <= 1000; i++) {
      write("file" + i, "x");
    }

    assertRefused("/company/templates: holds more than 1000 files; keep nothing but templates");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> TemplateSource.withOverrides(folder.resolve("nothing")))
        .isInstanceOf(RenderFailed.class)
        .hasMessage(
            "/company/templates/nothing: is no folder; name the folder that holds the templates");
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_refused() throws Exception {
    assertThatThrownBy(() -> TemplateSource.withOverrides(files.getPath("/etc/passwd")))
        .isInstanceOf(RenderFailed.class)
        .hasMessage("/etc/passwd: is no folder; name the folder that holds the templates");
  }

  @Test
  void a_name_that_a_terminal_would_obey_is_shown_without_its_power() throws Exception {
    write("files/\u001B[31mred.ftl", "x");

    assertThatThrownBy(() -> TemplateSource.withOverrides(folder))
        .isInstanceOf(RenderFailed.class)
        .message()
        .startsWith("files/ [31mred.ftl: replaces no template; ")
        .doesNotContain("\u001B");
  }

  private void assertRefused(String... parts) {
    assertThatThrownBy(() -> TemplateSource.withOverrides(folder))
        .isInstanceOf(RenderFailed.class)
        .message()
        .startsWith(parts[0])
        .contains(parts)
        .doesNotContain("\n");
  }

  private static Map<String, String> texts(TemplateSource source) throws RenderFailed {
    return new Renderer(source, Notes.load())
        .render(BLUEPRINT).stream()
            .collect(Collectors.toMap(RenderedFile::path, RenderedFile::text));
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private void link(String name, String target) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(requireNonNull(file.getParent()));
    Files.createSymbolicLink(file, files.getPath(target));
  }
}
