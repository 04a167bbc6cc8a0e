import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs google-java-format over src: {@code check} names the files that differ, {@code write} mends them. */
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    var files = sources();
    var report = new StringWriter();
    int code = format(args[0].equals("write"), files, new PrintWriter(report));
    report.toString().lines().sorted().map(line -> "[ERROR] format: " + line).forEach(System.err::println);
    if (code != 0) {
      System.err.println(
          "[ERROR] The files above are not formatted. Mend them with: mvn -B -Pformat validate");
    }
    System.exit(code);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> tree = Files.walk(Path.of("src"))) {
      return tree.map(Path::toString).filter(path -> path.endsWith(".java")).sorted().toList();
    }
  }

  private static int format(boolean write, List<String> files, PrintWriter report) {
    var options = write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed");
    var args = Stream.concat(options.stream(), files.stream()).toArray(String[]::new);
    int code = ToolProvider.findFirst("google-java-format").orElseThrow().run(report, report, args);
    report.flush();
    return code;
  }
}
