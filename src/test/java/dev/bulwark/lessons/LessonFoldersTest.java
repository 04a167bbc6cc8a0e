package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody's lessons are read as hostile files. */
class LessonFoldersTest {
  @TempDir private Path course;

  private Path put(String path, String text) throws IOException {
    var file = course.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void refuses(String message) {
    assertThatThrownBy(() -> LessonFolders.read(course))
        .isInstanceOf(BadLesson.class)
        .hasMessage(message);
  }

  @Test
  void files_are_known_by_their_path_in_the_lesson() throws Exception {
    put("01-a/start/k8s/pod.yaml", "kind: Pod\r\n");
    put("README.md", "not a lesson");

    var read = LessonFolders.read(course);

    assertThat(read).containsOnlyKeys("01-a");
    assertThat(read.get("01-a")).containsEntry("start/k8s/pod.yaml", "kind: Pod\n");
  }

  @Test
  void no_link_is_followed() throws Exception {
    var outside = Files.createTempFile("outside", ".txt");
    Files.createDirectories(course.resolve("01-a"));
    Files.createSymbolicLink(course.resolve("01-a/lesson.md"), outside);

    refuses("01-a/lesson.md: is neither a file nor a folder; put the file itself there");
  }

  @Test
  void no_linked_folder_is_entered() throws Exception {
    Files.createSymbolicLink(course.resolve("01-a"), Files.createTempDirectory("outside"));

    refuses("01-a: is neither a file nor a folder; put the file itself there");
  }

  @ParameterizedTest
  @CsvSource({"27, U+001B", "8238, U+202E", "0, U+0000", "155, U+009B"})
  void no_sign_steers_a_terminal(int sign, String named) throws Exception {
    put("01-a/lesson.md", "# A\n" + Character.toString(sign) + "[2J");

    refuses("01-a/lesson.md:2: " + named + " is no printable sign; remove it");
  }

  @Test
  void a_large_file_is_refused() throws Exception {
    put("01-a/lesson.md", "a".repeat(LessonFolders.LARGEST + 1));

    refuses("01-a/lesson.md: is larger than 262144 bytes; shorten it");
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws Exception {
    put("01-a/lesson.md", "");
    Files.write(course.resolve("01-a/lesson.md"), new byte[] {(byte) 0xC3, 0x28});

    refuses("01-a/lesson.md: is no UTF-8 text; save it as UTF-8");
  }

  @Test
  void deep_folders_are_refused() throws Exception {
    put("01-a/1/2/3/4/5/6/7/x", "");

    refuses("01-a/1/2/3/4/5/6: lies deeper than 6 folders; move it up");
  }

  @Test
  void a_name_with_other_signs_is_refused() throws Exception {
    put("01-a/start/a b", "");

    refuses(
        "01-a/start: a name in it has other signs than letters, digits, dot, - and _; rename it");
  }

  @Test
  void a_folder_without_lessons_says_so() {
    assertThatThrownBy(() -> Course.in(course)).hasMessageContaining("holds no lesson");
  }

  @Test
  void two_lessons_with_one_number_are_refused() throws Exception {
    for (var folder : new String[] {"01-a", "01-b"}) {
      for (var file : Samples.files().entrySet()) {
        put(folder + "/" + file.getKey(), file.getValue());
      }
    }

    assertThatThrownBy(() -> Course.in(course))
        .hasMessage("01-b: 1 is the number of another lesson too; change one");
  }
}
