package dev.bulwark.blueprint;

import java.util.List;

/**
 * A finding that a checker will report for these answers.
 *
 * @param tool the checker
 * @param ids its rule ids
 * @param reason why it is left
 * @param mend the answers that would remove it
 */
public record Residue(String tool, List<String> ids, String reason, String mend) {}
