package dev.bulwark.render;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** A text that needs no escaping any more. */
final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
  private final Format format;

  Markup(@Nullable String plain, @Nullable String markup, Format format) {
    super(plain, markup);
    this.format = format;
  }

  @Override
  public Format getOutputFormat() {
    return format;
  }
}
