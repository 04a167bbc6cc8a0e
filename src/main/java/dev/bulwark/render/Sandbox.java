package dev.bulwark.render;

import freemarker.core._CoreAPI;
import freemarker.template.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a template that is not ours may not do. */
final class Sandbox {
  /** How long one file may take, in seconds. */
  static final int SECONDS = 5;

  /**
   * Built-ins that make code of text or objects, and variables that hold the clock or all values.
   * They are looked for in FreeMarker's own print of what it parsed, in which no blank, comment or
   * escape can hide them.
   */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?(?:eval|eval_json|evalJson|interpret|new|api|has_api|hasApi)\\b"
              + "|\\.(?:now|data_model|dataModel|globals|get_optional_template|getOptionalTemplate)\\b");

  private Sandbox() {}

  /** Refuses a template that uses what none of ours needs, and makes its loops stoppable. */
  static void admit(Template template, String source) throws RenderFailed {
    var name = template.getName();
    var print = new StringWriter();
    try {
      template.dump(print);
    } catch (IOException e) {
      throw new IllegalStateException("a string can always be written", e);
    }
    Matcher found = FORBIDDEN.matcher(print.toString());
    if (found.find()) {
      throw new RenderFailed(
          name,
          lineOf(source, found.group().substring(1)),
          found.group() + " is not allowed in templates",
          "write it without");
    }
    _CoreAPI.addThreadInterruptedChecks(template);
  }

  /** The first line that holds a text, from 1; 0 when none does. */
  static int lineOf(String source, String text) {
    int at = source.indexOf(text);
    return at < 0 ? 0 : 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** Work that ends with a text or a failure. */
  interface Work {
    String run() throws RenderFailed;
  }

  /** Runs work of a foreign template, which may never end or use all memory. */
  static String run(String name, Work work) throws RenderFailed {
    var task = new FutureTask<>(work::run);
    var thread = Thread.ofPlatform().daemon().name("render " + name).unstarted(task);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new RenderFailed(
          name, 0, "takes longer than " + SECONDS + " seconds", "look for an endless loop in it");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RenderFailed(name, 0, "was interrupted", "try again");
    } catch (ExecutionException e) {
      throw failure(name, e.getCause()).orElseThrow(() -> new IllegalStateException(e.getCause()));
    } finally {
      thread.interrupt();
    }
  }

  private static Optional<RenderFailed> failure(String name, @Nullable Throwable cause) {
    return switch (cause) {
      case RenderFailed failed -> Optional.of(failed);
      case StackOverflowError ignored ->
          Optional.of(
              new RenderFailed(
                  name, 0, "calls itself without end", "look for a macro that calls itself"));
      case OutOfMemoryError ignored ->
          Optional.of(
              new RenderFailed(
                  name, 0, "needs more memory than there is", "look for a text that doubles"));
      case null, default -> Optional.empty();
    };
  }
}
