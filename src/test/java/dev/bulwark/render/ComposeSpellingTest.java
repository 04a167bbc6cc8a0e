package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeSpellingTest {
  @ParameterizedTest
  @CsvSource({"250m, 0.25", "500m, 0.5", "1000m, 1", "1500m, 1.5", "5m, 0.005", "2, 2", "1.5, 1.5"})
  void processors_are_counted_in_whole_ones(String quantity, String cpus) {
    assertThat(Compose.cpus(quantity)).isEqualTo(cpus);
  }

  @ParameterizedTest
  @CsvSource({"xm", "9999999m", "m", "''"})
  void what_is_no_number_of_processors_stays_as_it_is(String text) {
    assertThat(Compose.cpus(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"64Ki, 64k", "256Mi, 256m", "1Gi, 1g"})
  void sizes_have_one_letter(String quantity, String size) {
    assertThat(Compose.size(quantity)).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"a$b, a$$b", "${HOME}, $${HOME}", "plain, plain"})
  void no_text_names_a_variable(String text, String literal) {
    assertThat(Compose.literal(text)).isEqualTo(literal);
  }
}
