package dev.bulwark.manifest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Turns nodes into the Java values that the parser's own loader makes. */
final class Plain {
  private Plain() {}

  static Object of(Node node, Schema schema) {
    return switch (node.resolved()) {
      case Scalar scalar -> of(scalar.value(schema));
      case Sequence sequence -> {
        var list = new ArrayList<>();
        sequence.items().forEach(item -> list.add(of(item.value(), schema)));
        yield list;
      }
      case Mapping mapping -> {
        var map = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach(entry -> map.put(of(entry.key(), schema), of(entry.value(), schema)));
        yield map;
      }
      case Alias alias -> throw new AssertionError(alias);
    };
  }

  private static Object of(Value value) {
    return switch (value) {
      case Value.Null() -> null;
      case Value.Bool(boolean truth) -> truth;
      case Value.Int(BigInteger number) when number.bitLength() < 32 -> number.intValue();
      case Value.Int(BigInteger number) when number.bitLength() < 64 -> number.longValue();
      case Value.Int(BigInteger number) -> number;
      case Value.Real(double number) -> number;
      case Value.Text(String text) -> text;
    };
  }
}
