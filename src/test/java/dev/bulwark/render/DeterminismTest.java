package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.notes.Notes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class DeterminismTest {
  private static final Blueprint BLUEPRINT =
      Blueprints.web(
          "comments=teaching",
          "level=strict",
          "compose=true",
          "layout=kustomize",
          "exposure=ingress",
          "callers=ingress-nginx",
          "host=shop.example.com",
          "autoscale=2-10",
          "http-port=12345");

  /** Turkish has another i, Arabic and Thai other digits and years, German another comma. */
  @ParameterizedTest
  @CsvSource({
    "tr-TR,Asia/Istanbul",
    "ar-EG-u-nu-arab,Africa/Cairo",
    "th-TH-u-ca-buddhist-nu-thai,Asia/Bangkok",
    "de-DE,Pacific/Kiritimati"
  })
  void locale_and_time_zone_have_no_part_in_the_bytes(String locale, String zone) throws Exception {
    var here = rendered();

    assertThat(in(Locale.forLanguageTag(locale), TimeZone.getTimeZone(zone), () -> rendered()))
        .isEqualTo(here);
  }

  @Test
  void what_was_rendered_before_has_no_part_either() throws Exception {
    var renderer = new Renderer(TemplateSource.builtIn(), Notes.load());
    var first = renderer.render(BLUEPRINT);
    renderer.render(Blueprints.worker("comments=none"));

    assertThat(renderer.render(BLUEPRINT)).isEqualTo(first);
  }

  @Test
  void threads_do_not_disturb_each_other() throws Exception {
    var renderer = new Renderer(TemplateSource.builtIn(), Notes.load());
    var expected = renderer.render(BLUEPRINT);

    var all =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> {
              try {
                return renderer.render(BLUEPRINT);
              } catch (RenderFailed e) {
                throw new AssertionError(e);
              }
            })
            .toList();

    assertThat(all).allMatch(expected::equals);
  }

  @Test
  void a_second_thread_has_no_part_in_the_bytes() throws Exception {
    var renderer = new Renderer(TemplateSource.builtIn(), Notes.load());

    assertThat(renderer.render(BLUEPRINT, Runnable::run)).isEqualTo(rendered());
    assertThat(renderer.render(BLUEPRINT, work -> new Thread(work).start())).isEqualTo(rendered());
  }

  @Test
  void a_failure_is_the_same_on_one_thread_and_on_two() {
    var renderer = new Renderer(TemplateSource.builtIn(), key -> Optional.empty());

    var one = catchThrowableOfType(RenderFailed.class, () -> renderer.render(BLUEPRINT));
    var two =
        catchThrowableOfType(
            RenderFailed.class, () -> renderer.render(BLUEPRINT, work -> new Thread(work).start()));

    assertThat(one).hasMessageContaining("there is no note file/Dockerfile");
    assertThat(two).hasMessage(one.getMessage());
  }

  private static List<RenderedFile> rendered() throws RenderFailed {
    return new Renderer(TemplateSource.builtIn(), Notes.load()).render(BLUEPRINT);
  }

  private static <T> T in(Locale locale, TimeZone zone, Callable<T> work) throws Exception {
    var oldLocale = Locale.getDefault();
    var oldZone = TimeZone.getDefault();
    try {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
      return work.call();
    } finally {
      Locale.setDefault(oldLocale);
      TimeZone.setDefault(oldZone);
    }
  }
}
