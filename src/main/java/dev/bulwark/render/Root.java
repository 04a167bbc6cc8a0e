package dev.bulwark.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that a template begins with.
 *
 * @param blueprint what is written about
 * @param more what its file adds to that: functions and notes, above all
 */
record Root(Model blueprint, Map<String, TemplateModel> more) implements TemplateHashModel {
  @Override
  public @Nullable TemplateModel get(String key) {
    var model = more.get(key);
    return model == null ? blueprint.get(key) : model;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
