package dev.bulwark.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No note and no lesson names a source that nobody thought of: each stands in {@code sources.txt},
 * which says how its lines were looked up.
 */
class SourcesTest {
  private static final Path TEMPLATES = Path.of("templates");
  private static final Pattern OF_A_NOTE = Pattern.compile("(?m)^Source: (.+)$");
  private static final Pattern OF_A_LESSON =
      Pattern.compile("\\]\\((https://[^)]+)\\)|(?m)^source: (https://.+)$");

  private static final List<String> LOOKED_UP =
      Samples.lines("sources.txt").stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();

  @Test
  void the_sources_of_notes_and_lessons_are_those_that_were_looked_up() throws IOException {
    var named = new TreeSet<String>();
    texts(TEMPLATES.resolve("notes"), "md")
        .flatMap(text -> OF_A_NOTE.matcher(text).results())
        .forEach(found -> named.add(found.group(1)));
    assertThat(named).hasSizeGreaterThan(150);
    Stream.concat(
            texts(TEMPLATES.resolve("lessons"), "lesson.md"),
            texts(TEMPLATES.resolve("lessons"), "txt"))
        .flatMap(text -> OF_A_LESSON.matcher(text).results())
        .forEach(found -> named.add(found.group(found.group(1) == null ? 2 : 1)));

    assertThat(LOOKED_UP).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(named);
  }

  private static Stream<String> texts(Path folder, String ending) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(ending)).toList().stream()
          .map(SourcesTest::text);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
