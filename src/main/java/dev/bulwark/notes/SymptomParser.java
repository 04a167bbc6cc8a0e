package dev.bulwark.notes;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads symptoms from Markdown: a heading with the key, then one paragraph for each field. */
final class SymptomParser {
  private static final Set<String> FIELDS =
      Set.of(
          "Title",
          "Weight",
          "Says",
          "Prints",
          "Cause",
          "Mend",
          "Topics",
          "Lessons",
          "Explains",
          "Source");

  private SymptomParser() {}

  /**
   * The symptoms of a file.
   *
   * @throws IllegalArgumentException when the text is malformed, with file and line
   */
  static List<Symptom> read(String file, String text) {
    return Section.read(file, text, FIELDS).stream().map(SymptomParser::symptom).toList();
  }

  private static Symptom symptom(Section section) {
    var prints = section.all("Prints").stream().map(SymptomParser::code).toList();
    if (prints.isEmpty()) {
      throw section.wrong("has no Prints; add it");
    }
    if (section.all("Source").isEmpty()) {
      throw section.wrong("has no Source; add it");
    }
    return new Symptom(
        section.key(),
        section.required("Title"),
        weight(section),
        section.required("Says"),
        prints,
        section.required("Cause"),
        section.required("Mend"),
        words(section, "Topics"),
        words(section, "Lessons"),
        words(section, "Explains"),
        section.all("Source"));
  }

  private static Weight weight(Section section) {
    var word = section.optional("Weight");
    return switch (word) {
      case "" -> Weight.CAUSE;
      case "hint", "outcome" -> Weight.valueOf(word.toUpperCase(Locale.ROOT));
      default -> throw section.wrong("Weight " + word + ": write hint or outcome");
    };
  }

  private static List<String> words(Section section, String field) {
    var text = section.optional(field);
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  /** The text between backquotes; two of them where the text holds one. */
  private static String code(String text) {
    int quotes = text.startsWith("``") ? 2 : text.startsWith("`") ? 1 : 0;
    return text.substring(quotes, text.length() - quotes).strip();
  }
}
