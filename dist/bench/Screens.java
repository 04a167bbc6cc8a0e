import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures programs that draw on a terminal, which {@code script} of util-linux makes, and prints a
 * table. The terminal answers what gum asks it at the start; gum waits five seconds for one that
 * does not.
 */
final class Screens {
  private static final int KEYS = 100;
  private static final long QUIET_NANOS = 60_000_000;
  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final Map<String, String> ANSWERS =
      Map.of(
          "\033]11;?", "\033]11;rgb:0000/0000/0000\033\\",
          "\033[6n", "\033[1;1R",
          "\033[c", "\033[?1;2c");

  /** A program, what its first frame shows, and the key that ends it. */
  private record Program(String name, String command, String shows, String quit) {}

  /** One run: milliseconds, and mebibytes of memory. */
  private record Run(
      double firstFrame, double key, double slowKey, double quit, double memory, double later) {}

  private final Process script;
  private final InputStream out;
  private final StringBuilder seen = new StringBuilder();
  private int answered;

  private Screens(Process script) {
    this.script = script;
    this.out = script.getInputStream();
  }

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    var service = Path.of(args[1]);
    int rounds = Integer.parseInt(args[2]);
    if (!Files.isExecutable(Path.of("/usr/bin/script")) || !Files.exists(Path.of("/proc/self"))) {
      System.out.println("| screens | not measured: they need Linux and script (util-linux) |");
      return;
    }
    var programs = new ArrayList<Program>();
    programs.add(new Program("`bulwark`", quoted(args[0]), "standard", "q"));
    var gum = gum();
    gum.ifPresent(path ->
        programs.add(
            new Program(
                "`gum choose`, four words",
                quoted(path) + " choose apple banana cherry dragonfruit",
                "dragonfruit",
                "\033")));
    var runs = new LinkedHashMap<Program, List<Run>>();
    programs.forEach(program -> runs.put(program, new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
      for (var program : programs) {
        var run = run(program, service);
        if (round > 0) {
          runs.get(program).add(run);
        }
      }
    }
    print(runs, rounds);
    if (gum.isEmpty()) {
      System.out.println(
          "| `gum choose` | not installed: `go install github.com/charmbracelet/gum@v0.17.0` |");
    }
  }

  private static Optional<String> gum() {
    return Optional.ofNullable(System.getenv("GUM"))
        .or(() ->
            List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, "gum"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst());
  }

  private static Run run(Program program, Path service) throws Exception {
    var command =
        "stty rows 40 cols 120; echo ready; read go; " + program.command() + "; echo; echo gone";
    var builder = new ProcessBuilder("script", "-qfc", command, "/dev/null");
    builder.directory(service.toFile()).redirectErrorStream(true);
    builder.environment().putAll(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"));
    builder.environment().put("XDG_STATE_HOME", service.resolve("state").toString());
    builder.environment().put("SHELL", "/bin/sh");
    var screen = new Screens(builder.start());
    try {
      screen.until("ready");
      screen.settle();
      double first = screen.time("go\n", program.shows());
      screen.settle();
      double memory = screen.memory();
      var keys = new ArrayList<Double>();
      for (int i = 0; i < KEYS; i++) {
        keys.add(screen.time(i % 2 == 0 ? "\033[B" : "\033[A", ""));
        screen.settle();
      }
      keys.sort(Comparator.naturalOrder());
      double later = screen.memory();
      double quit = screen.time(program.quit(), "gone");
      return new Run(first, keys.get(KEYS / 2), keys.get(KEYS * 95 / 100), quit, memory, later);
    } finally {
      screen.script.destroyForcibly();
    }
  }

  /** Types, and waits for a text, or for anything; milliseconds. */
  private double time(String keys, String text) throws Exception {
    seen.setLength(0);
    answered = 0;
    long start = System.nanoTime();
    script.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    script.getOutputStream().flush();
    until(text);
    return (System.nanoTime() - start) / 1e6;
  }

  private void until(String text) throws Exception {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (seen.isEmpty() || seen.indexOf(text) < 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited for " + text + ", saw " + seen);
      }
      if (!read()) {
        Thread.sleep(0, 100_000);
      }
    }
  }

  private void settle() throws Exception {
    long quiet = System.nanoTime();
    while (System.nanoTime() - quiet < QUIET_NANOS) {
      if (read()) {
        quiet = System.nanoTime();
      } else {
        Thread.sleep(1);
      }
    }
  }

  private boolean read() throws IOException {
    int available = out.available();
    if (available == 0) {
      return false;
    }
    seen.append(new String(out.readNBytes(available), StandardCharsets.UTF_8));
    for (var answer : ANSWERS.entrySet()) {
      int at = seen.indexOf(answer.getKey(), answered);
      if (at >= 0) {
        answered = at + 1;
        script.getOutputStream().write(answer.getValue().getBytes(StandardCharsets.UTF_8));
        script.getOutputStream().flush();
      }
    }
    return true;
  }

  /** What the program holds, which is the last of the processes below. */
  private double memory() throws IOException {
    var program =
        script
            .descendants()
            .filter(process -> process.children().findAny().isEmpty())
            .findFirst()
            .orElseThrow();
    return Files.readAllLines(Path.of("/proc", "" + program.pid(), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private static void print(Map<Program, List<Run>> runs, int rounds) {
    System.out.printf("%nOn a terminal of 120 by 40; medians of %d interleaved runs%n%n", rounds);
    System.out.println(
        "| what | first frame, ms | key to repaint, ms | 95 of 100 keys, ms | quit to prompt, ms |"
            + " memory, MiB | after 100 keys, MiB |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|");
    runs.forEach((program, list) ->
        System.out.printf(
            "| %s | %.0f | %.1f | %.1f | %.1f | %.0f | %.0f |%n",
            program.name(),
            median(list.stream().map(Run::firstFrame).toList()),
            median(list.stream().map(Run::key).toList()),
            median(list.stream().map(Run::slowKey).toList()),
            median(list.stream().map(Run::quit).toList()),
            median(list.stream().map(Run::memory).toList()),
            median(list.stream().map(Run::later).toList())));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static String quoted(String word) {
    return "'" + word + "'";
  }
}
