package dev.bulwark.render;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in one line what FreeMarker says in twenty. */
final class Failures {
  private Failures() {}

  static RenderFailed of(ParseException e, String name) {
    var message = String.valueOf(e.getEditorMessage());
    return new RenderFailed(
        Optional.ofNullable(e.getTemplateName()).orElse(name),
        Math.max(e.getLineNumber(), 0),
        firstLine(message),
        "mend the template");
  }

  static RenderFailed of(TemplateException e, String name) {
    var template = Optional.ofNullable(e.getTemplateSourceName()).orElse(name);
    int line = Optional.ofNullable(e.getLineNumber()).orElse(0);
    var refused = refused(e);
    return refused.isPresent()
        ? new RenderFailed(template, line, refused.get().reason(), refused.get().mend())
        : new RenderFailed(
            template, line, firstLine(e.getMessageWithoutStackTop()), "mend the template");
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
    var lines = message.strip().split("\\R", 2);
    return lines[0].replace(": ==>", "").strip();
  }
}
