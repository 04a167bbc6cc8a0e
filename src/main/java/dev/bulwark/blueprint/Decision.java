package dev.bulwark.blueprint;

/**
 * One answer as the notes and the answers file show it.
 *
 * @param id the question
 * @param title its title
 * @param group its page's title
 * @param value the answer's one spelling
 * @param kind the form of the answer, for example {@code number} or {@code list}
 */
public record Decision(String id, String title, String group, String value, String kind) {}
