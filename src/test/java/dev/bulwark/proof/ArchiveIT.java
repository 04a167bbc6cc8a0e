package dev.bulwark.proof;

import static dev.bulwark.proof.Shell.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a person who downloads the archive gets: it runs where it lies, and installs all or nothing.
 */
class ArchiveIT {
  /** Nothing of this machine's Java. */
  private static final String CLEAN = "env -i PATH=/usr/bin:/bin ";

  private static final long MEGABYTE = 1_000_000;

  @TempDir private static Path unpacked;
  private static Path archive;
  private static Path home;

  @TempDir private Path folder;
  private Path prefix;

  @BeforeAll
  static void unpack() throws Exception {
    var named = System.getenv("BULWARK_ARCHIVE");
    assumeTrue(
        named != null && !named.isBlank(),
        "BULWARK_ARCHIVE is not set; set it to what dist/package/build made");
    archive = Path.of(named).toAbsolutePath();
    var place = Files.createDirectory(unpacked.resolve("a place"));
    assertThat(sh(place, "tar xzf " + quoted(archive)).code()).isZero();
    try (var files = Files.list(place)) {
      home = files.findFirst().orElseThrow();
    }
  }

  @BeforeEach
  void choose_a_prefix() {
    prefix = folder.resolve("a prefix");
  }

  @Test
  void it_is_at_most_forty_megabytes() throws Exception {
    assertThat(Files.size(archive)).isLessThanOrEqualTo(40 * MEGABYTE);
  }

  @Test
  void its_checksums_hold_and_name_every_file() throws Exception {
    assertThat(sh(home, "sha256sum --quiet -c SHA256SUMS").out()).isEmpty();
    var named = Files.readAllLines(home.resolve("SHA256SUMS")).stream().map(l -> l.substring(66));
    assertThat(named.toList()).containsExactlyInAnyOrderElementsOf(files(home, "SHA256SUMS"));
  }

  @Test
  void every_library_has_its_licence_and_its_line_in_the_bill_of_materials() throws Exception {
    var bill = Files.readString(home.resolve("sbom.cdx.json"));
    var software = Files.readString(home.resolve("THIRD-PARTY.md"));
    try (var jars = Files.list(home.resolve("lib"))) {
      for (var jar : jars.map(path -> path.getFileName().toString()).toList()) {
        if (jar.endsWith(".jar") && !jar.equals("bulwark.jar")) {
          var name = jar.replaceAll("-[0-9].*", "");
          assertThat(bill).contains("\"name\": \"" + name + "\"");
          assertThat(software).contains(name);
        }
      }
    }
    assertThat(home.resolve("licenses")).isDirectoryContaining("glob:**LGPL-3.0.txt");
    assertThat(home.resolve("licenses")).isDirectoryContaining("glob:**GPL-3.0.txt");
    assertThat(home.resolve("runtime/legal/java.base/LICENSE")).exists();
  }

  @Test
  void it_runs_where_it_lies_without_java_home_or_variables() throws Exception {
    var run = sh(folder, CLEAN + quoted(home.resolve("bin/bulwark")) + " images");
    assertThat(run.out()).contains("known as of");
    assertThat(run.code()).isZero();
  }

  @Test
  void the_cache_is_used_wherever_it_was_unpacked() throws Exception {
    service();
    var line = "BULWARK_AOT=on " + quoted(home.resolve("bin/bulwark")) + " new --yes --print";
    var run = sh(folder, line);
    assertThat(run.out()).contains("kind: Deployment").doesNotContain("Exception in thread");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JAVA_TOOL_OPTIONS=-Xmx1k",
        "_JAVA_OPTIONS=--no-such-option",
        "JDK_JAVA_OPTIONS=--no-such-option",
        "JAVA_HOME=/nowhere",
        "CLASSPATH=/nowhere"
      })
  void a_hostile_environment_is_nothing_to_it(String variable) throws Exception {
    var program = variable + " " + quoted(home.resolve("bin/bulwark"));
    assertThat(sh(folder, program + " --version").out()).matches("bulwark [0-9.]+\n");
    assertThat(sh(folder, program + " --help").out()).startsWith("Usage: bulwark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rm CACHE", "echo no > CACHE", "touch JAR", "truncate -s 9000000 CACHE"})
  void a_cache_that_does_not_fit_is_no_news(String damage) throws Exception {
    var copy = folder.resolve("copy");
    sh(folder, "cp -pR " + quoted(home) + " copy");
    var line =
        damage
            .replace("CACHE", quoted(copy.resolve("lib/bulwark.aot")))
            .replace("JAR", quoted(copy.resolve("lib/bulwark.jar")));
    assertThat(sh(folder, line).code()).isZero();
    var run = sh(folder, quoted(copy.resolve("bin/bulwark")) + " --help");
    assertThat(run.out()).startsWith("Usage: bulwark").doesNotContain("[error]", "[warning]");
    assertThat(run.code()).isZero();
  }

  @Test
  void it_installs_without_java_and_leaves_nothing_behind() throws Exception {
    Files.createDirectories(prefix.resolve("share/man"));
    var before = tree(folder);
    assertThat(install("").out()).contains("with a start-up cache");
    var bulwark = quoted(prefix.resolve("bin/bulwark"));
    assertThat(sh(folder, CLEAN + bulwark + " --version").out()).matches("bulwark [0-9.]+\n");
    assertThat(prefix.resolve("share/man/man1/bulwark-check.1")).exists();
    assertThat(prefix.resolve("share/bash-completion/completions/bulwark")).exists();
    assertThat(prefix.resolve("share/zsh/site-functions/_bulwark")).exists();
    assertThat(prefix.resolve("share/fish/vendor_completions.d/bulwark.fish")).exists();
    assertThat(install("--uninstall").code()).isZero();
    assertThat(tree(folder)).isEqualTo(before);
  }

  @Test
  void two_stand_side_by_side() throws Exception {
    install("");
    var other = folder.resolve("other");
    sh(folder, installer(other, ""));
    assertThat(install("--uninstall").code()).isZero();
    assertThat(sh(folder, quoted(other.resolve("bin/bulwark")) + " --version").code()).isZero();
  }

  @Test
  void an_upgrade_leaves_the_running_one_its_files() throws Exception {
    install("");
    var running =
        new ProcessBuilder(prefix.resolve("bin/bulwark").toString(), "explain", "-").start();
    // Others that end while the installer looks through what runs.
    var others = new ProcessBuilder("sh", "-c", "while :; do /bin/true; done").start();
    try {
      waitFor(running);
      assertThat(install("").code()).isZero();
      assertThat(releases()).hasSize(2);
      running.getOutputStream().write("permission denied\n".getBytes(StandardCharsets.UTF_8));
      running.getOutputStream().close();
      assertThat(new String(running.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("Exception in thread");
    } finally {
      others.destroyForcibly().waitFor();
      running.destroyForcibly().waitFor();
    }
    install("");
    assertThat(releases()).hasSize(1);
    assertThat(install("--uninstall").code()).isZero();
    assertThat(prefix).doesNotExist();
  }

  @Test
  void a_disk_that_is_full_ends_it_with_one_line_and_nothing_half_done() throws Exception {
    install("");
    var before = tree(folder);
    var run = sh(folder, "trap '' XFSZ; ulimit -f 4000; " + installer(prefix, ""));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).contains("nothing was installed");
    assertThat(tree(folder)).isEqualTo(before);
  }

  @Test
  void a_killed_one_changes_nothing_and_the_next_cleans_up() throws Exception {
    install("");
    var dead = "20200101000000-999999999";
    var left = Files.createDirectories(prefix.resolve("lib/bulwark").resolve(dead).resolve("lib"));
    Files.writeString(left.resolve("bulwark.jar"), "half of it");
    var link = prefix.resolve("bin/bulwark");
    assertThat(sh(folder, quoted(link) + " --version").code()).isZero();
    install("");
    assertThat(releases()).hasSize(1).noneMatch(name -> name.equals(dead));
  }

  @Test
  void what_somebody_else_put_there_is_left_alone() throws Exception {
    var page = prefix.resolve("share/man/man1/bulwark.1");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "mine");
    var before = tree(folder);
    var run = install("");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("bulwark.1: is there and was not put there by install.sh");
    assertThat(tree(folder)).isEqualTo(before);
  }

  @Test
  void a_prefix_that_cannot_be_made_is_named_in_one_line() throws Exception {
    var run = sh(folder, installer(Path.of("/proc/nowhere"), ""));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).matches("install.sh: /proc/nowhere/bin: cannot be made; .*\n");
  }

  private Shell install(String more) throws IOException, InterruptedException {
    return sh(folder, installer(prefix, more));
  }

  private static String installer(Path prefix, String more) {
    var script = quoted(home.resolve("install.sh"));
    return CLEAN + script + " --prefix " + quoted(prefix) + " " + more;
  }

  /** Until its Java runs, which is when the launcher has become it. */
  private static void waitFor(Process process) throws IOException, InterruptedException {
    var command = Path.of("/proc/" + process.pid() + "/cmdline");
    while (!Files.readString(command).contains("runtime/bin/java")) {
      Thread.sleep(5);
    }
  }

  private List<String> releases() throws IOException {
    try (var list = Files.list(prefix.resolve("lib/bulwark"))) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private void service() throws IOException {
    Files.writeString(
        folder.resolve("Orders.csproj"),
        "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup>"
            + "<TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
    Files.writeString(folder.resolve("Program.cs"), "var app = WebApplication.Create();");
  }

  private static TreeSet<String> tree(Path root) throws IOException {
    try (var paths = Files.walk(root)) {
      var names = new TreeSet<String>();
      paths.forEach(path -> names.add(root.relativize(path).toString()));
      return names;
    }
  }

  private static List<String> files(Path root, String but) throws IOException {
    try (var paths = Files.walk(root)) {
      return paths
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> root.relativize(path).toString())
          .filter(name -> !name.equals(but))
          .toList();
    }
  }

  private static Shell sh(Path folder, String line) throws IOException, InterruptedException {
    return Shell.run(folder, Map.of(), line);
  }
}
