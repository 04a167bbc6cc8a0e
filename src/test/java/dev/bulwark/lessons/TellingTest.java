package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TellingTest {

  private static String told(String typed) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      var telling =
          new Telling(Samples.lesson(), (path, before, after) -> "DIFF " + path + "\n", out);
      if (typed.isEmpty()) {
        telling.all();
      } else {
        telling.ask(new BufferedReader(new StringReader(typed)));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void without_a_reader_everything_comes_at_once_and_nothing_is_asked() throws Exception {
    assertThat(told(""))
        .isEqualTo(
            """
            1. A title
            The summary of it.

            Situation
            ---------
            It is `so`.

            Files at the start
            ------------------
            Dockerfile: look here

              FROM a

            a/b.yaml

              kind: Pod

            The step
            --------
            Do it.

            What will happen?
            -----------------
            What now?

            A  This.
            B  That `thing`.

            What happens
            ------------
            B: That `thing`.

            See:

            Seen:

              $ run
              failed
              [exit 1]

            Quoted:

              Error: no

            From https://example.org/s

            The mend
            --------
            Change it.

              DIFF Dockerfile
              DIFF a/b.yaml

            Better:

              $ run again
              fine

            The picture
            -----------
            Who listens.
            - Service asks at :80, the process listens at 8080: refused
            - Other asks at :8080, the process listens at 8080: answers

            Why
            ---
            - one
            - two

            Further reading
            ---------------
            - A page
              https://example.org/a?b=1&c=2
            """);
  }

  @Test
  void nothing_is_revealed_before_an_answer() throws Exception {
    assertThat(told("q\n"))
        .endsWith("B  That `thing`.\n\nYour answer (A, B; Enter shows it, q quits): \n")
        .doesNotContain("What happens");
  }

  @Test
  void a_right_prediction_is_said_to_be_right() throws Exception {
    assertThat(told("b\n\n")).contains("B is right.\n").contains("The mend").endsWith("c=2\n");
  }

  @Test
  void a_wrong_prediction_is_mended() throws Exception {
    assertThat(told("A\nq\n"))
        .contains("A is not it; it is B.\n")
        .contains("[exit 1]")
        .doesNotContain("The mend\n");
  }

  @Test
  void enter_alone_shows_the_answer() throws Exception {
    assertThat(told("\n\n")).contains("It is B.\n");
  }

  @Test
  void another_word_is_asked_about_again() throws Exception {
    assertThat(told("C\nB\n\n"))
        .contains("That is no answer; type A, B, Enter or q.\n")
        .contains("B is right.\n");
  }

  @Test
  void the_end_of_the_input_ends_the_telling() throws Exception {
    assertThat(told("A")).doesNotContain("The mend\n");
  }
}
