package dev.bulwark.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.ServiceKind;
import dev.bulwark.wizard.Answer;
import dev.bulwark.wizard.Fixtures;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Provenance;
import dev.bulwark.wizard.Questions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DialogueTest {
  private final Dialogue start =
      Dialogue.start(
          new Flow(Questions.all(), Fixtures.repository(Fixtures.webapi()), Catalog.load()),
          Notes.load(),
          Map.of());

  @Test
  void a_choice_is_put_with_its_numbers_and_what_enter_takes() {
    assertThat(start.prompt())
        .containsExactly(
            "",
            "Service, 1 of 5. Level: How far to harden where nothing else is said.",
            "  1  standard, what the .NET team and Pod Security \"restricted\" ask",
            "  2  strict, no finding in any checker of the field",
            "Number [standard, default]: ");
  }

  @Test
  void an_origin_is_named_by_file_and_line() {
    assertThat(at("dotnet").prompt().getLast())
        .isEqualTo("Number [10.0, from Orders.csproj line 4]: ");
  }

  @Test
  void a_choice_that_is_not_possible_has_no_number_and_says_why() {
    assertThat(String.join("\n", at("flavor").prompt()))
        .contains("\n  2  chiseled-extra, ")
        .contains("\nchiseled is not possible: it has no cultures (ICU);");
  }

  @Test
  void a_number_takes_the_choice_that_has_it() {
    var reply = start.hear("2");

    assertThat(reply.lines()).containsExactly("Level: strict.");
    assertThat(reply.next().given())
        .isEqualTo(Map.of("level", new Answer("strict", new Provenance.Person())));
    assertThat(asked(reply.next())).isEqualTo("project");
  }

  @Test
  void the_word_itself_will_do() {
    assertThat(start.hear("strict").lines()).containsExactly("Level: strict.");
  }

  @Test
  void enter_keeps_what_holds_and_makes_it_nobodys_answer() {
    var reply = start.hear("");

    assertThat(reply.lines()).containsExactly("Level: standard.");
    assertThat(reply.next().given()).isEmpty();
  }

  @Test
  void a_wrong_answer_is_refused_with_reason_and_mend_and_asked_again() {
    var port = at("http-port");
    var reply = port.hear("80");

    assertThat(reply.lines())
        .containsExactly(
            "80 is not possible: a non-root user may not bind ports below 1024 on every cluster."
                + " Choose 1024 to 65535.");
    assertThat(reply.next()).isEqualTo(port);
  }

  @Test
  void a_question_mark_explains_and_asks_again() {
    var port = at("http-port");
    var reply = port.hear("?");

    assertThat(reply.lines()).anyMatch(line -> line.startsWith("Without it: "));
    assertThat(reply.lines())
        .anyMatch(line -> line.startsWith("Source: "))
        .noneMatch(line -> line.contains("`"));
    assertThat(reply.next()).isEqualTo(port);
  }

  @Test
  void back_goes_the_way_one_came_and_forgets_nothing() {
    var second = start.hear("2").next();
    var again = second.hear("b").next();

    assertThat(asked(again)).isEqualTo("level");
    assertThat(again.given()).isEqualTo(second.given());
    assertThat(again.prompt().getLast()).isEqualTo("Number [strict, yours]: ");
    assertThat(start.hear("b").lines()).containsExactly("This is the first question.");
  }

  @Test
  void a_letter_that_is_a_command_is_an_answer_behind_an_equals_sign() {
    assertThat(at("name").hear("=b").lines()).containsExactly("Name: b.");
  }

  @Test
  void the_review_shows_the_own_answers_and_all_on_request() {
    var review = at("http-port").hear("5000").next().hear("r").next();

    assertThat(review.prompt())
        .anyMatch(line -> line.endsWith("  HTTP port: 5000, yours"))
        .noneMatch(line -> line.contains("Seccomp"));
    assertThat(review.hear("l").lines())
        .anyMatch(line -> line.endsWith("  Seccomp: runtime-default, default"));
  }

  @Test
  void an_answer_changed_from_the_review_leads_back_to_it() {
    var review = start.hear("r").next();
    var port = review.hear("http-port").next();

    assertThat(asked(port)).isEqualTo("http-port");
    assertThat(port.hear("5000").next().place()).isEqualTo(new Place.Review());
  }

  @Test
  void an_answer_that_is_missing_is_named_by_its_number_and_asked_before_writing() {
    var review = at("tls").hear("pod").next().hear("r").next();
    assertThat(String.join("\n", review.prompt()))
        .containsPattern("To mend: [0-9]+, TLS secret\\. The pod needs a certificate,")
        .doesNotContain("--set");
    var secret = review.hear("w").next();

    assertThat(asked(secret)).isEqualTo("tls-secret");
    var mended = secret.hear("orders-tls").next();
    assertThat(mended.place()).isEqualTo(new Place.Review());
    assertThat(mended.hear("w").next().place()).isEqualTo(new Place.Write());
  }

  @Test
  void several_services_are_choices() {
    var dialogue =
        Dialogue.start(
            new Flow(
                Questions.all(),
                Fixtures.repository(
                    Fixtures.webapi(), Fixtures.service("Jobs.csproj", ServiceKind.WORKER, "10.0")),
                Catalog.load()),
            Notes.load(),
            Map.of());
    var project = dialogue.hear("").next();

    assertThat(project.prompt()).contains("  2  Jobs.csproj, worker");
    assertThat(project.hear("").lines())
        .containsExactly("Several services here: Orders.csproj, Jobs.csproj. Choose one as PATH.");
    assertThat(project.hear("2").lines()).containsExactly("Project: Jobs.csproj.");
  }

  @Test
  void no_line_makes_it_throw_and_back_gives_the_same_place() {
    var random = new Random(20261124);
    var words =
        List.of(
            "", "?", "b", "r", "l", "w", "1", "2", "3", "99", "80", "none", "=q", "\u0007", "a b",
            "yes");
    var dialogue = start;
    for (int i = 0; i < 4000; i++) {
      var next = dialogue.hear(words.get(random.nextInt(words.size()))).next();
      if (next.trail().size() > dialogue.trail().size()) {
        assertThat(next.hear("b").next().place()).isEqualTo(dialogue.place());
      }
      assertThat(next.prompt().stream().filter(line -> line.contains(" ")))
          .allMatch(line -> line.length() <= 160);
      dialogue = next.place() instanceof Place.Write || i % 97 == 0 ? start : next;
    }
  }

  /** The dialogue at a question, all before it taken as they are. */
  private Dialogue at(String id) {
    var dialogue = start;
    while (!asked(dialogue).equals(id)) {
      dialogue = dialogue.hear("").next();
    }
    return dialogue;
  }

  private static String asked(Dialogue dialogue) {
    return dialogue.place() instanceof Place.At(var question)
        ? question.id()
        : dialogue.place().toString();
  }
}
