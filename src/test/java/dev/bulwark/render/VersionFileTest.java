package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** FreeMarker reads a version file of ours before its own: both must name the same one. */
class VersionFileTest {
  private static final String NAME = "freemarker/version.properties";

  @Test
  void our_file_and_that_of_the_library_name_one_version() throws IOException {
    var files = Collections.list(Configuration.class.getClassLoader().getResources(NAME));

    assertThat(files).hasSize(2);
    assertThat(files)
        .allSatisfy(file ->
            assertThat(text(file, "version")).isEqualTo(Configuration.getVersion().toString()));
    assertThat(files)
        .extracting(file -> text(file, "isGAECompliant"))
        .containsExactly("false", "false");
  }

  private static String text(URL file, String key) {
    try (var in = file.openStream()) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty(key);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
