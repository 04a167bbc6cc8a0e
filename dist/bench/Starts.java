import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures starts of whole programs, one after the other in each round, and prints a table. */
final class Starts {
  private static final List<String> LAUNCHER_FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-Xlog:disable",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-Djdk.reflect.useNativeAccessorOnly=true",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");
  private static final String HELLO = "Java hello world with an AOT cache";
  private static final String GIT = "`copier copy`, three small files from a git repository";

  private final Path work;
  private final Path sample;

  /** What one program is run with, and its times so far in milliseconds. */
  private record Program(List<String> command, boolean needsService, List<Double> millis) {
    Program(List<String> command, boolean needsService) {
      this(command, needsService, new ArrayList<>());
    }

    double median() {
      return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    double best() {
      return millis.stream().min(Comparator.naturalOrder()).orElseThrow();
    }
  }

  private Starts(Path sample, Path work) {
    this.sample = sample;
    this.work = work;
  }

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    new Starts(Path.of(args[2]), Path.of(args[3])).run(args[0], args[1], Integer.parseInt(args[4]));
  }

  private void run(String bulwark, String java, int rounds) throws Exception {
    var programs = new LinkedHashMap<String, Program>();
    programs.put(HELLO, new Program(hello(java), false));
    programs.put("`bulwark --version`", new Program(List.of(bulwark, "--version"), false));
    programs.put("`bulwark --help`", new Program(List.of(bulwark, "--help"), false));
    programs.put("`bulwark new --yes`", new Program(List.of(bulwark, "new", "--yes"), true));
    var copier = copier();
    if (copier.isPresent()) {
      programs.put(GIT, new Program(copy(copier.get(), template(true)), false));
      programs.put(
          "the same from a plain folder", new Program(copy(copier.get(), template(false)), false));
    }
    for (int round = 0; round <= rounds; round++) {
      for (var program : programs.values()) {
        double millis = time(program);
        if (round > 0) {
          program.millis().add(millis);
        }
      }
    }
    print(programs, rounds, java);
  }

  // --- The programs --------------------------------------------------------------------------

  private List<String> hello(String java) throws Exception {
    var source =
        Files.writeString(
            work.resolve("Hello.java"),
            """
            class Hello {
              public static void main(String[] args) {
                System.out.println("hello");
                System.out.flush();
                Runtime.getRuntime().halt(0);
              }
            }
            """);
    var bin = Path.of(java).getParent();
    var jar = work.resolve("hello.jar").toString();
    var cache = work.resolve("hello.aot").toString();
    must(bin.resolve("javac").toString(), "-d", work.toString(), source.toString());
    must(
        bin.resolve("jar").toString(),
        "--create",
        "--file",
        jar,
        "--main-class",
        "Hello",
        "-C",
        work.toString(),
        "Hello.class");
    must(java(java, "-XX:AOTCacheOutput=" + cache, jar).toArray(String[]::new));
    return java(java, "-XX:AOTCache=" + cache, jar);
  }

  private static List<String> java(String java, String cache, String jar) {
    var command = new ArrayList<>(List.of(java));
    command.addAll(LAUNCHER_FLAGS);
    command.addAll(List.of(cache, "-jar", jar));
    return command;
  }

  private static Optional<String> copier() {
    var named = Optional.ofNullable(System.getenv("COPIER"));
    return named.or(() ->
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "copier"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst());
  }

  private Path template(boolean git) throws Exception {
    var folder = Files.createDirectory(work.resolve(git ? "template-in-git" : "template"));
    Files.writeString(
        folder.resolve("copier.yml"),
        """
        name: {type: str, default: orders}
        port: {type: int, default: 8080}
        """);
    Files.writeString(
        folder.resolve("Dockerfile.jinja"),
        """
        FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
        EXPOSE {{ port }}
        ENTRYPOINT ["dotnet", "{{ name }}.dll"]
        """);
    Files.writeString(
        folder.resolve("deployment.yaml.jinja"),
        """
        kind: Deployment
        metadata: {name: {{ name }}}
        """);
    Files.writeString(
        folder.resolve("service.yaml.jinja"),
        """
        kind: Service
        metadata: {name: {{ name }}}
        spec: {ports: [{port: {{ port }}}]}
        """);
    if (git) {
      var repository = List.of("git", "-C", folder.toString(), "-c", "user.name=a", "-c", "user.email=a@b");
      for (var step : List.of("init -q", "add -A", "commit -q -m template", "tag 1.0.0")) {
        var command = new ArrayList<>(repository);
        command.addAll(List.of(step.split(" ")));
        must(command.toArray(String[]::new));
      }
    }
    return folder;
  }

  private List<String> copy(String copier, Path template) {
    return List.of(
        copier, "copy", "--defaults", "--quiet", template.toString(), work.resolve("copy").toString());
  }

  // --- Running -------------------------------------------------------------------------------

  private double time(Program program) throws Exception {
    var service = work.resolve("service");
    delete(service);
    delete(work.resolve("copy"));
    Files.createDirectory(service);
    if (program.needsService()) {
      try (var files = Files.list(sample)) {
        for (var file : files.toList()) {
          Files.copy(file, service.resolve(file.getFileName()));
        }
      }
    }
    var builder = quiet(program.command()).directory(service.toFile());
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (code != 0) {
      throw new IllegalStateException(program.command() + " ended with " + code);
    }
    return millis;
  }

  private static void must(String... command) throws Exception {
    int code = quiet(List.of(command)).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
  }

  private static ProcessBuilder quiet(List<String> command) {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var tree = Files.walk(folder)) {
        for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  // --- The table -----------------------------------------------------------------------------

  private static void print(Map<String, Program> programs, int rounds, String java)
      throws IOException {
    System.out.printf(
        "%s, %d cores, %s, %s; medians of %d interleaved runs%n%n",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "Java " + System.getProperty("java.version"),
        rounds);
    System.out.println("| what | median, ms | best, ms | ratio | goal |");
    System.out.println("|---|---:|---:|---|---|");
    double hello = programs.get(HELLO).median();
    var git = Optional.ofNullable(programs.get(GIT));
    programs.forEach((name, program) -> {
      double median = program.median();
      var ratio =
          switch (name) {
            case HELLO -> "";
            case "`bulwark new --yes`" ->
                git.map(copy -> "%.2f × copier from git".formatted(median / copy.median())).orElse("");
            default -> name.contains("bulwark") ? "%.2f × hello".formatted(median / hello) : "";
          };
      var goal =
          switch (name) {
            case "`bulwark --version`" -> goal("1.5 × hello", median <= 1.5 * hello);
            case "`bulwark --help`" -> goal("3 × hello", median <= 3 * hello);
            case "`bulwark new --yes`" ->
                git.map(copy -> goal("1/3 × copier", median * 3 <= copy.median())).orElse("");
            default -> "";
          };
      System.out.printf(
          "| %s | %.0f | %.0f | %s | %s |%n", name, median, program.best(), ratio, goal);
    });
    if (git.isEmpty()) {
      System.out.println("| `copier copy` | not installed: `pip install copier` | | | |");
    }
  }

  private static String goal(String text, boolean met) {
    return text + ": " + (met ? "met" : "missed");
  }

  private static String processor() throws IOException {
    var info = Path.of("/proc/cpuinfo");
    if (!Files.exists(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
