package dev.bulwark.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in one line what FreeMarker says in twenty: the expression, what is wrong, what to do. */
final class Failures {
  private static final String MEND = "mend the template";

  private static final Pattern WRONG_KIND =
      Pattern.compile(
          "Expected (.+?)(?: or something automatically.*)? ?, but this has evaluated to"
              + " an? ([a-z_]+)");

  /** FreeMarker's words for kinds of values, and ours. */
  private static final Map<String, String> KINDS =
      Map.of(
          "string", "text",
          "sequence", "list",
          "hash", "map",
          "extended_hash", "map",
          "markup_output", "finished text",
          "boolean", "truth value",
          "method", "function");

  private static final Pattern UNEXPECTED = Pattern.compile("Encountered (\".*?\"), but was.*");

  private static final Pattern FILE = Pattern.compile("\\(for parameter value \"(.*)\"\\)");

  /** Where FreeMarker begins to advertise its manual, or to tell of itself. */
  private static final Pattern ADVICE =
      Pattern.compile(" ?(?:Help \\(|Check if the FreeMarker|\\(wrapper: |The allowed ).*");

  private Failures() {}

  static RenderFailed of(ParseException e, String name) {
    var message = firstLine(String.valueOf(e.getEditorMessage()));
    var unexpected = UNEXPECTED.matcher(message);
    return new RenderFailed(
        Optional.ofNullable(e.getTemplateName()).orElse(name),
        Math.max(e.getLineNumber(), 0),
        unexpected.matches() ? unexpected.group(1) + " cannot stand here" : message,
        MEND);
  }

  static RenderFailed of(TemplateException e, String name) {
    var template = Optional.ofNullable(e.getTemplateSourceName()).orElse(name);
    int line = Optional.ofNullable(e.getLineNumber()).orElse(0);
    return refused(e)
        .map(refused -> new RenderFailed(template, line, refused.reason(), refused.mend()))
        .orElseGet(() -> failure(e, template, line));
  }

  private static RenderFailed failure(TemplateException e, String template, int line) {
    var message = firstLine(e.getMessageWithoutStackTop());
    var expression = Optional.ofNullable(e.getBlamedExpressionString());
    if (e instanceof InvalidReferenceException && expression.isPresent()) {
      return new RenderFailed(
          template,
          line,
          expression.get() + " has no value",
          "correct its name, or give a default");
    }
    if (e instanceof StopException) {
      return new RenderFailed(template, line, "stops: " + message, MEND);
    }
    var file = FILE.matcher(message);
    if (notThere(e.getCause()) && file.find()) {
      return new RenderFailed(
          template, line, file.group(1) + " is not a template", "name one of those in lib");
    }
    var kind = WRONG_KIND.matcher(message);
    if (kind.find()) {
      return new RenderFailed(
          template,
          line,
          expression.map(text -> text + " is a ").orElse("there is a ")
              + KINDS.getOrDefault(kind.group(2), kind.group(2))
              + " where "
              + ours(kind.group(1))
              + " is needed",
          MEND);
    }
    return new RenderFailed(
        template, line, expression.map(text -> text + ": ").orElse("") + message, MEND);
  }

  private static String ours(String kind) {
    return kind.replace("a sequence or collection", "a list")
        .replace("a hash", "a map")
        .replace("a string", "a text")
        .replace("a boolean", "a truth value");
  }

  private static boolean notThere(@Nullable Throwable cause) {
    return cause instanceof TemplateNotFoundException
        || cause instanceof MalformedTemplateNameException;
  }

  private static Optional<Refused> refused(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof Refused refused) {
        return Optional.of(refused);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static String firstLine(String message) {
    var line = message.strip().split("\\R", 2)[0];
    return ADVICE.matcher(line).replaceFirst("").replaceFirst("[.:]$", "").strip();
  }
}
