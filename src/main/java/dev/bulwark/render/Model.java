package dev.bulwark.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns records into what templates see: maps, lists, texts, numbers and truth values, and nothing
 * that could be called. A record's components and its public methods without parameters become
 * entries; an empty {@link Optional} becomes none; an enum becomes its {@code id()}. No text brings
 * marks of its own.
 */
final class Model {
  private static final Set<String> EVERY_RECORD = Set.of("toString", "hashCode");

  private static final ClassValue<List<Method>> GETTERS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return getters(type);
        }
      };

  private Model() {}

  /** The entries of a record, components first. */
  static Map<String, Object> of(Record record) {
    var entries = new LinkedHashMap<String, Object>();
    for (var getter : GETTERS.get(record.getClass())) {
      value(call(getter, record)).ifPresent(value -> entries.put(getter.getName(), value));
    }
    return entries;
  }

  private static Optional<Object> value(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.flatMap(Model::value);
    }
    if (value instanceof String text) {
      return Optional.of(Marks.disarmed(text));
    }
    if (value instanceof Number || value instanceof Boolean) {
      return Optional.of(value);
    }
    if (value instanceof Enum<?> word) {
      return value(call(method(word.getDeclaringClass(), "id"), word));
    }
    if (value instanceof List<?> list) {
      return Optional.of(list(list));
    }
    if (value instanceof Record record) {
      return Optional.of(of(record));
    }
    throw new IllegalArgumentException(
        value.getClass().getName() + " is nothing a template could show");
  }

  private static List<Object> list(List<?> items) {
    var list = new ArrayList<Object>(items.size());
    for (Object item : items) {
      value(item).ifPresent(list::add);
    }
    return list;
  }

  private static List<Method> getters(Class<?> type) {
    var getters = new ArrayList<Method>();
    for (RecordComponent component : type.getRecordComponents()) {
      getters.add(component.getAccessor());
    }
    Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.isSynthetic() && method.getParameterCount() == 0)
        .filter(method -> !EVERY_RECORD.contains(method.getName()) && !getters.contains(method))
        .sorted((one, other) -> one.getName().compareTo(other.getName()))
        .forEach(getters::add);
    return List.copyOf(getters);
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
