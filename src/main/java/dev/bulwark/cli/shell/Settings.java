package dev.bulwark.cli.shell;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the program heeds beside its options, for the manual. */
final class Settings {
  static final Map<String, String> ENVIRONMENT = new LinkedHashMap<>();
  static final Map<String, String> FILES = new LinkedHashMap<>();
  static final Map<String, String> EXIT = new LinkedHashMap<>();

  static {
    ENVIRONMENT.put("NO_COLOR", "When it is set and not empty, nothing is coloured or bold.");
    ENVIRONMENT.put(
        "FORCE_COLOR , CLICOLOR_FORCE",
        "When one is set, and not 0, headings are bold even where nobody sits at a terminal."
            + " NO_COLOR comes first.");
    ENVIRONMENT.put(
        "TERM",
        "With dumb, or without it, questions are asked in plain lines and nothing is bold.");
    ENVIRONMENT.put("COLUMNS", "How wide explanations may be, 20 to 120; 80 when it is not set.");
    ENVIRONMENT.put(
        "XDG_STATE_HOME",
        "Where the answers of a conversation that was left are kept, below bulwark. When it is not"
            + " set, .local/state in the home folder.");
    ENVIRONMENT.put(
        "BULWARK_JAVA_HOME", "Run on the Java in that folder, 25 or newer, and on no other.");
    ENVIRONMENT.put("BULWARK_AOT", "With off, start without the start-up cache.");
    FILES.put("bulwark.yaml", "The answers, beside the files they led to.");
    FILES.put("~/.local/state/bulwark", "Answers of conversations that were left before the end.");
    EXIT.put("0", "Done; nothing to report.");
    EXIT.put("1", "Findings, or differences.");
    EXIT.put("2", "Wrong usage, or wrong or missing answers.");
    EXIT.put("3", "Refused to replace files that are different.");
    EXIT.put("70", "A defect of Bulwark, or a disk that fails.");
    EXIT.put("130", "Interrupted.");
  }

  private Settings() {}
}
