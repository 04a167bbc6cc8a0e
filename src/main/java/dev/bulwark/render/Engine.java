package dev.bulwark.render;

import freemarker.cache.TemplateConfigurationFactory;
import freemarker.cache.TemplateLoader;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.ArithmeticEngine;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** FreeMarker, kept from everything but our templates and our values. */
final class Engine {
  private static final String MACROS = "lib/marks.ftl";
  private static final String NUMBERS = "bulwark";

  /** Not asked for by its name, for which Java reads the zones of all the world (4 ms). */
  private static final TimeZone UTC = new SimpleTimeZone(0, "UTC");

  static {
    // FreeMarker logs what it also throws, through whatever library it finds.
    System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
    // FreeMarker asks for the default first. Nothing that Bulwark writes depends on it.
    TimeZone.setDefault(UTC);
  }

  private final TemplateSource source;
  private final Duration limit;
  private final Configuration configuration;

  Engine(TemplateSource source) {
    this(source, Sandbox.LIMIT);
  }

  /**
   * An engine with its own patience.
   *
   * @param limit how long a file may take when any template is foreign
   */
  Engine(TemplateSource source, Duration limit) {
    this.source = source;
    this.limit = limit;
    this.configuration = configuration(source);
  }

  /** Parses a template, to have it by the time it is processed; overrides wait for their guards. */
  void prepare(String name) {
    if (source.overridden()) {
      return;
    }
    try {
      configuration.getTemplate(name);
    } catch (IOException e) {
      throw new IllegalStateException("texts are in memory", e);
    }
  }

  /** The text a template writes, marks included. */
  String process(String name, TemplateHashModel model) throws RenderFailed {
    return source.overridden()
        ? Sandbox.run(name, limit, () -> processed(name, model))
        : processed(name, model);
  }

  private String processed(String name, TemplateHashModel model) throws RenderFailed {
    var out = new LimitedWriter();
    try {
      if (source.overridden()) {
        admitOverrides();
      }
      configuration.getTemplate(name).process(model, out);
      return out.toString();
    } catch (LimitedWriter.Full e) {
      throw RenderFailed.at(
          e.place(), name, "writes more than 4 MiB", "look for an endless loop in it");
    } catch (ParseException e) {
      throw Failures.of(e, name);
    } catch (TemplateException e) {
      throw Failures.of(e, name);
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      throw new RenderFailed(name, 0, "is not there", "reinstall the program");
    } catch (IOException e) {
      throw new IllegalStateException("texts are in memory", e);
    }
  }

  /** Every override is looked at, since one template can include another. */
  private void admitOverrides() throws RenderFailed, IOException {
    for (var name : TemplateSource.names()) {
      if (source.overridden(name)) {
        synchronized (this) {
          Template template = configuration.getTemplate(name);
          if (template.getCustomAttribute("admitted") == null) {
            Sandbox.admit(template, source.text(name).orElseThrow(), escapes(template));
            template.setCustomAttribute("admitted", true);
          }
        }
      }
    }
  }

  /** Whether a template left the escaping as it is for its file. */
  private static boolean escapes(Template template) {
    return template.getName().equals(MACROS)
        || (template.getAutoEscaping()
            && template.getOutputFormat() == Format.of(template.getName()));
  }

  private static Configuration configuration(TemplateSource source) {
    var configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(new Loader(source));
    configuration.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateConfigurations(new ByFormat());
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setAutoIncludes(List.of(MACROS));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setAttemptExceptionReporter((exception, environment) -> {});
    configuration.setShowErrorTips(false);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(UTC);
    configuration.setSQLDateAndTimeTimeZone(UTC);
    configuration.setArithmeticEngine(new WholeNumbers());
    configuration.setDefaultEncoding("UTF-8");
    configuration.setCustomNumberFormats(
        Map.<String, TemplateNumberFormatFactory>of(NUMBERS, new MarkedNumber.Factory()));
    configuration.setNumberFormat("@" + NUMBERS);
    configuration.setBooleanFormat(Marks.VALUE + "true," + Marks.VALUE + "false");
    return configuration;
  }

  /**
   * Takes whole numbers of a few digits for {@link Integer}s. Java computes large powers when it
   * meets the first {@link BigDecimal}, which takes longer than to render most files.
   */
  private static final class WholeNumbers extends ArithmeticEngine.BigDecimalEngine {
    private static final int FEW = 9;

    @Override
    public Number toNumber(String digits) {
      return digits.length() <= FEW && digits.chars().allMatch(c -> c >= '0' && c <= '9')
          ? Integer.valueOf(digits)
          : super.toNumber(digits);
    }

    @Override
    public int compareNumbers(Number one, Number other) {
      return one instanceof Integer left && other instanceof Integer right
          ? left.compareTo(right)
          : super.compareNumbers(one, other);
    }
  }

  /** Gives each template the escaping of the file it writes. */
  private static final class ByFormat extends TemplateConfigurationFactory {
    @Override
    public @Nullable TemplateConfiguration get(String name, Object ignored) {
      if (name.equals(MACROS)) {
        return null;
      }
      var configuration = new TemplateConfiguration();
      configuration.setOutputFormat(Format.of(name));
      configuration.setParentConfiguration(getConfiguration());
      return configuration;
    }

    @Override
    protected void setConfigurationOfChildren(Configuration configuration) {}
  }

  /** Reads templates from the source and from nowhere else. */
  private record Loader(TemplateSource source) implements TemplateLoader {
    @Override
    public @Nullable Object findTemplateSource(String name) {
      return source.text(name).orElse(null);
    }

    @Override
    public long getLastModified(Object text) {
      return 0;
    }

    @Override
    public Reader getReader(Object text, String encoding) {
      return new StringReader((String) text);
    }

    @Override
    public void closeTemplateSource(Object text) {}
  }
}
