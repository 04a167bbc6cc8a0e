package dev.bulwark.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * A finding that a checker will report for these answers.
 *
 * @param tool the checker
 * @param ids its rule ids
 * @param reason why it is left
 * @param mend the answers that would remove it
 * @param only how the checker must be called to report it, such as {@code with
 *     --disallow-exemptions}; empty when it reports it anyhow
 */
public record Residue(
    String tool, List<String> ids, String reason, String mend, Optional<String> only) {}
