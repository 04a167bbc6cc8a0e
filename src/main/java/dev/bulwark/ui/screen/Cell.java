package dev.bulwark.ui.screen;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import java.util.Objects;

/**
 * A character with its marks. Lanterna takes every text of more than one char for two columns wide;
 * here {@link Cells} says how wide it is.
 */
final class Cell extends TextCharacter {
  private static final long serialVersionUID = 1L;

  private final String unit;

  @SuppressWarnings("deprecation") // no other constructor can be reached from outside
  Cell(String unit, TextColor colour, EnumSet<SGR> modifiers) {
    super(' ', colour, TextColor.ANSI.DEFAULT, modifiers);
    this.unit = unit;
  }

  @Override
  public String getCharacterString() {
    return unit;
  }

  @Override
  public boolean isDoubleWidth() {
    return Cells.width(unit) > 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cell cell && unit.equals(cell.unit) && super.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), unit);
  }
}
