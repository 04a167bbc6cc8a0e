package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.ui.Decision;
import dev.bulwark.ui.Decision.Verdict;
import dev.bulwark.workspace.Change;
import dev.bulwark.workspace.PlannedFile;
import dev.bulwark.workspace.PlannedFile.Meeting;
import dev.bulwark.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingPageTest {
  @TempDir Path folder;
  private List<Change> changes;

  @BeforeEach
  void a_file_of_each_kind() throws IOException {
    changes = changes(folder);
  }

  /** New, different, added to, the same. */
  static List<Change> changes(Path folder) throws IOException {
    Files.writeString(folder.resolve(".dockerignore"), "**/bin/\n**/obj/\n");
    Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");
    Files.writeString(folder.resolve("bulwark.yaml"), "level: standard\n");
    return Workspace.compare(
        folder,
        List.of(
            planned("Dockerfile", "FROM scratch\nUSER 1654\n"),
            new PlannedFile(".dockerignore", "**/bin/\n**/.env\n", Meeting.ADD_MISSING_LINES),
            planned("compose.yaml", "services:\n  orders:\n    read_only: true\n"),
            planned("bulwark.yaml", "level: standard\n"),
            planned("k8s/deployment.yaml", "kind: Deployment\n")));
  }

  private static PlannedFile planned(String path, String text) {
    return new PlannedFile(path, text, Meeting.REPLACE);
  }

  @Test
  void the_cursor_starts_at_the_file_that_needs_a_word_and_its_difference_is_seen() {
    var page = page();
    assertThat(page.page().focused().path()).isEqualTo("compose.yaml");
    assertThat(page.text())
        .contains("2 new · 1 different · 1 added to · 1 the same", "into ./src/Orders")
        .contains(" ▸ different   compose.yaml", "keep yours")
        .contains(" - services: {}", " +   orders:");
  }

  @Test
  void what_is_there_stays_unless_somebody_says_otherwise() {
    assertThat(verdict(page())).isEqualTo(Verdict.KEEP);
    assertThat(verdict(page().keys("t"))).isEqualTo(Verdict.WRITE);
    assertThat(verdict(page().keys("t", "y"))).isEqualTo(Verdict.KEEP);
    assertThat(verdict(page().keys("l"))).isEqualTo(Verdict.LATER);
  }

  @Test
  void a_click_moves_to_a_file_and_a_second_one_changes_what_is_done_with_it() {
    var page = page().click("Dockerfile");
    assertThat(page.page().focused().path()).isEqualTo("Dockerfile");
    assertThat(verdict(page)).isEqualTo(Verdict.WRITE);
    assertThat(verdict(page.click("Dockerfile"))).isNotEqualTo(Verdict.WRITE);
    assertThat(page.click("keys").text()).contains("Take the new one of every file.");
  }

  @Test
  void one_key_takes_all_and_what_cannot_be_written_stays() throws IOException {
    Files.writeString(folder.resolve("k8s"), "a file");
    changes = changes(folder);
    var decisions = page().keys("a").page().decisions();

    assertThat(decisions.stream().filter(decision -> decision.verdict() != Verdict.WRITE))
        .map(decision -> decision.change().path())
        .doesNotContain("compose.yaml", "Dockerfile");
    assertThat(page().keys("a", "enter").end()).isEmpty();
  }

  @Test
  void space_goes_through_all_that_can_be_done() {
    var page = page();
    assertThat(List.of(" ", " ", " "))
        .map(key -> verdict(page.keys(key)))
        .containsExactly(Verdict.LATER, Verdict.WRITE, Verdict.KEEP);
  }

  @Test
  void a_new_file_can_be_left_out_and_one_that_is_right_cannot_be_changed() {
    assertThat(page().keys("up", "up", " ").text()).contains("▸ new         Dockerfile");
    assertThat(verdict(page().keys("up", "up", " "))).isEqualTo(Verdict.LATER);
    assertThat(page().keys("down", " ").text()).contains("There is nothing else to do");
  }

  @Test
  void enter_writes_what_was_decided() {
    var page = page().keys("t", "enter");
    assertThat(page.end()).contains(Effect.How.NEXT);
    assertThat(page.page().decisions().stream().filter(Decision::writes))
        .map(decision -> decision.change().path())
        .containsExactly(
            "Dockerfile", ".dockerignore", "compose.yaml", "bulwark.yaml", "k8s/deployment.yaml");
    assertThat(page().keys("enter").page().decisions().stream().filter(Decision::writes))
        .noneMatch(decision -> decision.change().path().equals("compose.yaml"));
  }

  @Test
  void nothing_is_written_past_a_file_that_cannot_be() throws IOException {
    Files.writeString(folder.resolve("k8s"), "a file");
    changes =
        Workspace.compare(folder, List.of(planned("k8s/deployment.yaml", "kind: Deployment\n")));
    var page = page().keys("enter");
    assertThat(page.end()).isEmpty();
    assertThat(page.text()).contains("! blocked   k8s/deployment.yaml", "Not possible: k8s/");
  }

  @ParameterizedTest
  @CsvSource({"escape,BACK", "q,LEFT", "ctrl-c,INTERRUPTED"})
  void a_key_ends_it(String key, Effect.How how) {
    assertThat(page().keys(key).end()).contains(how);
  }

  @Test
  void the_whole_difference_fills_the_screen_and_escape_leads_back_to_the_list() {
    var page = page().keys("d");
    assertThat(page.text()).contains("different  keep yours").doesNotContain("Dockerfile");
    assertThat(page.keys("escape").end()).isEmpty();
    assertThat(page.text()).contains("Dockerfile");
  }

  @Test
  void a_failed_try_says_why() {
    var page =
        WritingPage.of("orders", ".", decisions(), Optional.of("k8s: no room; make some"), 80, 24);
    assertThat(page.frame().text()).contains("k8s: no room; make some");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "3,2", "10,5", "20,6", "79,23", "300,100"})
  void every_size_is_filled_exactly(int columns, int rows) {
    for (var keys : List.of("", "d", "?")) {
      var frame = page().keys(keys).page().sized(columns, rows).frame();
      assertThat(frame.lines()).hasSize(rows).allMatch(line -> line.width() == columns);
      assertThat(frame.row()).isBetween(0, rows - 1);
      assertThat(frame.column()).isBetween(0, columns - 1);
    }
  }

  private Pages<WritingPage> page() {
    return Pages.of(
        WritingPage.of("orders", "./src/Orders", decisions(), Optional.empty(), 80, 24));
  }

  private List<Decision> decisions() {
    return changes.stream().map(change -> Decision.of(change, false)).toList();
  }

  private static Verdict verdict(Pages<WritingPage> page) {
    return page.page().focused().decision().verdict();
  }
}
