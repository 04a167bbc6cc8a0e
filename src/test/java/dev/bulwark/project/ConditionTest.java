package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionTest {
  @Test
  void texts_are_compared_in_any_letter_case() throws IOException {
    assertThat(truth("'$(A)' == 'YES'")).isEqualTo(Truth.YES);
    assertThat(truth("'$(a)'=='no'")).isEqualTo(Truth.NO);
    assertThat(truth("'$(A)' != 'no'")).isEqualTo(Truth.YES);
    assertThat(truth("$(A) == yes")).isEqualTo(Truth.YES);
  }

  @Test
  void unknown_properties_make_a_comparison_unknown() throws IOException {
    assertThat(truth("'$(Unknown)' == ''")).isEqualTo(Truth.UNKNOWN);
    assertThat(truth("'$(Unknown)' != 'x'")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void what_is_certain_decides_over_what_is_not() throws IOException {
    assertThat(truth("'$(Unknown)' == '' and '$(A)' == 'no'")).isEqualTo(Truth.NO);
    assertThat(truth("'$(Unknown)' == '' or '$(A)' == 'yes'")).isEqualTo(Truth.YES);
    assertThat(truth("'$(Unknown)' == '' and '$(A)' == 'yes'")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void and_binds_more_tightly_than_or() throws IOException {
    assertThat(truth("'a'=='a' or 'a'=='b' and 'a'=='c'")).isEqualTo(Truth.YES);
    assertThat(truth("('a'=='a' Or 'a'=='b') And 'a'=='c'")).isEqualTo(Truth.NO);
  }

  @Test
  void a_bang_negates() throws IOException {
    assertThat(truth("!('$(A)' == 'yes')")).isEqualTo(Truth.NO);
    assertThat(truth("!Exists('gone.props')")).isEqualTo(Truth.YES);
    assertThat(truth("!true")).isEqualTo(Truth.NO);
  }

  @Test
  void files_and_folders_can_be_asked_for() throws IOException {
    assertThat(truth("Exists('here.props')")).isEqualTo(Truth.YES);
    assertThat(truth("Exists('$(MSBuildThisFileDirectory)..\\src')")).isEqualTo(Truth.YES);
    assertThat(truth("Exists('../../../outside.props')")).isEqualTo(Truth.UNKNOWN);
    assertThat(truth("Exists('$(Unknown)')")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void texts_can_be_searched() throws IOException {
    assertThat(truth("$(A.EndsWith('s'))")).isEqualTo(Truth.YES);
    assertThat(truth("'$(A.Contains('x'))' == 'True'")).isEqualTo(Truth.NO);
    assertThat(truth("$(A.StartsWith(`ye`)) And $(A.EndsWith(`x`))")).isEqualTo(Truth.NO);
  }

  @Test
  void the_build_is_on_linux() throws IOException {
    assertThat(truth("$([MSBuild]::IsOSPlatform('Windows'))")).isEqualTo(Truth.NO);
    assertThat(truth("$([MSBuild]::IsOSPlatform('Linux'))")).isEqualTo(Truth.YES);
  }

  @Test
  void whatever_else_is_written_is_unknown() throws IOException {
    for (String text :
        List.of(
            "'$(A)' > '1'",
            "HasTrailingSlash('a/')",
            "'$(A'",
            "'open",
            "==",
            "(((",
            "'@(Compile)' == ''",
            "$([System.DateTime]::Now) == ''",
            "'a'=='a' 'b'",
            "(".repeat(20_000))) {
      assertThat(truth(text)).as(text).isEqualTo(Truth.UNKNOWN);
    }
  }

  @Test
  void no_condition_and_an_empty_one_always_apply() throws IOException {
    assertThat(truth("")).isEqualTo(Truth.YES);
    assertThat(Condition.of(new XmlElement("X", Map.of(), List.of(), "", 1), scope()))
        .isEqualTo(Truth.YES);
  }

  private static Truth truth(String condition) throws IOException {
    var element = new XmlElement("X", Map.of("Condition", condition), List.of(), "", 1);
    return Condition.of(element, scope());
  }

  private static Scope scope() throws IOException {
    var repo = Repo.unix().file("src/here.props", "<Project />").file("src/a.csproj", "");
    var properties = new PropertyTable();
    properties.set("A", Optional.of("yes"), new Origin("src/a.csproj", 1));
    return new Scope("src/a.csproj", "src", properties, Tree.walk(repo.path("."), new Remarks()));
  }
}
