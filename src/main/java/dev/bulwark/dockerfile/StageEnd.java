package dev.bulwark.dockerfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds at one place of a stage, most often its end, inherited through the earlier stages it
 * builds on and the ONBUILD instructions they leave to it. What the image at the root brings along
 * is not known: where a part is empty, that image decides.
 *
 * <p>Making one costs a walk over the stages it builds on.
 *
 * @param root the image below all of it
 * @param user who commands and the container run as
 * @param workdir working directory; a relative one is put together with the one before
 * @param env variables of the container by their names, in the order they were first set
 * @param exposed ports in their order
 * @param entrypoint of the container
 * @param cmd of the container
 * @param cmdCleared whether an ENTRYPOINT took away the command of the base
 * @param healthcheck of the container
 * @param shell for commands in shell form
 */
public record StageEnd(
    Base root,
    Optional<Setting<User>> user,
    Optional<Setting<Workdir>> workdir,
    Map<String, Variable> env,
    List<Exposed> exposed,
    Optional<Entrypoint> entrypoint,
    Optional<Cmd> cmd,
    boolean cmdCleared,
    Optional<Healthcheck> healthcheck,
    Optional<Shell> shell) {

  /** What holds at the end of a stage. */
  public static StageEnd of(Dockerfile file, StageGraph graph, Stage stage) {
    return walk(file, graph, stage, Integer.MAX_VALUE).end();
  }

  /** What holds at the end of a stage. */
  public static StageEnd of(Dockerfile file, Stage stage) {
    return of(file, StageGraph.of(file), stage);
  }

  /** What holds where an instruction of a stage begins; empty for one before the first stage. */
  public static Optional<StageEnd> before(
      Dockerfile file, StageGraph graph, Instruction instruction) {
    return file.stageOf(instruction)
        .map(stage -> walk(file, graph, stage, instruction.span().start()).end());
  }

  /** What a word of an instruction says there, by the variables of that place. */
  public static Expansion expand(
      Dockerfile file, StageGraph graph, Instruction instruction, Word word) {
    int place = instruction.span().start();
    return instruction instanceof From || file.stageOf(instruction).isEmpty()
        ? graph.globals().expand(word.value(), file.escape())
        : walk(file, graph, file.stageOf(instruction).orElseThrow(), place).expand(word);
  }

  private static StageWalk walk(Dockerfile file, StageGraph graph, Stage stage, int end) {
    var chain = graph.chain(stage);
    var walk = new StageWalk(graph.globals(), graph.root(stage), file.escape());
    for (int at = 0; at < chain.size(); at++) {
      boolean last = at == chain.size() - 1;
      walk.begin(at == 0 ? List.of() : StageGraph.triggers(chain.get(at - 1)));
      for (var instruction : chain.get(at).instructions()) {
        if (last && instruction.span().start() >= end) {
          return walk;
        }
        walk.take(instruction);
      }
    }
    return walk;
  }
}
