package dev.bulwark.dockerfile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which flags an instruction takes, and what they may say (BuildKit v0.32). */
final class FlagRules {
  private enum Kind {
    /** Alone, or true or false. */
    SWITCH,
    /** A value, once. */
    VALUE,
    /** A value, as often as one likes. */
    VALUES
  }

  private static final Map<String, Map<String, Kind>> KNOWN =
      Map.of(
          "ADD",
          Map.of(
              "chown", Kind.VALUE,
              "chmod", Kind.VALUE,
              "link", Kind.SWITCH,
              "keep-git-dir", Kind.SWITCH,
              "checksum", Kind.VALUE,
              "unpack", Kind.SWITCH,
              "exclude", Kind.VALUES),
          "COPY",
          Map.of(
              "chown", Kind.VALUE,
              "from", Kind.VALUE,
              "chmod", Kind.VALUE,
              "link", Kind.SWITCH,
              "exclude", Kind.VALUES,
              "parents", Kind.SWITCH),
          "FROM",
          Map.of("platform", Kind.VALUE),
          "RUN",
          Map.of(
              "mount", Kind.VALUES,
              "device", Kind.VALUES,
              "network", Kind.VALUE,
              "security", Kind.VALUE),
          "HEALTHCHECK",
          Map.of(
              "interval", Kind.VALUE,
              "timeout", Kind.VALUE,
              "start-period", Kind.VALUE,
              "start-interval", Kind.VALUE,
              "retries", Kind.VALUE));

  /** BuildKit does not look at the flags of these. */
  private static final Set<String> UNCHECKED = Set.of("ARG", "STOPSIGNAL");

  private FlagRules() {}

  /** Why BuildKit refuses the flags of an instruction. */
  static Optional<String> problem(Instruction instruction) {
    var keyword = instruction.keyword();
    boolean none = instruction instanceof Healthcheck check && check.isNone();
    if (UNCHECKED.contains(keyword) || none) {
      return Optional.empty();
    }
    return problem(KNOWN.getOrDefault(keyword, Map.of()), instruction.flags());
  }

  private static Optional<String> problem(Map<String, Kind> known, List<Flag> flags) {
    var seen = new HashSet<String>();
    for (var flag : flags) {
      var kind = known.get(flag.name());
      if (kind == null) {
        return Optional.of("unknown flag --" + flag.name());
      }
      if (!seen.add(flag.name()) && kind != Kind.VALUES) {
        return Optional.of("flag --" + flag.name() + " is there twice");
      }
      if (flag.value().isEmpty() ? kind != Kind.SWITCH : !fits(flag.value().get(), kind)) {
        return Optional.of("flag --" + flag.name() + " has no value, or one it does not take");
      }
    }
    return Optional.empty();
  }

  private static boolean fits(String value, Kind kind) {
    return kind != Kind.SWITCH || isTruth(value);
  }

  private static boolean isTruth(String value) {
    var folded = Instruction.normalised(value);
    return folded.equals("TRUE") || folded.equals("FALSE");
  }
}
