package dev.bulwark.project;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tools that a build runs and the SDK image does not bring: it has no Node.js (dotnet/dotnet-docker
 * {@code src/sdk/10.0/noble/amd64/Dockerfile}).
 */
final class BuildTools {
  /** The word that a command begins with, at its start or after another command. */
  private static final Pattern NODE =
      Pattern.compile(
          "(?:^|&&|\\|\\||;)\\s*(?:\\S*/)?(npm|npx|yarn|pnpm|node|bower|gulp|grunt|ng)(?:\\.cmd)?(?=\\s|$)");

  private static final String CLIENT = ".esproj";

  private BuildTools() {}

  /** A caution at the first place that needs what is missing. */
  static List<Found<String>> missing(Closure closure) {
    for (Project project : closure.projects()) {
      for (Found<String> command : project.commands()) {
        Matcher tool = NODE.matcher(command.value().strip().toLowerCase(Locale.ROOT));
        if (tool.find()) {
          return List.of(caution("runs " + tool.group(1), command.origin()));
        }
      }
      for (Reference reference : project.references()) {
        if (reference.path().toLowerCase(Locale.ROOT).endsWith(CLIENT)) {
          return List.of(caution("builds " + reference.path(), reference.origin()));
        }
      }
    }
    return List.of();
  }

  private static Found<String> caution(String what, Origin origin) {
    return new Found<>(
        Printable.of(what)
            + ", and the SDK image has no Node.js; build the client before the image, or in a stage"
            + " of its own",
        origin);
  }
}
