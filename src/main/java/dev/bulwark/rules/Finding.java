package dev.bulwark.rules;

import java.util.List;
import java.util.Optional;

/**
 * Something wrong at one place.
 *
 * @param rule id of the rule that found it, for example {@code BW104}
 * @param severity how much it matters
 * @param spot where
 * @param message what is wrong there, with the value; one line without a full stop
 * @param advice how to put it right, a few words; for people who mend by hand
 * @param mend the edits that do it, where that is safe
 */
public record Finding(
    String rule, Severity severity, Spot spot, String message, String advice, Optional<Mend> mend) {

  /** The same finding with the edits that put it right; without them where there are none. */
  public Finding mendedBy(String reason, List<FileEdit> edits) {
    return new Finding(
        rule,
        severity,
        spot,
        message,
        advice,
        edits.isEmpty() ? Optional.empty() : Optional.of(new Mend(edits, reason)));
  }

  /** The same finding, its file shown below a folder. */
  Finding under(String prefix) {
    var shown = new Spot(prefix + spot.path(), spot.span(), spot.position());
    return new Finding(rule, severity, shown, message, advice, mend);
  }
}
