package dev.bulwark.rules;

import dev.bulwark.dockerfile.Arg;
import dev.bulwark.dockerfile.Env;
import dev.bulwark.dockerfile.Expansion;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.KeyValue;
import dev.bulwark.dockerfile.StageEnd;
import dev.bulwark.dockerfile.StageGraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A password, a token or a key stands in the Dockerfile, and so in the image. */
final class SecretWritten extends BuildRule {
  private static final Set<String> SECRET =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "pword",
          "secret",
          "token",
          "apikey",
          "credential",
          "credentials");

  /** Pairs of words that mean the same. */
  private static final List<String> SECRET_PAIRS =
      List.of("api_key", "access_key", "client_secret", "account_key", "shared_key");

  private static final Set<String> WAIVED =
      Set.of(
          "public",
          "file",
          "path",
          "version",
          "url",
          "uri",
          "name",
          "issuer",
          "audience",
          "authority",
          "endpoint",
          "enabled",
          "required",
          "timeout",
          "lifetime",
          "expiry",
          "length",
          "policy",
          "type",
          "provider",
          "hash",
          "address");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("([a-z])([A-Z])");
  private static final Pattern BETWEEN_SIGNS = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern IN_CONNECTION =
      Pattern.compile("(?i)(?:^|;)\\s*(?:password|pwd)\\s*=\\s*[^;$%{<\\s]");

  SecretWritten() {
    super(
        "BW143",
        Severity.ERROR,
        "a secret stands in the Dockerfile",
        "hadolint DL3064",
        "trivy DS-0031",
        "buildkit SecretsUsedInArgOrEnv");
  }

  @Override
  public Example bad() {
    return example("ENV Database__Password=hunter2-orders\n");
  }

  @Override
  public Example good() {
    return example("");
  }

  private static Example example(String env) {
    return Example.dockerfile(
        Example.fill(
            """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            %sCOPY out /app
            ENTRYPOINT ["dotnet", "/app/Orders.dll"]
            """,
            env));
  }

  @Override
  Stream<Finding> find(ImageFile file, ContainerSet set) {
    if (ImageUse.in(file).stream().noneMatch(use -> use.image().isPresent())) {
      return Stream.empty();
    }
    var graph = StageGraph.of(file.dockerfile());
    return file.dockerfile().instructions().stream()
        .flatMap(instruction ->
            switch (instruction) {
              case Env env ->
                  env.pairs().stream().flatMap(pair -> check(file, graph, env, pair).stream());
              case Arg arg ->
                  arg.pairs().stream().flatMap(pair -> check(file, graph, arg, pair).stream());
              default -> Stream.<Finding>empty();
            });
  }

  private Optional<Finding> check(
      ImageFile file, StageGraph graph, Instruction instruction, KeyValue pair) {
    if (pair.value().isEmpty()) {
      return Optional.empty();
    }
    var value =
        StageEnd.expand(file.dockerfile(), graph, instruction, pair.value().get())
                    instanceof Expansion.Resolved(var text, var arguments)
                && arguments.isEmpty()
            ? text
            : "";
    var name = pair.key().raw();
    boolean connection = value.length() < 4096 && IN_CONNECTION.matcher(value).find();
    return connection || (isSecret(name) && tells(value))
        ? Optional.of(
            found(
                file,
                pair.key().span(),
                (connection ? "the password in " : "")
                    + name
                    + " can be read by everybody who has the image",
                instruction instanceof Arg
                    ? "give it to the one RUN that needs it: --mount=type=secret"
                    : "take it out, change it, and give it to the container as a secret"))
        : Optional.empty();
  }

  private static boolean isSecret(String name) {
    var folded =
        BETWEEN_SIGNS
            .matcher(BETWEEN_WORDS.matcher(name).replaceAll("$1_$2"))
            .replaceAll("_")
            .toLowerCase(Locale.ROOT);
    var words = List.of(folded.split("_"));
    boolean pair =
        SECRET_PAIRS.stream().anyMatch(two -> ("_" + folded + "_").contains("_" + two + "_"));
    // The password of a certificate has a rule of its own.
    return !words.contains("certificates")
        && (pair || words.stream().anyMatch(SECRET::contains))
        && words.stream().noneMatch(WAIVED::contains);
  }

  /** Whether a value may be a secret: not a switch, a number, a path, or a place to fill in. */
  private static boolean tells(String value) {
    var text = value.strip();
    return text.length() > 2
        && !text.startsWith("/")
        && !text.startsWith("<")
        && !text.startsWith("{")
        && !text.startsWith("#")
        && !text.contains("$")
        && !Set.of("true", "false", "none", "null", "unset", "changeme", "todo", "xxx", "dummy")
            .contains(text.toLowerCase(Locale.ROOT))
        && !text.chars().allMatch(c -> c == '*' || c == 'x' || c == 'X');
  }
}
