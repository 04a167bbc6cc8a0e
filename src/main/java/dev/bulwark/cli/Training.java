package dev.bulwark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.migrate.Migration;
import dev.bulwark.notes.Notes;
import dev.bulwark.project.RepositoryReader;
import dev.bulwark.render.Renderer;
import dev.bulwark.render.TemplateSource;
import dev.bulwark.rules.Example;
import dev.bulwark.rules.Rules;
import dev.bulwark.ui.screen.NoTerminal;
import dev.bulwark.ui.screen.ScreenMode;
import dev.bulwark.wizard.Flow;
import dev.bulwark.wizard.Questions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the start-up caches learn from, each in a process of its own, since what is in a cache makes
 * every start slower that has no use for it. The installer runs it; it is no command.
 */
final class Training {
  /** Over the menu, a choice and its consequence, to the review, to the files, and out. */
  static final String KEYS =
      "_\033[B\033[A\r_" + "\033[B_\r_\033[6~_\r_" + "r_w_" + "\033[Bd_\ra\r";

  /** On a small terminal: the files on a page of their own, and out. */
  private static final String FEW_KEYS = "_\r_\033[B_\t_qq";

  /** Stands for a moment without a key, long enough for the files to be drawn. */
  private static final char PAUSE = '_';

  private static final int PAUSE_MILLIS = 150;

  /** A file with findings. */
  private static final String DOCKERFILE =
      """
      FROM mcr.microsoft.com/dotnet/aspnet:6.0
      EXPOSE 80
      ENTRYPOINT dotnet Orders.dll
      """;

  /** What most files hold that are in order. */
  private static final String IN_ORDER =
      """
      # syntax=docker/dockerfile:1
      # The build stage.
      ARG TARGETARCH=amd64
      FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
      WORKDIR /src
      COPY --link ["Orders.csproj", "./"]
      RUN --mount=type=cache,target=/root/.nuget/packages \\
          dotnet restore Orders.csproj -a $TARGETARCH
      COPY --link . .
      RUN dotnet publish Orders.csproj --no-restore -c Release -o /out \\
       && rm -rf /out/*.pdb

      FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
      LABEL org.opencontainers.image.title="orders"
      ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
      COPY --from=build /out /app
      WORKDIR /app
      EXPOSE 8080
      USER $APP_UID
      ENTRYPOINT ["dotnet", "Orders.dll"]
      """;

  private static final String IGNORED =
      """
      # Nothing but sources.
      **/bin
      **/obj
      .git*
      !global.json
      """;

  /** What nobody is asked for and most starts do. */
  private static final List<List<String>> OFTEN =
      List.of(List.of("--version"), List.of("--help"), List.of("new", "--yes"));

  /** What else asks nobody. */
  private static final List<List<String>> SELDOM =
      List.of(
          List.of("new", "--help"),
          List.of("new", "--yes", "--print"),
          List.of("explain", "http-port"),
          List.of("explain", "-"),
          List.of("teach", "--list"));

  /** A log with a failure in it. */
  private static final String LOG =
      "Error: container has runAsNonRoot and image will run as root (pod: \"orders\")\n";

  /** Longer than the keys take: a terminal that is not raw yet drops them for Ctrl-C. */
  private static final int PATIENCE_MILLIS = 10_000;

  private Training() {}

  /**
   * Works in the folder given first, which holds a sample service: {@code check}s it, does {@code
   * quiet}ly what most starts do, or {@code all} but the checking. Ends with the first code that
   * tells of a failure.
   */
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]).toAbsolutePath();
    var output = new StandardOutput(OutputStream.nullOutputStream());
    var nowhere = output.printer(UTF_8);
    var log = new Keyboard(new ByteArrayInputStream(LOG.getBytes(UTF_8)), UTF_8, () -> false);
    // The process's own, for what making it brings in.
    var clock = Console.of(StandardOutput.ofProcess()).clock();
    var state = Map.of("XDG_STATE_HOME", folder.resolve(".state").toString());
    var console = new Console(nowhere, nowhere, log, state, folder, clock);
    switch (args[1]) {
      case "check" -> check(console, output);
      case "quiet" -> run(console, output, OFTEN);
      default -> {
        run(console, output, OFTEN);
        run(console, output, SELDOM);
        converse(console, output);
      }
    }
    // Ends the threads of the terminal, too.
    System.exit(ExitCode.DONE);
  }

  private static void check(Console console, StandardOutput output) throws IOException {
    var file = console.folder().resolve("Dockerfile");
    Files.writeString(file, DOCKERFILE);
    run(
        console,
        output,
        List.of(
            List.of("check", "--help"),
            List.of("check"),
            List.of("check", "Dockerfile"),
            List.of("migrate")));
    Files.writeString(file, IN_ORDER);
    Files.writeString(console.folder().resolve(".dockerignore"), IGNORED);
    run(console, output, List.of(List.of("check", "Dockerfile")));
    for (var rule : Rules.all()) {
      write(rule.bad(), console.folder().resolve(rule.id()));
      write(rule.good(), console.folder().resolve(rule.id() + "-in-order"));
    }
    run(console, output, List.of(List.of("check")));
    mend(LocalDate.now(console.clock()));
  }

  private static void converse(Console console, StandardOutput output) throws IOException {
    // Nobody is there to ask, which it says after all that a conversation begins with.
    Main.run(new String[0], console, output);
    talk(console, KEYS, 120, 40);
    talk(console, FEW_KEYS, 80, 24);
    var libraries = System.getProperty("library.jline.path");
    if (libraries != null) {
      ScreenMode.unpack(Path.of(libraries).toRealPath());
    }
  }

  /** So many files that all processors are at work on them. */
  private static void write(Example example, Path folder) throws IOException {
    for (var file : example.files().entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
  }

  private static void run(Console console, StandardOutput output, List<List<String>> lines) {
    for (var line : lines) {
      int code = Main.run(line.toArray(String[]::new), console, output);
      if (code != ExitCode.DONE && code != ExitCode.DIFFERENCES) {
        System.exit(code);
      }
    }
  }

  /** Every rule finds something, and every mend is made. */
  private static void mend(LocalDate today) {
    var catalog = Catalog.load();
    for (var rule : Rules.all()) {
      var example = rule.bad();
      new Migration(Rules.all(), catalog, example.aim(catalog, today))
          .plan(example.source(), _ -> true);
    }
  }

  /** The conversation on the whole screen, from its menu to the files. */
  static void talk(Console console, String keys, int columns, int rows) throws IOException {
    var notes = Notes.load();
    var repository = RepositoryReader.read(console.folder());
    var flow = new Flow(Questions.all(), repository, Catalog.load());
    Supplier<Renderer> renderer = () -> new Renderer(TemplateSource.builtIn(), notes);
    var shown = OutputStream.nullOutputStream();
    try {
      ScreenMode.rehearse();
      var screen =
          ScreenMode.over(
              new Typist(keys), shown, columns, rows, flow, notes, Catalog.load(), renderer);
      var options = NewOptions.of(Specs.line(NewOptions.spec()).parseArgs(), console);
      new NewCommand(Cli::run)
          .conversation(options, console, repository)
          .hold(new ScreenPerson(screen, "sample"));
    } catch (NoTerminal | Failure e) {
      // A machine without terminals, or one that is too slow for the keys, starts the screen
      // slowly.
      shown.flush();
    }
  }

  /** Somebody who waits for the files at each pause, and ends with Ctrl-C in case of need. */
  private static final class Typist extends InputStream {
    private final String keys;
    private int next;

    Typist(String keys) {
      this.keys = keys;
    }

    @Override
    public int read() {
      try {
        while (next < keys.length() && keys.charAt(next) == PAUSE) {
          Thread.sleep(PAUSE_MILLIS);
          next++;
        }
        if (next < keys.length()) {
          return keys.charAt(next++);
        }
        Thread.sleep(PATIENCE_MILLIS);
        return 3;
      } catch (InterruptedException e) {
        return -1;
      }
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int octet = read();
      bytes[from] = (byte) octet;
      return octet < 0 ? -1 : 1;
    }
  }
}
