package dev.bulwark.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing to decide. The id is the key in answers files, in {@code --set} and in {@code bulwark
 * explain}.
 *
 * @param id the contract word
 * @param group the page it stands on
 * @param title a few words
 * @param help one sentence on what is asked
 * @param kind the form of an answer
 * @param when which other answers it needs to be asked at all; a question that is not asked has no
 *     answer
 * @param proposal the answer when nobody gives one; empty when a person must answer
 * @param choices the choices, possible or not; empty for texts and numbers
 * @param check the reason and mend for a value of the right form that is wrong here; empty when it
 *     is fine
 */
public record Question(
    String id,
    Group group,
    String title,
    String help,
    Kind kind,
    Condition when,
    Function<Situation, Optional<Answer>> proposal,
    Function<Situation, List<Choice>> choices,
    BiFunction<Situation, String, Optional<String>> check) {}
