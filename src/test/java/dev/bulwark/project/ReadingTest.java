package dev.bulwark.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  private static final String PROJECT =
      """
      <Project Sdk="Microsoft.NET.Sdk.Web">
        <PropertyGroup>
          <TargetFramework>net10.0</TargetFramework>
          <AssemblyName>Shop</AssemblyName>
        </PropertyGroup>
      </Project>
      """;
  private static final Found<String> SHOP = new Found<>("Shop", new Origin("Orders.csproj", 4));

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, EFBBBF",
    "UTF-16LE, FFFE",
    "UTF-16BE, FEFF",
    "UTF-16LE, ''",
    "UTF-16BE, ''"
  })
  void a_project_is_read_in_every_encoding_with_and_without_its_mark(Charset charset, String mark) {
    byte[] text = PROJECT.getBytes(charset);
    byte[] start = HexFormat.of().parseHex(mark);
    byte[] bytes = new byte[start.length + text.length];
    System.arraycopy(start, 0, bytes, 0, start.length);
    System.arraycopy(text, 0, bytes, start.length, text.length);
    assertThat(Repo.unix().file("Orders.csproj", bytes).service().assembly()).isEqualTo(SHOP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void lines_are_counted_whatever_ends_them(String end) {
    var repo =
        Repo.unix()
            .file("Orders.csproj", PROJECT.replace("\n", end))
            .file("Program.cs", "x();\n\napp.MapHealthChecks(\"/hc\");".replace("\n", end))
            .file("appsettings.json", "{\n\"Urls\": \"http://*:1\"}".replace("\n", end));
    assertThat(repo.service().assembly()).isEqualTo(SHOP);
    assertThat(repo.service().livePaths().getFirst().origin())
        .isEqualTo(new Origin("Program.cs", 3));
    assertThat(repo.service().ports().getFirst().origin())
        .isEqualTo(new Origin("appsettings.json", 2));
  }

  @Test
  void a_source_in_the_code_page_of_a_machine_is_read() {
    byte[] code = "// Gr\u00fc\u00dfe\napp.MapHealthChecks(\"/hc\");".getBytes(ISO_8859_1);
    assertThat(Repo.values(Repo.withOrders().file("Orders/A.cs", code).service().livePaths()))
        .containsExactly("/hc");
  }

  @Test
  void broken_xml_is_named_with_its_line_and_hides_no_other_service() {
    var repo = Repo.withOrders().file("Bad/Bad.csproj", "<Project>\n<PropertyGroup>\n</Project>");
    assertThat(repo.services()).containsExactly("Orders/Orders.csproj");
    assertThat(repo.skipped()).containsExactly("Bad/Bad.csproj:3 not well-formed XML; not read");
  }

  @Test
  void broken_json_is_named_with_its_line_and_the_service_is_read_without_it() {
    var repo = Repo.withOrders().file("Orders/appsettings.json", "{\n  \"Urls\": oops\n}");
    assertThat(repo.services()).hasSize(1);
    assertThat(repo.skipped())
        .containsExactly("Orders/appsettings.json:2 not well-formed JSON; not read");
  }

  @Test
  void another_xml_file_of_that_name_is_no_project() {
    assertThat(Repo.unix().file("A.csproj", "<configuration />").skipped())
        .containsExactly("A.csproj:1 root element configuration is not a project");
    assertThat(Repo.unix().file("A.csproj", "").skipped())
        .containsExactly("A.csproj:1 not well-formed XML; not read");
  }

  @Test
  void document_types_are_refused_so_that_nothing_is_expanded_or_fetched() {
    String bomb =
        "<!DOCTYPE p [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n";
    String fetch = "<!DOCTYPE p SYSTEM \"http://127.0.0.1:9/evil.dtd\">\n";
    String file = "<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n";
    for (String type : new String[] {bomb, fetch, file}) {
      var repo = Repo.unix().file("Orders.csproj", type + PROJECT.replace("Shop", "&a;"));
      assertThat(repo.services()).as(type).isEmpty();
      assertThat(repo.skipped()).as(type).singleElement().asString().startsWith("Orders.csproj");
    }
  }

  @Test
  void deeply_nested_files_are_refused() {
    var repo =
        Repo.withOrders()
            .file("A.csproj", "<a>".repeat(65) + "</a>".repeat(65))
            .file("B.csproj", "<a>".repeat(100_000))
            .file("Orders/appsettings.json", "[".repeat(500_000));
    assertThat(repo.skipped())
        .containsExactly(
            "A.csproj:1 XML nested deeper than 64; not read",
            "B.csproj:1 XML nested deeper than 64; not read",
            "Orders/appsettings.json:1 not well-formed JSON; not read");
  }

  @Test
  void a_huge_file_is_named_and_left_out() {
    var repo = Repo.withOrders().source("//" + " ".repeat(Tree.MAX_BYTES));
    assertThat(repo.services()).hasSize(1);
    assertThat(repo.skipped()).containsExactly("Orders/Startup.cs larger than 1 MiB; not read");
  }

  @Test
  void a_file_just_small_enough_is_read() {
    String code = "app.MapHealthChecks(\"/hc\");";
    var repo = Repo.withOrders().source(" ".repeat(Tree.MAX_BYTES - code.length()) + code);
    assertThat(Repo.values(repo.service().livePaths())).containsExactly("/hc");
    assertThat(repo.skipped()).isEmpty();
  }

  @Test
  void binary_content_is_named_and_left_out() {
    assertThat(Repo.withOrders().file("Orders/A.cs", new byte[] {1, 0, 2, 0}).skipped())
        .containsExactly("Orders/A.cs binary content; not read");
  }

  @Test
  void a_file_that_cannot_be_opened_is_named_and_left_out() throws IOException {
    var repo = Repo.withOrders();
    var remarks = new Remarks();
    Tree tree = Tree.walk(repo.path("."), remarks);
    Files.delete(repo.path("Orders/Program.cs"));
    assertThat(tree.text("Orders/Program.cs")).isEmpty();
    assertThat(Repo.texts(remarks.skipped()))
        .containsExactly("Orders/Program.cs cannot be read; check its permissions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bin", "obj", "node_modules", ".git", "OBJ", "artifacts"})
  void sources_in_folders_of_tools_are_not_read(String folder) {
    var repo =
        Repo.withOrders()
            .file("Orders/" + folder + "/A.cs", "app.MapHealthChecks(\"/hc\");")
            .file("Orders/" + folder + "/appsettings.json", "broken");
    assertThat(repo.service().livePaths()).isEmpty();
    assertThat(repo.skipped()).isEmpty();
  }

  @Test
  void sources_in_a_folder_of_another_name_are_read() {
    var repo = Repo.withOrders().file("Orders/binary/A.cs", "app.MapHealthChecks(\"/hc\");");
    assertThat(repo.service().livePaths()).hasSize(1);
  }

  @Test
  void links_are_followed_inside_the_folder_only() {
    var repo =
        Repo.unix()
            .file("shared/Orders.csproj", PROJECT)
            .link("in/Orders.csproj", "../shared/Orders.csproj")
            .file("../secret/Out.csproj", PROJECT)
            .link("out/Out.csproj", "../../secret/Out.csproj")
            .link("gone/Gone.csproj", "nowhere.csproj");
    assertThat(repo.services()).containsExactly("in/Orders.csproj", "shared/Orders.csproj");
    assertThat(repo.skipped())
        .containsExactly(
            "gone/Gone.csproj symbolic link without a target",
            "out/Out.csproj symbolic link that leaves the folder; not followed");
  }

  @Test
  void links_to_folders_are_not_followed_so_a_loop_comes_to_an_end() {
    var repo = Repo.withOrders().link("Orders/again", "..").link("a", "b").link("b", "a");
    assertThat(repo.services()).containsExactly("Orders/Orders.csproj");
  }

  @Test
  void a_folder_that_is_missing_or_a_file_is_the_callers_error() {
    var repo = Repo.withOrders();
    assertThatThrownBy(() -> RepositoryReader.read(repo.path("gone")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> RepositoryReader.read(repo.path("Orders/Orders.csproj")))
        .isInstanceOf(NotDirectoryException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new\nline", "tab\t", "esc\u001b[31m", "rtl\u202e", "bad\ufffd"})
  void names_that_cannot_be_printed_are_left_out_and_shown_without_harm(String name) {
    var repo =
        Repo.withOrders()
            .file(name + "/Api.csproj", PROJECT)
            .file("plain/" + name + ".csproj", PROJECT);
    assertThat(repo.services()).containsExactly("Orders/Orders.csproj");
    assertThat(repo.skipped()).hasSize(2).allMatch(Printable::is);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q\"uote", "s'ingle", "$(touch x)", "`id`", "-rf", "{a}", "#a", "\u00e4"})
  void names_that_can_be_printed_are_read_as_they_are(String name) {
    assertThat(Repo.unix().file(name + "/" + name + ".csproj", PROJECT).services())
        .containsExactly(name + "/" + name + ".csproj");
  }

  @Test
  void values_are_shown_without_what_a_terminal_would_obey() {
    var repo =
        Repo.withOrders()
            .source("app.MapHealthChecks(a\u001b[31m);\nb.UseUrls(\"http://*:1\u001b[0m\");")
            .file("Orders/appsettings.json", "{\"Urls\": \"http://*:2\\nRUN x\\u001b[1m\"}");
    assertThat(repo.read().toString()).satisfies(text -> assertThat(Printable.is(text)).isTrue());
    assertThat(repo.service().addressOverrides()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UseUrls(",
        "UseUrls<",
        "UseUrls(\"",
        "if(IsDevelopment(",
        "if(!IsDevelopment()){",
        "(IsDevelopment) ",
        "const string x = \"",
        "\"\"\"",
        "/*",
        "'\\",
        "#if DEBUG\n"
      })
  @Timeout(20)
  void a_source_made_to_be_slow_is_not(String piece) {
    String code = piece.repeat(Tree.MAX_BYTES / piece.length());
    assertThat(Repo.withOrders().source(code).services()).hasSize(1);
  }

  @Test
  @Timeout(20)
  void a_page_made_to_be_slow_is_not() {
    var repo = Repo.withOrders().file("Orders/A.razor", "@*<!--".repeat(170_000));
    assertThat(repo.services()).hasSize(1);
  }

  @Test
  @Timeout(20)
  void a_project_made_to_be_slow_is_not() {
    String nested = "(".repeat(40) + "true" + ")".repeat(40);
    var repo =
        Repo.unix()
            .web(
                "A",
                "<ItemGroup>"
                    + "<ProjectReference Include=\"../**/*a*b*/**/*.csproj\" />".repeat(15_000)
                    + "</ItemGroup>")
            .web("B", "<Import Project=\"$(X)$(Y)\" />".repeat(30_000))
            .web(
                "C",
                "<PropertyGroup>"
                    + ("<X Condition=\"" + nested + "\">x</X>").repeat(9_000)
                    + "</PropertyGroup>");
    assertThat(repo.services()).hasSize(3);
  }

  @Test
  void a_repository_of_two_thousand_projects_is_read_in_seconds() {
    var repo = Repo.unix();
    for (int i = 0; i < 2_000; i++) {
      String next = "<ItemGroup><ProjectReference Include=\"../p%d/p%d.csproj\" /></ItemGroup>";
      repo.library("p" + i, i % 100 == 99 ? "" : next.formatted(i + 1, i + 1));
    }
    repo.web("Orders", "<ItemGroup><ProjectReference Include=\"../p0/p0.csproj\" /></ItemGroup>");
    long start = System.nanoTime();
    assertThat(repo.service().restoreFiles()).hasSize(101);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void folders_may_lie_deep() {
    String deep = "d/".repeat(400) + "Orders";
    assertThat(Repo.unix().web(deep).services()).containsExactly(deep + "/Orders.csproj");
  }

  @Test
  void files_of_windows_are_named_with_forward_slashes() {
    var repo = Repo.windows().web("src/Orders").file("src/Orders/Bad.cs", new byte[] {1, 0});
    assertThat(repo.services()).containsExactly("src/Orders/Orders.csproj");
    assertThat(repo.skipped()).containsExactly("src/Orders/Bad.cs binary content; not read");
  }
}
