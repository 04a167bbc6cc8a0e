package dev.bulwark.render;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Template;
import freemarker.template.utility.Constants;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a foreign template may use up: time and memory. */
@Timeout(60)
class EngineLimitTest {
  private static final String DOCKERFILE = "files/Dockerfile.ftl";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n<#list 1.. as i></#list>\n",
        "\n<#list 1.. as i><#if i gt 5></#if></#list>\n",
        "\n<#list 1.. as i><#attempt>${nothing}<#recover></#attempt></#list>\n"
      })
  void a_loop_without_end_is_stopped_and_named(String template) throws Exception {
    write(template);
    var engine = new Engine(TemplateSource.withOverrides(folder), Duration.ofMillis(500));

    assertThatThrownBy(() -> engine.process(DOCKERFILE, Constants.EMPTY_HASH))
        .isInstanceOf(RenderFailed.class)
        .hasMessage(
            DOCKERFILE + ":2: takes longer than 0.5 seconds; look for an endless loop in it");
    assertThat(stillRunning()).isEmpty();
  }

  /** In a machine of its own, since a full memory disturbs every thread. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#assign s = '0123456789abcdef'>\n<#list 1..40 as i><#assign s = s + s></#list>",
        "\n<#assign all = []><#list 1.. as i><#assign all = all + ['x'?left_pad(1000000)]></#list>"
      })
  void a_text_that_grows_without_end_is_a_failure_and_no_crash(String template) throws Exception {
    write(template);

    assertThat(run(folder.toString()))
        .isEqualTo(
            DOCKERFILE
                + ":2: needs more memory than there is; look for a text that doubles"
                + System.lineSeparator());
  }

  @Test
  void a_wide_text_is_a_failure_too() throws Exception {
    write("${''?left_pad(2000000000)}");

    assertThat(run(folder.toString()))
        .startsWith(DOCKERFILE + ": needs more memory than there is; ");
  }

  /** What the child does. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws Exception {
      var engine = new Engine(TemplateSource.withOverrides(Path.of(arguments[0])));
      try {
        engine.process(DOCKERFILE, Constants.EMPTY_HASH);
      } catch (RenderFailed e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static String run(String argument) throws Exception {
    var classPath =
        Stream.of(
                root(Child.class, "dev/bulwark/render/EngineLimitTest$Child.class"),
                root(Engine.class, "dev/bulwark/render/Engine.class"),
                root(Engine.class, "templates/lib/marks.ftl"),
                root(Template.class, "freemarker/template/Template.class"))
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-cp",
                    classPath,
                    Child.class.getName(),
                    argument))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  /** The folder or archive in which a class finds a file. */
  private static String root(Class<?> type, String file) {
    var address = requireNonNull(type.getClassLoader().getResource(file)).toString();
    var root = address.substring(0, address.length() - file.length());
    return Path.of(URI.create(root.replaceFirst("^jar:", "").replaceFirst("!/$", ""))).toString();
  }

  /** Threads of templates that go on a second after they were stopped. */
  private static List<String> stillRunning() throws InterruptedException {
    List<Thread> running = running();
    for (var thread : running) {
      thread.join(1000);
    }
    return running.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }

  private static List<Thread> running() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("render "))
        .toList();
  }

  private void write(String template) throws IOException {
    var file = folder.resolve(DOCKERFILE);
    Files.createDirectories(requireNonNull(file.getParent()));
    Files.writeString(file, template);
  }
}
