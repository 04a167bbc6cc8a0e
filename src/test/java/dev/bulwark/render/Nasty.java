package dev.bulwark.render;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that a careless writer would let become something else. */
final class Nasty {
  private static final int SEED = 20_250_101;

  private static final List<String> PIECES =
      List.of(
          "", " ", "  ", "\t", "\n", "\r", "\r\n", "\u0000", "\u0007", "\u001B[31m", "\u007F",
          "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200E", "\u202E", "\u2028", "\u2029", "\uFEFF",
          "\uFFFD", "é", "ß", "中", "א", "\u0301", "😀", "👩‍💻", "a", "B", "z9", "0", "1", "12", "-",
          "--", "---", "...", ".", ":", ": ", " :", "::", "#", " #", "# ", "?", "? ", "!", "!!", "&",
          "*", "**", "|", "||", "|-", ">", ">>", "<", "<<", "<b>", "</b>", "<!--", "-->", "[", "]",
          "](", "(", ")", "{", "}", "{{", "}}", "${", "${x}", "$(id)", "$", "$$", "`", "``", "```",
          "`id`", "'", "''", "\"", "\\\"", "\\", "\\\\", "\\n", "%", "%PATH%", "@", "~", "^", "=",
          "+", ",", ";", ";;", "&&", "/", "//", "://", "../", "*/", "_", "__", "yes", "no", "on",
          "off", "true", "null", "~", "NaN", ".inf", "1e3", "0x1F", "0o17", "0b1", "1_000", "1:30",
          "2025-01-01", "<<EOF", "RUN rm", "FROM x", "ENV ", "--mount", "-p:", "www.", "http://x",
          "javascript:", "&lt;", "&#35;", "<#if x>", "<@x/>", "[=x]", "#{x}");

  private Nasty() {}

  /** Every piece alone, and many random sequences of them, the same ones each time. */
  static Stream<String> texts() {
    var random = new Random(SEED);
    return Stream.concat(
        PIECES.stream(),
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    random
                        .ints(2 + random.nextInt(4), 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .collect(Collectors.joining())));
  }
}
