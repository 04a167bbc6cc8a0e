import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints the list of what an archive is made of, as CycloneDX 1.6. What THIRD-PARTY.md says is
 * compared with the jars that are there: a jar it does not name, or a version it does not have, ends
 * this with an error.
 *
 * <p>Arguments: the folder that becomes the archive, pom.xml, the {@code release} file of the JDK.
 */
final class Sbom {
  private static final Pattern ROW =
      Pattern.compile("\\| (.+?) \\((`.+`)\\) \\| (\\S+) \\| (.+?) \\| (\\S+) \\|");
  private static final Pattern COORDINATE = Pattern.compile("`(?:([^`:]+):)?([^`:]+)`");

  private Sbom() {}

  public static void main(String[] args) throws IOException {
    var home = Path.of(args[0]);
    var pom = Files.readString(Path.of(args[1]));
    var release = Files.readString(Path.of(args[2]));
    var libraries = libraries(home);
    var version = first(pom, "<version>([^<]+)</version>");
    var root = "pkg:maven/dev.bulwark/bulwark@" + version;
    var runtime = runtime(release);
    var parts = libraries.stream().map(library -> library.json(home)).collect(Collectors.toList());
    parts.add(runtime);
    var refs = new ArrayList<>(libraries.stream().map(Library::purl).toList());
    refs.add("java-runtime");
    var body =
        """
          "version": 1,
          "metadata": {
            "timestamp": %s,
            "component": {
              "type": "application",
              "bom-ref": %s,
              "group": "dev.bulwark",
              "name": "bulwark",
              "version": %s,
              "description": %s,
              "licenses": [{"license": {"id": "Apache-2.0"}}],
              "hashes": [{"alg": "SHA-256", "content": "%s"}],
              "purl": %s
            }
          },
          "components": [
        %s
          ],
          "dependencies": [
            {"ref": %s, "dependsOn": [%s]}
          ]
        }
        """
            .formatted(
                quoted(first(pom, "<project.build.outputTimestamp>([^<]+)<")),
                quoted(root),
                quoted(version),
                quoted(first(pom, "<description>([^<]+)<")),
                sha256(Files.readAllBytes(home.resolve("lib/bulwark.jar"))),
                quoted(root),
                String.join(",\n", parts),
                quoted(root),
                refs.stream().map(Sbom::quoted).collect(Collectors.joining(", ")));
    // The same parts give the same number.
    var serial = UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8));
    System.out.print(
        """
        {
          "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
          "bomFormat": "CycloneDX",
          "specVersion": "1.6",
          "serialNumber": "urn:uuid:%s",
        """
                .formatted(serial)
            + body);
  }

  private record Library(
      String title, String group, String name, String version, String how, String licence) {
    String purl() {
      return "pkg:maven/" + group + "/" + name + "@" + version;
    }

    String jar() {
      return name + "-" + version + ".jar";
    }

    boolean compiledIn() {
      return how.contains("compiled");
    }

    String json(Path home) {
      var hash =
          compiledIn()
              ? ""
              : "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \""
                  + sha256(read(home.resolve("lib").resolve(jar())))
                  + "\"}],\n      ";
      return """
              {
                "type": "library",
                "bom-ref": %s,
                "group": %s,
                "name": %s,
                "version": %s,
                "description": %s,
                "licenses": [{"license": {"id": %s}}],
                %s"purl": %s
              }"""
          .indent(4)
          .stripTrailing()
          .formatted(
              quoted(purl()),
              quoted(group),
              quoted(name),
              quoted(version),
              quoted(title + ", " + how.replace("`", "")),
              quoted(licence),
              hash,
              quoted(purl()));
    }
  }

  private static List<Library> libraries(Path home) throws IOException {
    var libraries = new ArrayList<Library>();
    for (var line : Files.readAllLines(home.resolve("THIRD-PARTY.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        var group = Optional.<String>empty();
        var coordinate = COORDINATE.matcher(row.group(2));
        while (coordinate.find()) {
          if (coordinate.group(1) != null) {
            group = Optional.of(coordinate.group(1));
          }
          libraries.add(
              new Library(
                  row.group(1),
                  group.orElseThrow(),
                  coordinate.group(2),
                  row.group(3),
                  row.group(4),
                  row.group(5).replace("LGPL-3.0", "LGPL-3.0-only")));
        }
      }
    }
    var said = new TreeSet<String>();
    libraries.stream().filter(l -> !l.compiledIn()).forEach(library -> said.add(library.jar()));
    var there = new TreeSet<String>();
    try (var files = Files.list(home.resolve("lib"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.equals("bulwark.jar"))
          .forEach(there::add);
    }
    if (!said.equals(there)) {
      System.err.println("THIRD-PARTY.md names " + said + ", and lib holds " + there + "; mend it");
      System.exit(1);
    }
    return libraries;
  }

  private static String runtime(String release) {
    var version = first(release, "JAVA_RUNTIME_VERSION=\"([^\"]+)\"");
    var maker = first(release, "IMPLEMENTOR=\"([^\"]+)\"");
    return """
        {
          "type": "framework",
          "bom-ref": "java-runtime",
          "supplier": {"name": %s},
          "name": "OpenJDK runtime",
          "version": %s,
          "description": "A runtime of few modules, linked by jlink; java.desktop holds java.beans only.",
          "licenses": [{"expression": "GPL-2.0-only WITH Classpath-exception-2.0"}]
        }"""
        .indent(4)
        .stripTrailing()
        .formatted(quoted(maker), quoted(version));
  }

  private static String first(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException(pattern + ": is not there");
    }
    return found.group(1);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
