package dev.bulwark.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Somebody's own files as a lesson in steps. */
class JourneyTest {
  private static final String EVIL =
      "</code></pre><script>alert(1)</script>``` [x](https://evil.example) *b*";

  private static Journey.Step step(String title, String message) {
    return new Journey.Step(
        title,
        List.of(new Journey.Place("Dockerfile:1", message, ">   1 │ FROM a\n")),
        2,
        List.of("It has ended."),
        "--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,1 +1,1 @@\n-FROM a\n+FROM b\n",
        List.of(
            new Journey.Background(
                "BW401",
                "Nobody mends `a`.",
                "It ended.",
                List.of(
                    "dotnet/docs:docs/a.md",
                    "dotnet/runtime#7",
                    "kubernetes.io/docs/b",
                    "measured on .NET 8"))));
  }

  private static Journey journey(Journey.Step... steps) {
    var start = new TreeMap<String, String>();
    start.put("Dockerfile", "FROM a\n");
    start.put("Orders.csproj", "<Project/>\n");
    var solution = new TreeMap<>(start);
    solution.put("Dockerfile", "FROM b\n");
    return new Journey("The files", List.of(steps), List.of("x:1: by hand"), start, solution);
  }

  private static String told(String typed) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      var telling = new JourneyTelling(journey(step("old", "a ended"), step("more", "b too")), out);
      if (typed.isEmpty()) {
        telling.all();
      } else {
        telling.ask(new BufferedReader(new StringReader(typed)));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void each_step_shows_the_place_asks_and_then_answers() throws Exception {
    assertThat(told(""))
        .startsWith(
            """
            The files
            1 file in 2 steps: predict, look, mend.

            Step 1: old
            -----------
            Dockerfile:1: a ended

              >   1 │ FROM a

            And 2 more places.

            What happens if this stays as it is? Say it in one sentence before you go on.

            Nobody mends `a`.

            The mend

            - It has ended.

              --- a/Dockerfile
            """)
        .contains("- `bulwark explain BW401`\n", "\nStep 2: more\n")
        .endsWith("- x:1: by hand\n");
  }

  @Test
  void nothing_is_told_before_it_is_asked_for() throws Exception {
    assertThat(told("q\n"))
        .endsWith("Enter shows what happens, q quits: \n")
        .doesNotContain("Nobody mends");
    assertThat(told("\nq\n"))
        .contains("Nobody mends", "+FROM b")
        .endsWith("Enter shows the next step, q quits: \n")
        .doesNotContain("Step 2");
    assertThat(told("\n\n\n")).contains("Step 2").endsWith("- x:1: by hand\n");
    assertThat(told("\n")).doesNotContain("Step 2");
  }

  @Test
  void sources_are_links_where_they_are_public_pages() {
    assertThat(new JourneyPages(journey(step("old", "a"))).markdown())
        .contains(
            "(https://github.com/dotnet/docs/blob/HEAD/docs/a.md)",
            "(https://github.com/dotnet/runtime/issues/7)",
            "(https://kubernetes.io/docs/b)",
            "- measured on .NET 8\n");
  }

  @Test
  void a_page_hides_the_answer_behind_a_click_and_needs_no_script() {
    var html = new JourneyPages(journey(step("old", "a"), step("more", "b"))).html();

    assertThat(html)
        .contains("<summary>Show what happens</summary>")
        .contains("+FROM b\n</ins>")
        .contains("id=\"step-1-old\"", "id=\"step-2-more\"")
        .doesNotContain("<script");
  }

  @Test
  void whatever_a_repository_holds_stays_a_text() {
    var journey = journey(step(EVIL, EVIL));
    var pages = new JourneyPages(journey);

    assertThat(pages.html())
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "href=\"https://evil.example");
    assertThat(pages.markdown())
        .doesNotContainPattern("[^\\\\]<script")
        .contains("\\[x\\](https://evil.example) \\*b\\*");
  }

  @Test
  void an_exercise_does_not_tell_the_answers() {
    var files =
        new JourneyPages(journey(step("old", "a")))
            .exercise((folder, _) -> Optional.of("bulwark check " + folder));

    assertThat(files)
        .containsOnlyKeys(
            "TASK.md",
            "start/Dockerfile",
            "start/Orders.csproj",
            "solution/Dockerfile",
            "solution/Orders.csproj");
    assertThat(files.get("TASK.md"))
        .contains("```\nbulwark check start\n```")
        .doesNotContain("FROM b", "Nobody mends");
  }

  @Test
  void a_journey_has_a_step() {
    assertThatThrownBy(JourneyTest::journey).isInstanceOf(IllegalArgumentException.class);
  }
}
