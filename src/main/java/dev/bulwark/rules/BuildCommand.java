package dev.bulwark.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command that builds an image, as it is written.
 *
 * @param names that it gives to the image, tags included
 * @param file behind {@code -f}
 * @param context the folder to build in; empty where it is not certain
 * @param target the stage to end with
 * @param open whether a variable may add an option
 */
record BuildCommand(
    String program,
    List<String> names,
    Optional<String> file,
    Optional<String> context,
    Optional<String> target,
    boolean open) {
  private static final Set<String> PROGRAMS = Set.of("docker", "podman", "buildah", "nerdctl");
  private static final Set<String> IN_FRONT =
      Set.of(
          "sudo", "then", "do", "else", "if", "while", "!", "{", "time", "exec", "command", "call",
          "env", "run");

  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=");

  /** Options of the programs themselves that are followed by a value. */
  private static final Set<String> OF_PROGRAM =
      Set.of("-H", "--host", "-c", "--context", "--config", "-l", "--log-level", "--builder");

  private static final Set<String> SWITCHES =
      Set.of(
          "--no-cache",
          "--pull",
          "--push",
          "--load",
          "--rm",
          "--force-rm",
          "--quiet",
          "-q",
          "--compress",
          "--squash",
          "--squash-all",
          "--check",
          "--debug",
          "-D",
          "--layers",
          "--tls-verify",
          "--pull-always",
          "--pull-never",
          "--rewrite-timestamp");

  private static final Set<String> VALUES =
      Set.of(
          "--build-arg",
          "--label",
          "--platform",
          "--network",
          "--cache-from",
          "--cache-to",
          "--progress",
          "--output",
          "-o",
          "--secret",
          "--ssh",
          "--add-host",
          "--build-context",
          "--builder",
          "--iidfile",
          "--metadata-file",
          "--provenance",
          "--sbom",
          "--attest",
          "--allow",
          "--annotation",
          "--shm-size",
          "--ulimit",
          "--memory",
          "-m",
          "--memory-swap",
          "--cpu-period",
          "--cpu-quota",
          "--cpu-shares",
          "-c",
          "--cpuset-cpus",
          "--cpuset-mems",
          "--isolation",
          "--security-opt",
          "--cgroup-parent",
          "--no-cache-filter",
          "--call",
          "--format",
          "--jobs",
          "--authfile",
          "--creds",
          "--volume",
          "-v",
          "--arch",
          "--os",
          "--manifest",
          "--namespace",
          "--ignorefile",
          "--env",
          "--cap-add",
          "--cap-drop");

  BuildCommand {
    names = List.copyOf(names);
  }

  /** What a command builds; empty for any other command. */
  static Optional<BuildCommand> of(List<String> words) {
    int at = 0;
    while (at < words.size() && inFront(words.get(at))) {
      at++;
    }
    if (at == words.size()) {
      return Optional.empty();
    }
    var program = program(words.get(at));
    if (!PROGRAMS.contains(program)) {
      return Optional.empty();
    }
    int behind = behindVerb(program, words, at + 1);
    return behind == 0
        ? Optional.empty()
        : Optional.of(new Reader(program).read(words.subList(behind, words.size())));
  }

  private static boolean inFront(String word) {
    return IN_FRONT.contains(word)
        || (word.indexOf('=') > 0 && ASSIGNMENT.matcher(word).lookingAt());
  }

  private static String program(String word) {
    var path = ScriptCommand.unmarked(word).replace('\\', '/');
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.endsWith(".exe") ? name.substring(0, name.length() - ".exe".length()) : name;
  }

  /** Where the arguments of {@code build} begin; 0 where another verb stands there. */
  private static int behindVerb(String program, List<String> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += OF_PROGRAM.contains(words.get(at)) ? 2 : 1;
    }
    var verb = at < words.size() ? words.get(at) : "";
    if (Set.of("buildx", "image", "builder").contains(verb)) {
      boolean buildx = verb.equals("buildx");
      var next = at + 1 < words.size() ? words.get(at + 1) : "";
      return next.equals("build") || (buildx && next.equals("b")) ? at + 2 : 0;
    }
    boolean buildah = program.equals("buildah") && verb.matches("bud|build-using-dockerfile");
    return verb.equals("build") || buildah ? at + 1 : 0;
  }

  private static final class Reader {
    private final String program;
    private final List<String> names = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private Optional<String> file = Optional.empty();
    private Optional<String> target = Optional.empty();
    private boolean open;

    /** A plain word that an option which is not known may take for its value. */
    private Optional<String> disputed = Optional.empty();

    Reader(String program) {
      this.program = program;
    }

    BuildCommand read(List<String> words) {
      int at = 0;
      while (at < words.size()) {
        at += take(words.get(at), at + 1 < words.size() ? words.get(at + 1) : "");
      }
      var context = context();
      return new BuildCommand(program, names, file, context, target, open);
    }

    /** Takes an option, perhaps with the word behind it; returns how many words that are. */
    private int take(String word, String next) {
      if (!word.startsWith("-") || word.equals("-")) {
        plain.add(word);
        return 1;
      }
      int equals = word.indexOf('=');
      if (equals > 0) {
        set(word.substring(0, equals), word.substring(equals + 1));
        return 1;
      }
      if (set(word, next) || VALUES.contains(word)) {
        return 2;
      }
      if (word.matches("-[tf].+")) {
        set(word.substring(0, 2), word.substring(2));
      } else if (!SWITCHES.contains(word) && !next.startsWith("-")) {
        disputed = Optional.of(next);
      }
      return 1;
    }

    private boolean set(String option, String value) {
      switch (option) {
        case "-t", "--tag" -> names.add(value);
        case "-f", "--file" -> file = Optional.of(value);
        case "--target" -> target = Optional.of(value);
        default -> {
          return false;
        }
      }
      return true;
    }

    /** The one plain word, which every one of the programs but two asks for. */
    private Optional<String> context() {
      if (plain.size() > 1) {
        disputed.ifPresent(plain::remove);
      }
      boolean spread = plain.stream().anyMatch(Reader::spread);
      if (spread && plain.size() > 1) {
        open = true;
        plain.removeIf(Reader::spread);
      }
      boolean here = plain.isEmpty() && Set.of("podman", "buildah").contains(program);
      if (here) {
        return Optional.of(".");
      }
      return plain.size() == 1 ? Optional.of(plain.getFirst()) : Optional.empty();
    }

    /** {@code $ARGUMENTS}, which may be several words or none. */
    private static boolean spread(String word) {
      return word.matches("\\$\\w+|\\$\\{\\w+}|\\$\\(\\w+\\)|\\$@|@\\w+|%\\w+%|\\{\\{[^}]*}}");
    }
  }
}
