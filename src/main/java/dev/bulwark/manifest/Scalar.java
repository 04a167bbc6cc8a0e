package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.OptionalInt;

/**
 * One value, decoded.
 *
 * @param style how it is written
 * @param text what it says without quotes, escapes and folding; template actions stand in it as
 *     they are written
 * @param templated whether it contains a template action, so that its real value is not known here
 */
public record Scalar(
    Span span, Properties properties, ScalarStyle style, String text, boolean templated)
    implements Node {
  /** What it means in Kubernetes. */
  public Value value() {
    return value(Schema.KUBERNETES);
  }

  /** What it means by the rules of a schema; a templated one means its text. */
  public Value value(Schema schema) {
    return templated ? new Value.Text(text) : schema.read(this);
  }

  /** Whether it is null: not written, {@code ~} or {@code null}. */
  public boolean isNull() {
    return !templated && Schema.isNull(this);
  }

  /** Whether it is true: {@code yes} and {@code on} are as well. */
  public boolean isTrue() {
    return value() instanceof Value.Bool(boolean truth) && truth;
  }

  /** Whether it is false: {@code no} and {@code off} are as well. */
  public boolean isFalse() {
    return value() instanceof Value.Bool(boolean truth) && !truth;
  }

  /** The whole number it is, where it fits. */
  public OptionalInt number() {
    return value() instanceof Value.Int(var number) && number.bitLength() < Integer.SIZE
        ? OptionalInt.of(number.intValue())
        : OptionalInt.empty();
  }
}
