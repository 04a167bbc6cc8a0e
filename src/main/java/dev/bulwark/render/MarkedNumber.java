package dev.bulwark.render;

import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import java.util.Locale;

/** Numbers in plain digits, marked so that a format can tell them from texts. */
final class MarkedNumber extends TemplateNumberFormat {
  @Override
  public String formatToPlainText(TemplateNumberModel model) throws TemplateModelException {
    var number = model.getAsNumber();
    return Marks.VALUE
        + (number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
  }

  @Override
  public boolean isLocaleBound() {
    return false;
  }

  @Override
  public String getDescription() {
    return "plain digits";
  }

  /** Makes the one format there is. */
  static final class Factory extends TemplateNumberFormatFactory {
    private static final MarkedNumber FORMAT = new MarkedNumber();

    @Override
    public TemplateNumberFormat get(String parameters, Locale locale, Environment environment) {
      return FORMAT;
    }
  }
}
