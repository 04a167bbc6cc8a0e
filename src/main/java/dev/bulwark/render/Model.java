package dev.bulwark.render;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as templates see it: a map from the names of its components and of its public methods
 * without parameters. What they give becomes a text, a number, a truth value, a list or another
 * such map, and nothing that could be called; an empty {@link Optional} becomes none; an enum
 * becomes its {@code id()}. No text brings marks of its own. Each is asked when a template first
 * asks; a model serves one thread.
 */
final class Model implements TemplateHashModel {
  private static final Set<String> EVERY_RECORD = Set.of("toString", "hashCode");

  private static final ClassValue<Map<String, Method>> GETTERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return getters(type);
        }
      };

  private final Record record;
  private final Map<String, Method> getters;
  private final Map<String, TemplateModel> known = new HashMap<>();

  private Model(Record record) {
    this.record = record;
    this.getters = GETTERS.get(record.getClass());
  }

  /** A record's model. */
  static Model of(Record record) {
    return new Model(record);
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    var model = known.get(key);
    var getter = getters.get(key);
    if (model == null && getter != null) {
      model = model(call(getter, record));
      if (model != null) {
        known.put(key, model);
      }
    }
    return model;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /**
   * A value's model; null for the absent one. Not by a switch over types, of which Java makes a
   * class at the start (10 ms).
   */
  static @Nullable TemplateModel model(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? model(optional.get()) : null;
    }
    if (value instanceof String text) {
      return new SimpleScalar(Marks.disarmed(text));
    }
    if (value instanceof Number number) {
      return new SimpleNumber(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Enum<?> word) {
      return model(call(method(word.getDeclaringClass(), "id"), word));
    }
    if (value instanceof List<?> list) {
      return items(list);
    }
    if (value instanceof Record part) {
      return of(part);
    }
    throw new IllegalArgumentException(
        value.getClass().getName() + " is nothing a template could show");
  }

  private static Items items(List<?> list) {
    var models = new ArrayList<TemplateModel>(list.size());
    for (Object item : list) {
      var model = model(item);
      if (model != null) {
        models.add(model);
      }
    }
    return new Items(models);
  }

  private record Items(List<TemplateModel> models) implements TemplateSequenceModel {
    @Override
    public @Nullable TemplateModel get(int index) {
      return index >= 0 && index < models.size() ? models.get(index) : null;
    }

    @Override
    public int size() {
      return models.size();
    }
  }

  private static Map<String, Method> getters(Class<?> type) {
    var getters = new HashMap<String, Method>();
    for (var method : type.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      if (Modifier.isPublic(modifiers)
          && !Modifier.isStatic(modifiers)
          && !method.isSynthetic()
          && method.getParameterCount() == 0
          && !EVERY_RECORD.contains(method.getName())) {
        getters.put(method.getName(), method);
      }
    }
    return getters;
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getName() + " has no method " + name, e);
    }
  }

  private static Object call(Method getter, Object target) {
    try {
      return getter.invoke(target);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(getter + " cannot be called", e);
    }
  }
}
