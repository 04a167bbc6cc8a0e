package dev.bulwark.rules;

import dev.bulwark.manifest.Variable;
import java.util.List;
import java.util.regex.Pattern;

/** Tells secrets from settings, by their names and values. */
final class SecretText {
  /** How the names of variables with secrets end. */
  private static final List<String> ENDINGS =
      List.of(
          "password",
          "passwd",
          "pwd",
          "secret",
          "apikey",
          "api_key",
          "accesskey",
          "access_key",
          "accountkey",
          "privatekey",
          "private_key");

  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)(?:^|[;\\s])(?:password|pwd|accountkey|sharedaccesskey)\\s*=\\s*([^;\\s]{3,})");

  private SecretText() {}

  /** Whether a variable holds a secret for everybody to read. */
  static boolean in(Variable variable) {
    var value = variable.value().orElse("").strip();
    if (value.length() < 3 || value.length() > 4000 || placeholder(value)) {
      return false;
    }
    if (named(variable.name())) {
      return !value.startsWith("/") && !value.contains("://") && !flag(value);
    }
    if (value.indexOf('=') < 0) {
      return false;
    }
    var inside = INSIDE.matcher(value);
    return inside.find() && !placeholder(inside.group(1));
  }

  private static boolean named(String name) {
    for (var ending : ENDINGS) {
      if (name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean flag(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
  }

  private static boolean placeholder(String value) {
    return value.contains("$")
        || value.contains("{{")
        || value.contains("#{")
        || value.startsWith("<")
        || value.startsWith("__")
        || value.startsWith("...")
        || value.startsWith("***");
  }
}
