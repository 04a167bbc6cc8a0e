package dev.bulwark.rules;

import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Stage;
import dev.bulwark.dockerfile.StageGraph;
import java.util.stream.Stream;

/**
 * A program that a stage runs while it is built.
 *
 * @param stage that does
 * @param run the instruction
 * @param command the program with its words
 */
record StageCommand(Stage stage, Run run, CommandWords command) {
  /** The programs of a stage and of those below it, in their order. */
  static Stream<StageCommand> in(StageGraph graph, Stage stage) {
    return graph.chain(stage).stream()
        .flatMap(part ->
            part.instructions().stream()
                .filter(Run.class::isInstance)
                .map(Run.class::cast)
                .filter(run -> run.head().heredocs().isEmpty())
                .flatMap(run ->
                    run.command().stream()
                        .flatMap(form -> CommandWords.of(form).stream())
                        .map(command -> new StageCommand(part, run, command))));
  }
}
