package dev.bulwark.msbuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkRaiseTest {

  @ParameterizedTest
  @CsvSource({
    "netcoreapp2.1, net10.0",
    "netcoreapp3.1, net10.0",
    "net5.0, net10.0",
    "net6.0, net10.0",
    "net7.0, net10.0",
    "NET8.0, net10.0",
    "net9.0, net10.0",
    "net10.0, net10.0",
    "net11.0, net11.0",
    "netstandard2.0, netstandard2.0",
    "net48, net48",
    "net6.0-windows, net6.0-windows",
    "$(Tfm), $(Tfm)",
    "net3.1, net3.1",
    "netcoreapp6.0, netcoreapp6.0",
  })
  void one_framework_is_replaced(String old, String expected) {
    assertThat(raised("TargetFramework", old)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "net6.0, net10.0",
    "net6.0;, net10.0;",
    "net6.0;net7.0, net6.0;net7.0;net10.0",
    "net7.0 ; net6.0, net7.0;net10.0 ; net6.0",
    "netstandard2.0;netcoreapp3.1, netstandard2.0;netcoreapp3.1;net10.0",
    "net6.0;net10.0, net6.0;net10.0",
    "net6.0;net11.0, net6.0;net11.0",
    "net48;netstandard2.0, net48;netstandard2.0",
    "net8.0-windows;net48, net8.0-windows;net48",
    "net10.0-windows;net6.0, net10.0-windows;net6.0;net10.0",
  })
  void into_a_list_the_new_one_is_put(String old, String expected) {
    assertThat(raised("TargetFrameworks", old)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"net6.0", "net6.0;net7.0", "netstandard2.0;net5.0", "net48;net6.0"})
  void the_second_time_nothing_changes(String old) {
    var once = raised("TargetFrameworks", old);

    assertThat(raised("TargetFrameworks", once)).isEqualTo(once);
  }

  @Test
  void a_property_behind_it_is_named_and_raised_when_asked_for() {
    var props = property("Tfm", "net6.0");
    var project = ProjectTextTest.parse(property("TargetFramework", "$(Tfm)"));

    var left = FrameworkRaise.raise(project, "net10.0").left().getFirst();

    assertThat(left.property()).contains("Tfm");
    assertThat(left.text()).contains("raise the value of Tfm");
    var shared = ProjectTextTest.parse(props);
    assertThat(edited(shared, FrameworkRaise.raise(shared, "net10.0", "Tfm")))
        .isEqualTo(property("Tfm", "net10.0"));
  }

  @ParameterizedTest
  @CsvSource({
    "net6.0-windows10.0.19041.0, for one platform",
    "net48, .NET Framework",
    "net$(Major).0, made of properties",
    "$([MSBuild]::Max(1;2)), made of properties",
  })
  void what_is_not_edited_is_said(String word, String reason) {
    var project = ProjectTextTest.parse(property("TargetFramework", word));

    assertThat(FrameworkRaise.raise(project, "net10.0").left())
        .isNotEmpty()
        .first()
        .satisfies(left -> assertThat(left.text()).contains(reason));
  }

  @Test
  void conditions_that_ask_for_the_old_framework_are_named() {
    var text =
        """
        <Project>
          <PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup>
          <ItemGroup Condition="'$(TargetFramework)' == 'net6.0'"><A Include="x"/></ItemGroup>
        </Project>
        """;
    var project = ProjectTextTest.parse(text);

    assertThat(FrameworkRaise.raise(project, "net10.0").left())
        .singleElement()
        .satisfies(left ->
            assertThat(project.source().text(left.span()))
                .isEqualTo("'$(TargetFramework)' == 'net6.0'"));
  }

  @Test
  void a_comment_inside_the_value_stays() {
    var text = property("TargetFrameworks", "net6.0;<!-- old -->net7.0");

    assertThat(edited(ProjectTextTest.parse(text))).contains("<!-- old -->");
  }

  @Test
  void the_target_has_to_be_a_framework() {
    var project = ProjectTextTest.parse("<Project/>");

    assertThatThrownBy(() -> FrameworkRaise.raise(project, "10.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("10.0 is no framework of .NET: write net10.0");
  }

  private static String raised(String name, String value) {
    var whole = edited(ProjectTextTest.parse(property(name, value)));
    return whole.substring(whole.indexOf(name) + name.length() + 1, whole.indexOf("</" + name));
  }

  private static String edited(ProjectText project) {
    return edited(project, FrameworkRaise.raise(project, "net10.0"));
  }

  private static String edited(ProjectText project, Change change) {
    return project.source().with(change.edits()).text();
  }

  private static String property(String name, String value) {
    var element = "<" + name + ">" + value + "</" + name + ">";
    return "<Project><PropertyGroup>" + element + "</PropertyGroup></Project>";
  }
}
