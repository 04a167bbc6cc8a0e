package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts can be read: WCAG 2.2 asks for a contrast of 4.5. */
class ContrastTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final String[] SCHEMES = BuiltIn.text("style.css").split(":root \\{");

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, sheet",
    "quiet, paper",
    "quiet, sheet",
    "link, paper",
    "link, sheet",
    "good, paper",
    "good, good-sheet",
    "bad, paper",
    "bad, bad-sheet",
    "ink, good-sheet"
  })
  void a_text_stands_out_in_every_scheme(String text, String ground) {
    assertThat(SCHEMES).hasSize(4);
    for (int i = 1; i < SCHEMES.length; i++) {
      var colours = colours(SCHEMES[i]);
      assertThat(contrast(colours.get(text), colours.get(ground)))
          .as("scheme " + i)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static Map<String, Integer> colours(String scheme) {
    var colours = new HashMap<String, Integer>();
    COLOUR
        .matcher(scheme)
        .results()
        .forEach(it -> colours.put(it.group(1), Integer.parseInt(it.group(2), 16)));
    return colours;
  }

  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
