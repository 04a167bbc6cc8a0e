package dev.bulwark.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.rules.Aim;
import dev.bulwark.rules.Rule;
import dev.bulwark.rules.Spot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** From findings to a plan. */
class MigrationTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final Aim AIM = Aim.of(CATALOG, LocalDate.of(2026, 11, 24));

  private static Plan plan(InMemory files, Rule... rules) {
    return new Migration(List.of(rules), CATALOG, AIM).plan(files, _ -> true);
  }

  @Test
  void mends_follow_each_other_until_nothing_is_left() {
    var plan =
        plan(
            InMemory.dockerfile("FROM a\n"),
            new Replacing("BW101", "FROM b", "FROM c"),
            new Replacing("BW102", "FROM a", "FROM b"));

    assertThat(plan.files())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.after().text()).isEqualTo("FROM c\n");
          assertThat(file.hunks())
              .singleElement()
              .satisfies(hunk -> {
                assertThat(hunk.removed()).containsExactly("FROM a");
                assertThat(hunk.added()).containsExactly("FROM c");
                assertThat(hunk.rules()).containsExactly("BW101", "BW102");
                assertThat(hunk.reasons()).containsExactly("FROM b is right.", "FROM c is right.");
              });
        });
    assertThat(plan.left()).isEmpty();
  }

  @Test
  void images_are_raised_before_anything_else_is_looked_at() {
    var plan =
        plan(
            InMemory.dockerfile("FROM old\nEXPOSE 80\n"),
            new Replacing("BW101", "old\nEXPOSE 80", "never"),
            new Replacing("BW401", "FROM old", "FROM new"));

    assertThat(plan.files().getFirst().after().text()).isEqualTo("FROM new\nEXPOSE 80\n");
  }

  @Test
  void of_two_mends_at_one_place_the_second_waits_for_the_first() {
    var plan =
        plan(
            InMemory.dockerfile("FROM a\nEXPOSE 80\n"),
            new Replacing("BW101", "EXPOSE 80", "EXPOSE 5000"),
            new Replacing("BW102", "a\nEXPOSE ", "b\nEXPOSE "));

    assertThat(plan.files().getFirst().after().text()).isEqualTo("FROM b\nEXPOSE 5000\n");
    assertThat(plan.left()).isEmpty();
  }

  @Test
  void a_mend_that_is_not_wanted_is_left_out_and_the_rest_is_made() {
    var files = InMemory.dockerfile("FROM a\nUSER x\nEXPOSE 80\nUSER x\n");
    var rules =
        List.<Rule>of(
            new Replacing("BW101", "USER x", "USER y"), new Replacing("BW102", "80", "5000"));
    var second = new MendId("BW101", "Dockerfile", 24);

    var plan = new Migration(rules, CATALOG, AIM).plan(files, mend -> !mend.equals(second));

    assertThat(plan.files().getFirst().after().text())
        .isEqualTo("FROM a\nUSER y\nEXPOSE 5000\nUSER x\n");
    assertThat(plan.left()).singleElement().satisfies(left -> assertThat(left.byHand()).isFalse());
  }

  @Test
  void rules_that_undo_each_other_are_left_out_and_named() {
    var plan =
        plan(
            InMemory.dockerfile("FROM a\nEXPOSE 80\n"),
            new Replacing("BW101", "FROM a", "FROM b"),
            new Replacing("BW102", "FROM b", "FROM a"),
            new Replacing("BW103", "EXPOSE 80", "EXPOSE 5000"));

    assertThat(plan.files().getFirst().after().text()).isEqualTo("FROM a\nEXPOSE 5000\n");
    assertThat(plan.left())
        .singleElement()
        .satisfies(left -> {
          assertThat(left.finding().rule()).isEqualTo("BW101");
          assertThat(left.contested()).isTrue();
          assertThat(left.byHand()).isTrue();
        });
  }

  @Test
  void a_mend_that_mends_nothing_is_left_out() {
    var plan = plan(InMemory.dockerfile("FROM a\n"), new Replacing("BW101", "a", "a"));

    assertThat(plan.files()).isEmpty();
    assertThat(plan.left())
        .singleElement()
        .satisfies(left -> {
          assertThat(left.contested()).isTrue();
        });
  }

  @Test
  void a_mend_that_grows_for_ever_ends() {
    var plan =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> plan(InMemory.dockerfile("FROM a\n"), new Replacing("BW101", "a", "ab")));

    assertThat(plan.files()).isEmpty();
    assertThat(plan.left())
        .singleElement()
        .satisfies(left -> {
          assertThat(left.contested()).isTrue();
        });
  }

  @Test
  void what_is_left_is_named_where_it_was_read_and_where_it_will_be() {
    var plan =
        plan(
            InMemory.dockerfile("FROM a\nUSER x\n"),
            new Replacing("BW101", "FROM a", "FROM b\nRUN c"),
            new Replacing("BW102", "x", "x"));

    var left = plan.left().getFirst();
    assertThat(left.before().line()).isEqualTo("Dockerfile:2");
    assertThat(left.finding().spot()).extracting(Spot::line).isEqualTo("Dockerfile:3");
  }

  @Test
  void bytes_outside_the_edits_stay_in_every_encoding() {
    var latin = "# gr\u00fc\u00dfe\r\nFROM a\r\n# \u00e9\r".getBytes(StandardCharsets.ISO_8859_1);
    var marked = "\uFEFFFROM a\r\n# gr\u00fc\u00dfe".getBytes(StandardCharsets.UTF_8);

    var plan =
        plan(
            new InMemory().with("Dockerfile", latin).with("b/Dockerfile", marked),
            new Replacing("BW101", "FROM a", "FROM b"));

    assertThat(plan.files())
        .extracting(file -> file.after().bytes())
        .containsExactly(
            "# gr\u00fc\u00dfe\r\nFROM b\r\n# \u00e9\r".getBytes(StandardCharsets.ISO_8859_1),
            "\uFEFFFROM b\r\n# gr\u00fc\u00dfe".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_file_that_an_edit_would_turn_into_another_encoding_is_left_alone() {
    // C3 and BC are two characters of ISO 8859-1; without what is between them one of UTF-8.
    var bytes = "FROM a\n# \u00c3cut\u00bc\n".getBytes(StandardCharsets.ISO_8859_1);

    var plan =
        plan(
            new InMemory().with("Dockerfile", bytes),
            new Replacing("BW101", "cut", ""),
            new Replacing("BW102", "FROM a", "FROM b"));

    assertThat(plan.files()).isEmpty();
    assertThat(plan.left()).allMatch(Left::contested).hasSize(2);
  }
}
