package dev.bulwark.dockerfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How the stages of a file build on each other. Names are case-blind; a name that two stages have
 * means the later one, though for FROM only what stands above counts.
 */
public final class StageGraph {
  /** Set by BuildKit in every build. */
  static final Set<String> PLATFORM_ARGUMENTS =
      Set.of(
          "BUILDPLATFORM",
          "BUILDOS",
          "BUILDOSVERSION",
          "BUILDARCH",
          "BUILDVARIANT",
          "TARGETPLATFORM",
          "TARGETOS",
          "TARGETOSVERSION",
          "TARGETARCH",
          "TARGETVARIANT",
          "TARGETSTAGE");

  private final Dockerfile file;
  private final Scope globals;
  private final List<Base> bases = new ArrayList<>();
  private final Map<String, Stage> byName = new HashMap<>();

  /** Of the stages that were asked for, by index. */
  private final Map<Integer, List<Stage>> knownNeeds = new ConcurrentHashMap<>();

  StageGraph(Dockerfile file) {
    this.file = file;
    this.globals = globals(file);
    for (var stage : file.stages()) {
      bases.add(base(stage.from()));
      stage.name().ifPresent(name -> byName.put(name, stage));
    }
  }

  /** The graph of a file. */
  public static StageGraph of(Dockerfile file) {
    return file.graph();
  }

  /** What a stage of this file builds on directly. */
  public Base base(Stage stage) {
    return bases.get(stage.index());
  }

  /** The image at the root of a stage, below all stages of this file; never a stage. */
  public Base root(Stage stage) {
    return base(chain(stage).getFirst());
  }

  /** A stage with those it builds on, the one with an image from elsewhere first. */
  public List<Stage> chain(Stage stage) {
    var chain = new ArrayDeque<Stage>();
    chain.addFirst(stage);
    while (base(chain.getFirst()) instanceof Base.OfStage(var below)) {
      chain.addFirst(below);
    }
    return List.copyOf(chain);
  }

  /** The stage of a name. */
  public Optional<Stage> named(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The stage that {@code COPY --from} means; empty where it means an image. */
  public Optional<Stage> copied(String from) {
    boolean number =
        !from.isEmpty() && from.length() < 10 && from.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number) {
      return named(from);
    }
    int index = Integer.parseInt(from);
    return index < file.stages().size() ? Optional.of(file.stages().get(index)) : Optional.empty();
  }

  /** All stages that a stage needs, itself among them, in the order of the file. */
  public List<Stage> needed(Stage stage) {
    var known = knownNeeds.get(stage.index());
    if (known == null) {
      known = findNeeded(stage);
      knownNeeds.put(stage.index(), known);
    }
    return known;
  }

  private List<Stage> findNeeded(Stage stage) {
    var found = new BitSet();
    var open = new ArrayDeque<Stage>(List.of(stage));
    while (!open.isEmpty()) {
      var next = open.pop();
      if (!found.get(next.index())) {
        found.set(next.index());
        open.addAll(uses(next));
      }
    }
    return found.stream().mapToObj(file.stages()::get).toList();
  }

  Scope globals() {
    return globals;
  }

  private List<Stage> uses(Stage stage) {
    var uses = new ArrayList<Stage>();
    var instructions = new ArrayList<>(stage.instructions());
    if (base(stage) instanceof Base.OfStage(var below)) {
      uses.add(below);
      instructions.addAll(triggers(below));
    }
    for (var instruction : instructions) {
      switch (instruction) {
        case Copy copy -> copy.from().flatMap(this::copied).ifPresent(uses::add);
        case Run run -> run.mountSources().forEach(source -> named(source).ifPresent(uses::add));
        default -> {}
      }
    }
    return uses;
  }

  /** What a stage leaves to those that build on it. */
  static List<Instruction> triggers(Stage stage) {
    return stage.instructions().stream()
        .flatMap(
            each -> each instanceof Onbuild(var _, var inner) ? inner.stream() : Stream.empty())
        .toList();
  }

  private Base base(From from) {
    if (from.base().isEmpty()) {
      return new Base.Unclear("FROM names no image");
    }
    return switch (globals.expand(from.base().get().raw(), file.escape())) {
      case Expansion.Uncertain(var reason) -> new Base.Unclear(reason);
      case Expansion.Resolved(var name, var _) when name.isEmpty() ->
          new Base.Unclear(from.base().get().raw() + " is empty");
      case Expansion.Resolved resolved -> {
        var stage = byName.get(resolved.value().toLowerCase(Locale.ROOT));
        if (stage != null) {
          yield new Base.OfStage(stage);
        }
        yield resolved.value().equals("scratch")
            ? new Base.Scratch()
            : new Base.OfImage(ImageReference.of(Word.of(resolved.value())), resolved);
      }
    };
  }

  private static Scope globals(Dockerfile file) {
    var scope = new Scope(new Lookup.Unset());
    for (var name : PLATFORM_ARGUMENTS) {
      scope.set(name, new Lookup.Unknown(name + " is set by the build"), List.of());
    }
    for (var arg : file.globalArgs()) {
      for (var pair : arg.pairs()) {
        var name = pair.key().raw();
        if (pair.value().isPresent()) {
          var value = scope.expand(pair.value().get().raw(), file.escape());
          scope.set(name, value, List.of(name));
        } else if (!PLATFORM_ARGUMENTS.contains(name)) {
          scope.set(name, notGiven(name), List.of(name));
        }
      }
    }
    return scope;
  }

  static Lookup notGiven(String name) {
    return new Lookup.NotGiven("the build argument " + name + " has no default");
  }
}
