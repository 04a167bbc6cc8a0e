package dev.bulwark.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Replaces {@code $(…)} in MSBuild texts; the result is empty when any part of it is not certain.
 */
final class Expander {
  private static final int MAX_LENGTH = 16 * 1024;
  private static final int MAX_NESTING = 16;

  private final Scope scope;

  Expander(Scope scope) {
    this.scope = scope;
  }

  Optional<String> expand(String text) {
    return expand(text, 0);
  }

  private Optional<String> expand(String text, int nesting) {
    if (text.contains("@(") || text.contains("%(") || nesting > MAX_NESTING) {
      return Optional.empty();
    }
    var out = new StringBuilder();
    int at = 0;
    while (true) {
      int start = text.indexOf("$(", at);
      if (start < 0) {
        return bounded(out.append(unescape(text.substring(at))));
      }
      int end = closing(text, start + 1);
      if (end < 0) {
        return Optional.empty();
      }
      Optional<String> value = reference(text.substring(start + 2, end).strip(), nesting);
      if (value.isEmpty() || out.length() > MAX_LENGTH) {
        return Optional.empty();
      }
      out.append(unescape(text.substring(at, start))).append(value.get());
      at = end + 1;
    }
  }

  private static Optional<String> bounded(StringBuilder out) {
    return out.length() > MAX_LENGTH ? Optional.empty() : Optional.of(out.toString());
  }

  private Optional<String> reference(String inner, int nesting) {
    if (inner.startsWith("[")) {
      int open = inner.indexOf('(');
      boolean whole = open > 0 && closing(inner, open) == inner.length() - 1;
      return whole
          ? arguments(inner.substring(open + 1, inner.length() - 1), nesting)
              .flatMap(arguments -> function(inner.substring(0, open).strip(), arguments))
          : Optional.empty();
    }
    int dot = inner.indexOf('.');
    if (dot < 0) {
      return isName(inner) ? scope.property(inner) : Optional.empty();
    }
    return scope
        .property(inner.substring(0, dot))
        .flatMap(value -> method(value, inner.substring(dot + 1), nesting));
  }

  private Optional<String> method(String value, String call, int nesting) {
    int open = call.indexOf('(');
    if (open < 0 || closing(call, open) != call.length() - 1) {
      return Optional.empty();
    }
    Optional<List<String>> arguments =
        arguments(call.substring(open + 1, call.length() - 1), nesting);
    if (arguments.isEmpty() || arguments.get().size() != 1) {
      return Optional.empty();
    }
    String argument = arguments.get().getFirst();
    return switch (call.substring(0, open).strip().toLowerCase(Locale.ROOT)) {
      case "contains" -> Optional.of(truth(value.contains(argument)));
      case "startswith" -> Optional.of(truth(value.startsWith(argument)));
      case "endswith" -> Optional.of(truth(value.endsWith(argument)));
      default -> Optional.empty();
    };
  }

  private Optional<String> function(String name, List<String> arguments) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "[msbuild]::getpathoffileabove" ->
          arguments.isEmpty()
              ? Optional.empty()
              : above(arguments.size() > 1 ? arguments.get(1) : ".", arguments.getFirst())
                  .map(found -> found.isEmpty() ? "" : RepoPath.ROOT + found);
      case "[msbuild]::getdirectorynameoffileabove" ->
          arguments.size() < 2
              ? Optional.empty()
              : above(arguments.getFirst(), arguments.get(1)).map(Expander::folderOf);
      case "[msbuild]::normalizepath",
          "[system.io.path]::combine",
          "[system.io.path]::getfullpath" ->
          Optional.of(join(arguments));
      case "[msbuild]::normalizedirectory" -> Optional.of(slashed(join(arguments)));
      case "[msbuild]::ensuretrailingslash" ->
          arguments.size() == 1 ? Optional.of(slashed(arguments.getFirst())) : Optional.empty();
      case "[msbuild]::isosplatform" ->
          arguments.size() == 1
              ? Optional.of(truth(arguments.getFirst().equalsIgnoreCase("linux")))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The nearest file above, perhaps above the repository; the empty text when there is none. */
  private Optional<String> above(String start, String name) {
    if (name.contains("/") || name.contains("\\")) {
      return Optional.empty();
    }
    String folder = RepoPath.resolve(scope.folder(), start);
    Optional<String> inside =
        RepoPath.isInside(folder) ? scope.tree().nearestAbove(folder, name) : Optional.empty();
    return Optional.of(inside.or(() -> scope.tree().surroundings().nearest(name)).orElse(""));
  }

  private static String folderOf(String file) {
    return file.isEmpty() ? "" : trimSlash(RepoPath.absoluteFolder(RepoPath.parent(file)));
  }

  private Optional<List<String>> arguments(String text, int nesting) {
    var arguments = new ArrayList<String>();
    for (String written : split(text)) {
      String bare = unquote(written.strip());
      Optional<String> value = expand(bare, nesting + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(value.get());
    }
    return Optional.of(arguments);
  }

  private static List<String> split(String text) {
    var parts = new ArrayList<String>();
    int depth = 0;
    char quote = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return text.isBlank() ? List.of() : parts;
  }

  private static String join(List<String> arguments) {
    String path = "";
    for (String argument : arguments) {
      boolean restart = path.isEmpty() || argument.startsWith("/");
      path = restart ? argument : slashed(path) + argument;
    }
    return path;
  }

  /** Where the parenthesis at {@code open} is closed; -1 when it is not. */
  static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private static String unquote(String text) {
    boolean quoted =
        text.length() >= 2
            && "'\"`".indexOf(text.charAt(0)) >= 0
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** MSBuild writes characters with a meaning of their own as {@code %3B}. */
  private static String unescape(String text) {
    return text.contains("%")
        ? text.replace("%3B", ";")
            .replace("%3b", ";")
            .replace("%20", " ")
            .replace("%28", "(")
            .replace("%29", ")")
            .replace("%24", "$")
            .replace("%40", "@")
            .replace("%25", "%")
        : text;
  }

  private static String slashed(String path) {
    return path.endsWith("/") || path.endsWith("\\") ? path : path + "/";
  }

  private static String trimSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String truth(boolean value) {
    return value ? "True" : "False";
  }
}
