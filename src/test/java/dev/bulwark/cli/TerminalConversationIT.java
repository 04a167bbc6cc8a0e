package dev.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bulwark.ui.screen.RealTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole conversations of the program on a terminal, from its start to the written files. */
class TerminalConversationIT {
  private static final String DOWN = "\033[B";
  private static final String BACK = "\033[Z";
  private static final String MAIN = RealTerminal.java(Main.class);

  @TempDir Path temporary;
  private int terminals;

  @BeforeAll
  static void needs_script() {
    assumeTrue(RealTerminal.available(), "script (util-linux) is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "web,     Microsoft.NET.Sdk.Web,    builder.Services.AddHealthChecks();",
    "webapi,  Microsoft.NET.Sdk.Web,    builder.Services.AddOpenApi();",
    "mvc,     Microsoft.NET.Sdk.Web,    builder.Services.AddControllersWithViews();",
    "webapp,  Microsoft.NET.Sdk.Web,    builder.Services.AddRazorPages();",
    "worker,  Microsoft.NET.Sdk.Worker, builder.Services.AddHostedService<Worker>();"
  })
  void both_modes_write_the_files_of_the_same_answers(String name, String sdk, String line)
      throws Exception {
    var flags = service(name + "/flags", sdk, line);
    Bulwark.run(flags, "new", "--yes", "--level", "strict");
    var expected = tree(flags);
    assertThat(expected).hasSizeGreaterThan(8);

    var screen = service(name + "/screen", sdk, line);
    try (var terminal = start(screen, MAIN).sees("Level", 1)) {
      assertThat(terminal.type(DOWN + "\r" + "rw" + "\r").code()).as(terminal.seen()).isZero();
      assertThat(terminal.seen()).contains("(strict level)");
    }
    assertThat(tree(screen)).isEqualTo(expected);

    var lines = service(name + "/lines", sdk, line);
    try (var terminal = start(lines, MAIN + " --accessible").sees("[standard", 1)) {
      assertThat(terminal.type("2\nr\nw\n").code()).as(terminal.seen()).isZero();
      assertThat(terminal.seen()).doesNotContain("\033[");
    }
    assertThat(tree(lines)).isEqualTo(expected);
  }

  @Test
  void what_was_answered_before_leaving_is_offered_by_the_next_start() throws Exception {
    var folder = web("left");
    try (var terminal = start(folder, MAIN).sees("Level", 1)) {
      assertThat(terminal.type(DOWN + "\r" + "qy").code()).isZero();
      assertThat(terminal.seen()).contains("Nothing was written. Your answers (1) are kept");
    }
    try (var terminal = start(folder, MAIN).sees("are kept: level.", 1)) {
      assertThat(terminal.type("\r" + "rw" + "\r").code()).as(terminal.seen()).isZero();
      assertThat(terminal.seen()).contains("(strict level)");
    }
  }

  @Test
  void several_services_are_asked_about_in_turn_and_written_together() throws Exception {
    var folder = temporary.resolve("shop");
    for (var name : new String[] {"src/Api", "src/Jobs", "src/Web"}) {
      service("shop/" + name, "Microsoft.NET.Sdk.Web", "");
      Files.move(
          folder.resolve(name + "/Orders.csproj"),
          folder.resolve(name + "/Shop." + name.substring(4) + ".csproj"));
    }
    try (var terminal = start(folder, MAIN).sees("There are 3 services here", 1)) {
      var keys = " " + DOWN + DOWN + " \r" + DOWN + "\r" + "rw" + "rw" + "\r";
      assertThat(terminal.type(keys).code()).as(terminal.seen()).isZero();
    }
    assertThat(Files.readString(folder.resolve("src/Api/bulwark.yaml"))).contains("level: strict");
    assertThat(Files.readString(folder.resolve("src/Web/bulwark.yaml")))
        .contains("level: standard");
    assertThat(folder.resolve("src/Jobs/bulwark.yaml")).doesNotExist();
  }

  @Test
  void files_that_are_there_are_kept_or_replaced_one_by_one() throws Exception {
    var folder = web("there");
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    Files.writeString(folder.resolve("HARDENING.md"), "mine\n");
    try (var terminal = start(folder, MAIN).sees("There are container files here", 1)) {
      assertThat(terminal.type("\r" + "rw" + "t" + "\r").code()).as(terminal.seen()).isZero();
      assertThat(terminal.seen()).contains("kept as they are: HARDENING.md");
    }
    assertThat(tree(folder)).containsEntry("HARDENING.md", "mine\n").containsKey("bulwark.yaml");
    assertThat(tree(folder).get("Dockerfile")).contains("AS final");
  }

  @Test
  void going_back_from_the_files_forgets_nothing() throws Exception {
    var folder = web("back");
    try (var terminal = start(folder, MAIN).sees("Level", 1)) {
      var keys = DOWN + "\r" + "rw" + " " + BACK + "w\r";
      assertThat(terminal.type(keys).code()).as(terminal.seen()).isZero();
      assertThat(terminal.seen()).contains("left for later: Dockerfile", "(strict level)");
    }
    assertThat(folder.resolve("Dockerfile")).doesNotExist();
  }

  @Test
  void results_go_to_the_pipe_and_the_questions_to_the_terminal() throws Exception {
    var folder = web("piped");
    try (var terminal = start(folder, MAIN + " new --print | cat > printed").sees("Level", 1)) {
      assertThat(terminal.type("rw").code()).isZero();
      assertThat(terminal.seen()).contains("\033[?1049h").doesNotContain("kind: Deployment");
    }
    assertThat(Files.readString(folder.resolve("printed")))
        .isEqualTo(Bulwark.run(folder, "new", "--yes", "--print").out())
        .contains("kind: Deployment");
  }

  @Test
  void where_nobody_can_type_it_does_not_wait() throws Exception {
    var folder = web("nobody");
    try (var terminal = start(folder, "echo | " + MAIN)) {
      assertThat(terminal.code()).isEqualTo(2);
      assertThat(terminal.seen()).contains("bulwark: new: there is no terminal to ask on; add");
    }
  }

  @Test
  void the_mouse_is_the_terminals_again() throws Exception {
    try (var terminal = start(web("mouse"), MAIN).sees("Level", 1)) {
      assertThat(terminal.type("q").code()).isZero();
      var seen = terminal.seen();
      assertThat(seen.lastIndexOf("\033[?1000l")).isGreaterThan(seen.lastIndexOf("\033[?1000h"));
      assertThat(terminal.text("after")).isEqualTo(terminal.text("before"));
    }
  }

  @ParameterizedTest
  @CsvSource({"C, --------, ────", "C.UTF-8, ────, --------"})
  void lines_are_drawn_in_what_the_persons_locale_can_show(
      String locale, String drawn, String other) throws Exception {
    var environment = Map.of("BULWARK_LOCALE", locale, "LC_ALL", "C.UTF-8");
    try (var terminal = start(web("locale"), MAIN, environment).sees("Level", 1)) {
      assertThat(terminal.type("q").code()).isZero();
      var screen = terminal.seen().replaceAll("\033\\[[?0-9;]*[A-Za-z]", "");
      assertThat(screen).contains(drawn).doesNotContain(other);
    }
  }

  private RealTerminal start(Path here, String command) throws IOException {
    return start(here, command, Map.of());
  }

  private RealTerminal start(Path here, String command, Map<String, String> more)
      throws IOException {
    var environment = new HashMap<>(more);
    environment.put("XDG_STATE_HOME", temporary.resolve("state").toString());
    var notes = Files.createDirectory(temporary.resolve("terminal" + terminals++));
    return RealTerminal.start(notes, here, command, environment);
  }

  private Path web(String name) throws IOException {
    return service(name, "Microsoft.NET.Sdk.Web", "");
  }

  private Path service(String name, String sdk, String line) throws IOException {
    var folder = Files.createDirectories(temporary.resolve(name));
    Files.writeString(
        folder.resolve("Orders.csproj"),
        """
        <Project Sdk="%s">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """
            .formatted(sdk));
    Files.writeString(
        folder.resolve("Program.cs"),
        "var builder = WebApplication.CreateBuilder(args);\n" + line + "\n");
    return folder;
  }

  private static Map<String, String> tree(Path root) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
