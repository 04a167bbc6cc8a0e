package dev.bulwark.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What commands printed, without what differs from run to run. {@code templates/lessons/README.md}
 * lists the replacements for those who write lessons.
 */
final class Normalised {
  private static final Map<Pattern, String> REPLACEMENTS = new LinkedHashMap<>();

  static {
    replace("\r", "");
    replace("\\b[0-9a-f]{64}\\b", "<id>");
    replace("(?m)^#[0-9]+ ([0-9.]+ )?", "");
    replace("\\b[0-9]+\\.[0-9]+ ?s\\b", "<time>");
    replace("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:.]+(Z| [AP]M)?", "<time>");
    // Chance decides which of two ways the end of a connection is reported.
    replace("curl: \\((52|56)\\) .*", "curl: (56) Recv failure: Connection reset by peer");
    // What the program was doing is in the line above its frames.
    replace("(?m)^ +at .*(\n +at .*)*$", "   at ...");
    replace("(?m)[ \t]+$", "");
  }

  private Normalised() {}

  private static void replace(String pattern, String replacement) {
    REPLACEMENTS.put(Pattern.compile(pattern), replacement);
  }

  static String of(String output) {
    var text = output;
    for (var replacement : REPLACEMENTS.entrySet()) {
      text = replacement.getKey().matcher(text).replaceAll(replacement.getValue());
    }
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
