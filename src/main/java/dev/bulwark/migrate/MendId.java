package dev.bulwark.migrate;

/**
 * Names a mend so that it can be left out: the same in every round and in every plan for the same
 * files.
 *
 * @param rule whose finding it puts right
 * @param path of the file that the finding is in
 * @param at where the finding begins in that file as it was read, in characters
 */
public record MendId(String rule, String path, int at) {}
