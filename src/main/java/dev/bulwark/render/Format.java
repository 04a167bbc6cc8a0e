package dev.bulwark.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A kind of file: how it escapes what a template interpolates, and how it is laid out. */
final class Format extends CommonMarkupOutputFormat<Markup> {
  static final Format YAML = new Format("YAML", new YamlScalar());
  static final Format DOCKERFILE = new Format("Dockerfile", new DockerfileWord());
  static final Format WINDOWS_DOCKERFILE = new Format("Windows Dockerfile", new DockerfileWord());
  static final Format MARKDOWN = new Format("Markdown", new Markdown());
  static final Format PLAIN = new Format("Ignore file", new IgnorePattern());

  private final String name;
  private final Escaper escaper;

  private Format(String name, Escaper escaper) {
    this.name = name;
    this.escaper = escaper;
  }

  /** The format of the files a template writes, from the template's name. */
  static Format of(String template) {
    var file = template.substring(template.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (file.endsWith(".yaml.ftl")) {
      return YAML;
    }
    if (file.endsWith(".md.ftl")) {
      return MARKDOWN;
    }
    if (file.startsWith("dockerfile.windows")) {
      return WINDOWS_DOCKERFILE;
    }
    return file.startsWith("dockerfile") ? DOCKERFILE : PLAIN;
  }

  boolean dockerfile() {
    return this == DOCKERFILE || this == WINDOWS_DOCKERFILE;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getMimeType() {
    return "text/plain";
  }

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    out.write(escapePlainText(text));
  }

  @Override
  public String escapePlainText(String text) throws TemplateModelException {
    try {
      return escaper.escape(text);
    } catch (Refused refused) {
      throw new TemplateModelException(refused.reason(), refused);
    }
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Markup newTemplateMarkupOutputModel(
      @Nullable String plainText, @Nullable String markup) {
    return new Markup(plainText, markup, this);
  }
}
