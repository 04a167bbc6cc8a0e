package dev.bulwark.render;

import freemarker.core._CoreAPI;
import freemarker.template.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
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
  /** How long one file may take. */
  static final Duration LIMIT = Duration.ofSeconds(5);

  /**
   * Built-ins that make code of text or objects, variables that hold the clock or all values, and
   * what turns the escaping off. They are looked for in FreeMarker's own print of what it parsed,
   * in which no blank, comment or escape can hide them.
   */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?(?:eval|eval_json|evalJson|interpret|new|api|has_api|hasApi|no_esc|noEsc)\\b"
              + "|\\.(?:now|data_model|dataModel|globals|get_optional_template|getOptionalTemplate)\\b"
              + "|[<\\[]#(?:noautoesc|noAutoEsc|outputformat|outputFormat)\\b");

  private Sandbox() {}

  /**
   * Refuses a template that uses what none of ours needs, and makes its loops stoppable.
   *
   * @param escapes whether the template has the escaping of the file it writes
   */
  static void admit(Template template, String source, boolean escapes) throws RenderFailed {
    var name = template.getName();
    if (!escapes) {
      throw new RenderFailed(
          name,
          lineOf(source, "#ftl"),
          "#ftl changes the escaping of the file",
          "write it without");
    }
    var print = new StringWriter();
    try {
      template.dump(print);
    } catch (IOException e) {
      throw new IllegalStateException("a string can always be written", e);
    }
    Matcher found = FORBIDDEN.matcher(print.toString());
    if (found.find()) {
      var word = found.group().replaceFirst("^[<\\[]", "");
      throw new RenderFailed(
          name,
          lineOf(source, word.substring(1)),
          word + " is not allowed in templates",
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
  static String run(String name, Duration limit, Work work) throws RenderFailed {
    var task = new FutureTask<>(work::run);
    var thread = new Watched("render " + name, task);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw RenderFailed.at(
          thread.place(),
          name,
          "takes longer than " + seconds(limit),
          "look for an endless loop in it");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RenderFailed(name, 0, "was interrupted", "try again");
    } catch (ExecutionException e) {
      throw failure(thread.place(), name, e.getCause());
    } finally {
      thread.interrupt();
    }
  }

  private static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString()
        + " seconds";
  }

  private static RenderFailed failure(
      Optional<Place> place, String name, @Nullable Throwable cause) {
    return switch (cause) {
      case RenderFailed failed -> failed;
      case StackOverflowError ignored ->
          RenderFailed.at(
              place, name, "calls itself without end", "look for a macro that calls itself");
      case OutOfMemoryError ignored ->
          RenderFailed.at(
              place, name, "needs more memory than there is", "look for a text that doubles");
      case RuntimeException odd when odd.getClass().getName().startsWith("freemarker.") ->
          RenderFailed.at(
              place,
              name,
              "leaves a loop, a function or a macro that it is not in",
              "look for return, break or continue outside of them");
      case null, default -> throw new IllegalStateException(cause);
    };
  }
}
