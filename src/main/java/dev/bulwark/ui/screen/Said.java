package dev.bulwark.ui.screen;

import dev.bulwark.wizard.Answer;

/** Values and origins as people read them. */
final class Said {
  private Said() {}

  static String value(String value) {
    return switch (value) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> value.replace(",", ", ");
    };
  }

  static String origin(Answer answer) {
    return answer.provenance().phrase();
  }

  /** Backquotes mark words for a renderer; a terminal shows the words. */
  static String plain(String text) {
    return text.replace("`", "");
  }

  /** One or several. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
