package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The files, and what writing them would change on disk. */
class FilesTest {
  @Test
  void the_difference_to_what_is_on_disk_is_one_key_away() {
    var talk = Conversation.at(200, 60).reach("http-port").keys("v");
    assertThat(talk.frame().text())
        .contains("writing changes", "-   3  EXPOSE 80", "+  22  EXPOSE 8080");
    assertThat(talk.keys("v").frame().text())
        .contains("22  EXPOSE 8080")
        .doesNotContain("EXPOSE 80\n");
  }

  @Test
  void a_file_that_is_not_there_yet_is_called_new() {
    var talk = Conversation.at(80, 24).reach("http-port").keys("v", "tab");
    assertThat(talk.frame().text()).contains("new: nothing is there on disk");
  }

  @Test
  void the_difference_stays_chosen_from_question_to_question() {
    var talk = Conversation.at(120, 40).reach("http-port").keys("v", "enter", "escape");
    assertThat(talk.frame().text()).contains("writing changes");
  }

  @Test
  void a_long_line_goes_on_below() {
    var whole = Conversation.at(80, 24).reach("http-port").keys("tab", "home", "end", "home");
    var text = whole.frame().text();
    assertThat(text)
        .contains("   11  RUN --mount=type=cache,target=/root/.nuget/packages dotnet restore\n")
        .contains("\n         Orders.csproj -a \"$TARGETARCH\" -p:UseAppHost=false\n");
    assertThat(Conversation.at(120, 40).reach("http-port").frame().text())
        .contains("│   11  RUN --mount=type=cache,target=/root/.nuget/packages\n")
        .contains("│         -p:UseAppHost=false\n");
  }

  @Test
  void home_and_end_lead_to_the_ends_of_a_file_and_of_the_choices() {
    var talk = Conversation.at(80, 24).reach("http-port").keys("tab", "end");
    var end = talk.frame().text();
    assertThat(talk.keys("down").frame().text()).isEqualTo(end);
    assertThat(talk.keys("home").frame().text()).contains("    1  ");
    var choices = Conversation.at(80, 24).reach("flavor").keys("end");
    int last = choices.state().spot().row();
    assertThat(choices.keys("down").state().spot().row()).isEqualTo(last).isPositive();
    assertThat(choices.keys("home").state().spot().row()).isZero();
  }

  @Test
  void scrolling_ends_where_the_text_ends() {
    var talk = Conversation.at(80, 24).reach("http-port").keys("tab");
    for (int i = 0; i < 20; i++) {
      talk.keys("page-down");
    }
    var end = talk.frame().text();
    assertThat(talk.keys("up").frame().text()).isNotEqualTo(end);
    assertThat(talk.keys("down").frame().text()).isEqualTo(end);
  }

  @Test
  void lines_that_look_like_heads_of_a_diff_are_lines() {
    var parts =
        Hunks.of(List.of("--- a/x", "+++ b/x", "@@ -1,2 +1,2 @@", "--- old", "+++ new", " same"));
    assertThat(parts)
        .containsExactly(
            new Hunks.Part(Hunks.Sort.FILE, 0, "x"),
            new Hunks.Part(Hunks.Sort.HUNK, 1, ""),
            new Hunks.Part(Hunks.Sort.REMOVED, 1, "-- old"),
            new Hunks.Part(Hunks.Sort.ADDED, 1, "++ new"),
            new Hunks.Part(Hunks.Sort.KEPT, 2, "same"));
  }
}
