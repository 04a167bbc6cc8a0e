package dev.bulwark.msbuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTextTest {
  private static final String PROJECT =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- a > b -->
      <Project Sdk="Microsoft.NET.Sdk.Web; Other.Sdk/1.2">
        <PropertyGroup Condition="'$(CI)' == 'true'">
          <TargetFramework Condition="'$(X)' != ''"> net6.0 </TargetFramework>
          <ContainerBaseImage>mcr.microsoft.com/dotnet/aspnet:6.0</ContainerBaseImage>
          <Company>A &amp; B &#x41;</Company>
          <InvariantGlobalization/>
          <Note><![CDATA[1 < 2]]></Note>
        </PropertyGroup>
        <Choose>
          <When Condition="a">
            <PropertyGroup><PublishAot>true</PublishAot></PropertyGroup>
          </When>
        </Choose>
        <ItemGroup>
          <PackageReference Include="Serilog" Version='3.0.1' />
          <PackageReference Include="Polly">
            <Version> 8.0.0 </Version>
          </PackageReference>
          <ContainerPort Include="80" Type="tcp" />
        </ItemGroup>
        <Target Name="T"><PropertyGroup><Late>1</Late></PropertyGroup></Target>
      </Project>
      """;

  @Test
  void properties_stand_where_their_span_says() {
    var project = parse(PROJECT);

    var image = project.properties("containerbaseimage").getFirst();
    assertThat(image.value()).isEqualTo("mcr.microsoft.com/dotnet/aspnet:6.0");
    assertThat(project.source().text(image.span())).isEqualTo(image.value());
    assertThat(project.source().text(image.whole()))
        .startsWith("<ContainerBaseImage>")
        .endsWith("</ContainerBaseImage>");
    assertThat(project.problem()).isEmpty();
  }

  @Test
  void a_value_has_no_blanks_around_it_and_keeps_every_condition() {
    var project = parse(PROJECT);

    var framework = project.properties("TargetFramework").getFirst();
    assertThat(project.source().text(framework.span())).isEqualTo("net6.0");
    assertThat(framework.conditions()).containsExactly("'$(CI)' == 'true'", "'$(X)' != ''");
    assertThat(project.properties("PublishAot").getFirst().conditions()).containsExactly("a");
  }

  @Test
  void entities_and_cdata_are_resolved() {
    var project = parse(PROJECT);

    assertThat(project.properties("Company").getFirst().value()).isEqualTo("A & B A");
    assertThat(project.properties("Note").getFirst().value()).isEqualTo("1 < 2");
    assertThat(project.properties("InvariantGlobalization").getFirst().value()).isEmpty();
  }

  @Test
  void items_have_their_version_as_attribute_or_as_element() {
    var project = parse(PROJECT);

    assertThat(project.items("PackageReference"))
        .extracting(Item::name, item -> project.source().text(item.version().orElseThrow().span()))
        .containsExactly(tuple("Serilog", "3.0.1"), tuple("Polly", "8.0.0"));
    var port = project.items("ContainerPort").getFirst();
    assertThat(project.source().text(port.span())).isEqualTo("80");
  }

  @Test
  void sdks_are_words_of_their_own() {
    assertThat(parse(PROJECT).sdks())
        .extracting(ProjectText.Word::text)
        .containsExactly("Microsoft.NET.Sdk.Web", "Other.Sdk/1.2");
    assertThat(parse("<Project><Sdk Name='A'/><Import Project='x' Sdk='B'/></Project>").sdks())
        .extracting(ProjectText.Word::text)
        .containsExactly("A", "B");
  }

  @Test
  void what_a_target_does_is_left_out() {
    assertThat(parse(PROJECT).properties("Late")).isEmpty();
  }

  @Test
  void an_edit_keeps_every_other_byte() {
    byte[] bytes = bytes("\uFEFF" + PROJECT.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    var project = ProjectText.parse(SourceText.of(bytes));

    var port = project.items("ContainerPort").getFirst();
    var edited = project.source().with(List.of(new Edit(port.span(), "8080"))).bytes();

    assertThat(new String(edited, StandardCharsets.UTF_8))
        .isEqualTo(
            new String(bytes, StandardCharsets.UTF_8)
                .replace("Include=\"80\"", "Include=\"8080\""));
  }

  @Test
  void bytes_of_another_encoding_survive() {
    byte[] bytes =
        bytes(
            "<Project><PropertyGroup><A>\u00e9</A><B>1</B></PropertyGroup></Project>",
            StandardCharsets.ISO_8859_1);
    var project = ProjectText.parse(SourceText.of(bytes));

    var edit = new Edit(project.properties("B").getFirst().span(), "2");

    assertThat(project.source().with(List.of(edit)).bytes())
        .isEqualTo(
            bytes(
                "<Project><PropertyGroup><A>\u00e9</A><B>2</B></PropertyGroup></Project>",
                StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1 | there is no element",
        "<Project> | 1 | <Project> has no end",
        "<a></b> | 1 | </b> closes no element: </a> is due",
        "</a> | 1 | nothing is open",
        "<a b=1/> | 1 | has no quotes",
        "<a b=\"1/> | 1 | has no end: close its quotes",
        "<a b=''c=''/> | 1 | a blank is missing",
        "<a>&unknown;</a> | 1 | &unknown; is no known entity",
        "<a>a & b</a> | 1 | begins no entity",
        "<!DOCTYPE a><a/> | 1 | document type",
        "<a/>x | 1 | more behind the root",
        "x<a/> | 1 | outside every element",
        "<a><!-- | 1 | the comment has no end",
        "<a>< /a> | 1 | a name is missing",
      })
  void broken_xml_is_a_problem_with_its_line(String text, int line, String reason) {
    var project = parse(text);

    assertThat(project.problem().orElseThrow().text()).contains(reason);
    assertThat(project.problem().orElseThrow().position().line()).isEqualTo(line);
    assertThat(project.properties()).isEmpty();
  }

  @Test
  void nesting_and_expansion_have_a_limit() {
    assertThat(parse("<a>".repeat(100_000)).problem().orElseThrow().text()).contains("64");
    assertThat(parse("<!DOCTYPE l [<!ENTITY a 'aa'>]><l>&a;</l>").problem()).isPresent();
  }

  /** Each of these took quadratic time where a search ran to the end of the text. */
  @Test
  void hostile_files_are_read_in_linear_time() {
    var attributes = "a='' ".repeat(200_000);
    var texts = "<b>x</b>".repeat(200_000);
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertThat(parse("<Project " + attributes + "/>").problem()).isEmpty();
          assertThat(parse("<Project>" + texts + "</Project>").problem()).isEmpty();
          assertThat(parse("<Project>" + "<!--".repeat(200_000)).problem()).isPresent();
          assertThat(parse("<Project A='" + "&amp;".repeat(200_000) + "'/>").problem()).isEmpty();
        });
  }

  @Test
  void no_bytes_make_it_throw_and_every_span_is_in_the_text() {
    var random = new Random(8080);
    byte[] seed = bytes(PROJECT, StandardCharsets.UTF_8);
    for (int round = 0; round < 5_000; round++) {
      var source = SourceText.of(mutated(seed, random));
      var project = ProjectText.parse(source);
      for (var property : project.properties()) {
        assertThat(property.whole().contains(property.span())).isTrue();
        assertThat(source.text(property.whole())).startsWith("<").endsWith(">");
      }
      var change = FrameworkRaise.raise(project, "net10.0");
      assertThat(source.with(change.edits())).isNotNull();
      assertThat(PackageAge.behind(project, 10)).isNotNull();
    }
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      bytes[at] =
          random.nextBoolean() ? seed[random.nextInt(seed.length)] : (byte) random.nextInt();
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  static ProjectText parse(String text) {
    return ProjectText.parse(SourceText.of(text));
  }
}
