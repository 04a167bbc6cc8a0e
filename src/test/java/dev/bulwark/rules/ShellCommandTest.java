package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandTest {
  private static List<String> joints(String script) {
    return ShellCommand.of(script).stream().map(ShellCommand::joint).toList();
  }

  private static List<List<String>> words(String script) {
    return ShellCommand.of(script).stream().map(ShellCommand::words).toList();
  }

  @Test
  void commands_are_divided_where_a_shell_divides_them() {
    assertThat(words("set -e; a 1 && b 2 || c | d & e\nf"))
        .containsExactly(
            List.of("set", "-e"),
            List.of("a", "1"),
            List.of("b", "2"),
            List.of("c"),
            List.of("d"),
            List.of("e"),
            List.of("f"));
    assertThat(joints("a && b || c; d | e & f")).containsExactly("", "&&", "||", ";", "|", "&");
  }

  @Test
  void quotes_hold_words_together() {
    assertThat(words("adduser --gecos \"\" 'a b' c\\ d \"e\\\"f\""))
        .containsExactly(List.of("adduser", "--gecos", "", "a b", "c d", "e\"f"));
    assertThat(words("echo 'a && b; c'")).containsExactly(List.of("echo", "a && b; c"));
  }

  @Test
  void redirections_join_nothing() {
    assertThat(words("a >/dev/null 2>&1 &>x"))
        .containsExactly(List.of("a", ">/dev/null", "2>&1", "&>x"));
  }

  @Test
  void what_stands_in_front_of_a_command_is_left_out() {
    assertThat(words("if sudo DEBIAN_FRONTEND=x useradd app; then exit; fi"))
        .contains(List.of("useradd", "app"), List.of("exit"));
  }

  @Test
  void comments_are_no_commands() {
    assertThat(words("#!/bin/sh\n# dotnet a.dll\ndotnet b.dll # c\n"))
        .containsExactly(List.of("dotnet", "b.dll"));
  }

  @Test
  void an_open_quote_ends_with_the_text() {
    assertThat(words("a 'b")).containsExactly(List.of("a", "b"));
    assertThat(words("")).isEmpty();
    assertThat(words("\\")).isEmpty();
  }
}
