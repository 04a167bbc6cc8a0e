package dev.bulwark.dockerfile;

import dev.bulwark.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Dockerfile as BuildKit reads it (v0.32). Reading never fails: what BuildKit would refuse is
 * among the {@link #problems()}, and the rest is there all the same.
 *
 * <pre>{@code
 * var file = Dockerfile.parse(SourceText.of(bytes));
 * var last = file.stages().getLast();
 * StageEnd.of(file, last).user().ifPresent(user -> …);
 * }</pre>
 */
public final class Dockerfile {
  private final SourceText source;
  private final List<Directive> directives;
  private final char escape;
  private final List<Comment> comments;
  private final List<Instruction> instructions;
  private final List<Arg> globalArgs;
  private final List<Stage> stages;
  private final List<Problem> problems;
  private @Nullable StageGraph graph;

  private Dockerfile(SourceText source) {
    this.source = source;
    var found = new ArrayList<Problem>();
    var lines = new Lines(source);
    var directiveReader = new Directives(lines, found);
    var reader = new Reader(lines, directiveReader.read(), directiveReader.escape(), found);
    reader.read();
    directives = directiveReader.found();
    escape = directiveReader.escape();
    comments = reader.comments();
    instructions = reader.instructions();
    globalArgs = globalArgs(instructions);
    stages = stages(instructions);
    new Checks(lines, found).check(this);
    found.sort((one, other) -> Integer.compare(one.line(), other.line()));
    problems = List.copyOf(found);
  }

  /** Reads a text; every text can be read. */
  public static Dockerfile parse(SourceText source) {
    return new Dockerfile(source);
  }

  /** What it was read from. */
  public SourceText source() {
    return source;
  }

  /** The directives at the top. */
  public List<Directive> directives() {
    return directives;
  }

  /** The character that continues lines: a backslash, unless a directive says backtick. */
  public char escape() {
    return escape;
  }

  /** Comment lines between instructions; those inside of one are in its {@link Head#inside()}. */
  public List<Comment> comments() {
    return comments;
  }

  /** All instructions in their order. */
  public List<Instruction> instructions() {
    return instructions;
  }

  /** Build arguments before the first stage. */
  public List<Arg> globalArgs() {
    return globalArgs;
  }

  /** The stages in their order. */
  public List<Stage> stages() {
    return stages;
  }

  /** Why BuildKit would refuse the file, in the order of lines; empty where it would not. */
  public List<Problem> problems() {
    return problems;
  }

  /** The stage that is built unless another one is asked for. */
  public Optional<Stage> finalStage() {
    return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast());
  }

  /** The stage an instruction stands in; empty before the first one. */
  public Optional<Stage> stageOf(Instruction instruction) {
    int low = 0;
    int high = stages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stages.get(middle).from().span().start() <= instruction.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(stages.get(low - 1));
  }

  /** How the stages build on each other. Worked out once, when it is asked for. */
  StageGraph graph() {
    var known = graph;
    if (known == null) {
      known = new StageGraph(this);
      graph = known;
    }
    return known;
  }

  private static List<Arg> globalArgs(List<Instruction> instructions) {
    var args = new ArrayList<Arg>();
    for (var instruction : instructions) {
      switch (instruction) {
        case Arg arg -> args.add(arg);
        case From _ -> {
          return List.copyOf(args);
        }
        default -> {}
      }
    }
    return List.copyOf(args);
  }

  private static List<Stage> stages(List<Instruction> instructions) {
    var stages = new ArrayList<Stage>();
    for (int at = 0; at < instructions.size(); at++) {
      if (instructions.get(at) instanceof From from) {
        int end = at + 1;
        while (end < instructions.size() && !(instructions.get(end) instanceof From)) {
          end++;
        }
        var name = from.name().map(word -> word.raw().toLowerCase(Locale.ROOT));
        stages.add(
            new Stage(stages.size(), name, from, List.copyOf(instructions.subList(at + 1, end))));
      }
    }
    return List.copyOf(stages);
  }
}
