package dev.bulwark.dockerfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Goes through the instructions of stages, the lowest first, and keeps what holds. */
final class StageWalk {
  private final Scope globals;
  private final Base root;
  private final char escape;
  private final Scope scope;
  private final Map<String, Variable> env = new LinkedHashMap<>();
  private final List<Exposed> exposed = new ArrayList<>();
  private Optional<Setting<User>> user = Optional.empty();
  private Optional<Setting<Workdir>> workdir = Optional.empty();
  private Optional<Entrypoint> entrypoint = Optional.empty();
  private Optional<Cmd> cmd = Optional.empty();
  private Optional<Healthcheck> healthcheck = Optional.empty();
  private Optional<Shell> shell = Optional.empty();
  private boolean cmdCleared;
  private boolean cmdOfThisStage;

  StageWalk(Scope globals, Base root, char escape) {
    this.globals = globals;
    this.root = root;
    this.escape = escape;
    this.scope = new Scope(missing(root));
  }

  /** Begins a stage with what the one below leaves to it. */
  void begin(List<Instruction> triggers) {
    cmdOfThisStage = false;
    triggers.forEach(this::take);
  }

  void take(Instruction instruction) {
    switch (instruction) {
      case Arg arg -> arg.pairs().forEach(this::declare);
      case Env set -> setAll(set);
      case Expose expose ->
          expose
              .ports()
              .forEach(port -> exposed.add(new Exposed(port, expand(port.word()), expose)));
      case User set ->
          set.argument().ifPresent(word -> user = Optional.of(new Setting<>(expand(word), set)));
      case Workdir set ->
          set.argument().ifPresent(word -> workdir = Optional.of(new Setting<>(path(word), set)));
      case Entrypoint set -> {
        entrypoint = Optional.of(set);
        if (!cmdOfThisStage) {
          cmd = Optional.empty();
          cmdCleared = true;
        }
      }
      case Cmd set -> {
        cmd = Optional.of(set);
        cmdCleared = false;
        cmdOfThisStage = true;
      }
      case Healthcheck set -> healthcheck = Optional.of(set);
      case Shell set -> shell = Optional.of(set);
      case Add _, Copy _, From _, Label _, Maintainer _, Onbuild _, Run _ -> {}
      case Stopsignal _, Unknown _, Volume _ -> {}
    }
  }

  Expansion expand(Word word) {
    return scope.expand(word.value(), escape);
  }

  StageEnd end() {
    return new StageEnd(
        root,
        user,
        workdir,
        Collections.unmodifiableMap(new LinkedHashMap<>(env)),
        List.copyOf(exposed),
        entrypoint,
        cmd,
        cmdCleared,
        healthcheck,
        shell);
  }

  private static Lookup missing(Base root) {
    return switch (root) {
      case Base.Scratch() -> new Lookup.Unset();
      case Base.OfImage(var reference, var _) ->
          new Lookup.Unknown("the variable may be set by " + reference.word().value());
      case Base.OfStage _, Base.Unclear _ ->
          new Lookup.Unknown("the variable may be set by the base image");
    };
  }

  /** An argument without a default takes the global one's value, or keeps what the name had. */
  private void declare(KeyValue pair) {
    var name = pair.key().raw();
    if (pair.value().isPresent()) {
      scope.set(name, scope.expand(pair.value().get().raw(), escape), List.of(name));
    } else if (!scope.take(name, globals, List.of(name))
        && !scope.take(name, scope, List.of(name))) {
      scope.set(name, StageGraph.notGiven(name), List.of(name));
    }
  }

  /** All pairs of one instruction are expanded by what was set before it. */
  private void setAll(Env instruction) {
    var variables = new ArrayList<Variable>();
    for (var pair : instruction.pairs()) {
      if (pair.value().isPresent()) {
        var name = expand(pair.key()).certain().orElse(pair.key().raw());
        variables.add(new Variable(name, expand(pair.value().get()), pair, instruction));
      }
    }
    for (var variable : variables) {
      env.put(variable.name(), variable);
      scope.set(variable.name(), variable.value(), List.of());
    }
  }

  private Expansion path(Word word) {
    return switch (expand(word)) {
      case Expansion.Uncertain uncertain -> uncertain;
      case Expansion.Resolved(var path, var arguments) when WorkPath.isAbsolute(path) ->
          new Expansion.Resolved(WorkPath.clean(path), arguments);
      case Expansion.Resolved(var path, var arguments) -> relative(path, arguments);
    };
  }

  private Expansion relative(String path, List<String> arguments) {
    if (workdir.isEmpty() && !(root instanceof Base.Scratch)) {
      return new Expansion.Uncertain(path + " is relative to the base image's directory");
    }
    var before = workdir.map(Setting::value).orElse(new Expansion.Resolved("/", List.of()));
    return switch (before) {
      case Expansion.Uncertain uncertain -> uncertain;
      case Expansion.Resolved(var folder, var restsOn) -> {
        var all = new TreeSet<>(arguments);
        all.addAll(restsOn);
        yield new Expansion.Resolved(WorkPath.below(folder, path), List.copyOf(all));
      }
    };
  }
}
