package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces are written as {@code style:text}, joined by bars. */
class SyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "Dockerfile > FROM x AS y > KEYWORD:FROM|PLAIN: x AS y",
        "Dockerfile > # why > COMMENT:# why",
        "Dockerfile > ENTRYPOINT [\"a\\\"b\"] > KEYWORD:ENTRYPOINT|PLAIN:"
            + " [|STRING:\"a\\\"b\"|PLAIN:]",
        "Dockerfile > RUN echo 'x > KEYWORD:RUN|PLAIN: echo 'x",
        "a.yaml > key: \"v: # w\" # why > KEYWORD:key|PLAIN:: |STRING:\"v: # w\"|PLAIN: |COMMENT:#"
            + " why",
        "a.yaml > - name: x > KEYWORD:- name|PLAIN:: x",
        "a.yaml > - dns > PLAIN:- dns",
        "a.yaml > image: a:1 > KEYWORD:image|PLAIN:: a:1",
        "N.md > # Title > TITLE:# Title",
        ".dockerignore > **/bin/ > PLAIN:**/bin/"
      })
  void parts_of_a_line_are_told_by_what_they_are(String path, String text, String parts) {
    var pieces =
        Syntax.of(path, text).pieces().stream()
            .filter(piece -> !piece.text().isEmpty())
            .map(piece -> piece.style() + ":" + piece.text())
            .toList();
    assertThat(String.join("|", pieces)).isEqualTo(parts);
  }
}
