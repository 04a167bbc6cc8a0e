package dev.bulwark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "..",
        "../a",
        "a/..",
        "a/../b",
        ".",
        "./a",
        "a/.",
        "a//b",
        "a/",
        "//server/share"
      })
  void a_path_that_is_not_relative_and_short_cannot_be_planned(String path) {
    assertThatThrownBy(() -> Tree.replacing(path, "a\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            path + ": not a relative path in its short form; write it like k8s/service.yaml");
  }

  @Test
  void the_error_about_a_path_is_safe_for_a_terminal() {
    assertThatThrownBy(() -> Tree.replacing("../\u001b[2J\n", "a\n"))
        .hasMessageStartingWith("../^[[2J^J: ");
  }

  @Test
  void a_problem_says_what_is_wrong_with_the_name() {
    assertThat(Names.problem("k8s/service.yaml")).isEmpty();
    assertThat(Names.problem("k8s/nul.yaml")).contains("is a device name on Windows");
    assertThat(Names.problem("a\tb")).contains("has a control character");
    assertThat(Names.problem("a\u0085b")).contains("has a control character");
    assertThat(Names.problem("a|b")).contains("has a |, which Windows does not allow");
    assertThat(Names.problem("a./b")).contains("ends in a dot or a space, which Windows drops");
  }

  @Test
  void names_are_the_same_in_either_unicode_form_but_not_in_another_case() {
    assertThat(Names.same("\u00E9", "e\u0301")).isTrue();
    assertThat(Names.same("a", "A")).isFalse();
    assertThat(Names.folded("\u00C9/\u0131")).isEqualTo(Names.folded("e\u0301/I"));
  }
}
