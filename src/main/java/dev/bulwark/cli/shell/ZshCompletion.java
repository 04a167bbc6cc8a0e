package dev.bulwark.cli.shell;

import java.util.List;
import java.util.stream.Collectors;

/** What zsh completes. */
public final class ZshCompletion {
  private static final String START =
      """
      #compdef bulwark
      # zsh completion for bulwark, generated from its own specs
      """;

  private static final String END =
      """
      # Both as an autoloaded function and as a file that is read.
      if [[ $funcstack[1] == _bulwark ]]; then
        _bulwark "$@"
      else
        compdef _bulwark bulwark
      fi
      """;

  private ZshCompletion() {}

  /** The text of {@code _bulwark}. */
  public static String of(Program program) {
    var text = new StringBuilder(START);
    program
        .dictionaries()
        .forEach((name, values) ->
            function(
                text,
                name,
                "  local -a words=("
                    + described((Values.Words) values)
                    + ")\n  "
                    + describe("value", "")
                    + "\n"));
    program.assignments().ifPresent(assignments -> assign(assignments, text));
    var commands =
        new Values.Words(
            program.commands().stream().map(verb -> new Word(verb.name(), verb.brief())).toList());
    function(
        text,
        "command",
        "  local -a words=(" + described(commands) + ")\n  " + describe("command", "") + "\n");
    text.append("\n_bulwark() {\n  local curcontext=$curcontext state state_descr line\n");
    text.append("  typeset -A opt_args\n  _arguments -C -S : \\\n");
    program.root().flags().forEach(flag -> flag(text, "    ", flag, ""));
    text.append("    '1:command:_bulwark_command' \\\n    '*::argument:->rest' && return\n");
    text.append("  [[ $state == rest ]] || return\n  case $words[1] in\n");
    for (var command : program.commands()) {
      text.append("    ").append(command.name()).append(")\n      _arguments -S : \\\n");
      command.flags().forEach(flag -> flag(text, "        ", flag, Program.name(command, flag)));
      command
          .arguments()
          .ifPresent(following ->
              text.append("        ")
                  .append(
                      quoted(
                          (following.many() ? "*:" : "1:")
                              + following.label()
                              + ":"
                              + action(following.values(), Program.name(command, following))))
                  .append(" \\\n"));
      text.append("        && return\n      ;;\n");
    }
    return text.append("  esac\n  return 1\n}\n\n").append(END).toString();
  }

  private static void assign(Values.Assignments assignments, StringBuilder text) {
    var body = new StringBuilder("  local -a words\n  if [[ $PREFIX == *=* ]]; then\n");
    body.append("    local id=${PREFIX%%=*}\n    compset -P '*='\n    case $id in\n");
    assignments
        .values()
        .forEach((id, values) ->
            body.append("      ")
                .append(id)
                .append(") words=(")
                .append(described(values))
                .append(") ;;\n"));
    body.append("    esac\n    ").append(describe("value", "")).append("\n  else\n    words=(");
    body.append(described(assignments.ids())).append(")\n    ");
    body.append(describe("question", " -S =")).append("\n  fi\n");
    function(text, "assign", body.toString());
  }

  private static void function(StringBuilder text, String name, String body) {
    text.append("\n_bulwark_").append(name).append("() {\n").append(body).append("}\n");
  }

  private static String describe(String what, String more) {
    return "_describe -t " + what + "s " + what + " words" + more;
  }

  private static String described(Values.Words values) {
    return values.words().stream()
        .map(word -> quoted(word.help().isEmpty() ? word.text() : word.text() + ":" + word.help()))
        .collect(Collectors.joining(" "));
  }

  private static void flag(StringBuilder text, String indent, Flag flag, String dictionary) {
    for (var name : flag.names()) {
      var once =
          flag.repeats() ? "*" : flag.names().size() > 1 ? "(" + joined(flag.names()) + ")" : "";
      var sign = flag.label().isEmpty() ? "" : name.startsWith("--") ? "=" : "+";
      var value =
          flag.label()
              .map(label ->
                  ":" + label.replace(":", "\\:") + ":" + action(flag.values(), dictionary))
              .orElse("");
      text.append(indent)
          .append(quoted(once + name + sign + "[" + bracketed(flag.help()) + "]" + value))
          .append(" \\\n");
    }
  }

  private static String joined(List<String> names) {
    return String.join(" ", names);
  }

  private static String action(Values values, String name) {
    return switch (values) {
      case Values.Words _ -> "_bulwark_" + name;
      case Values.Assignments _ -> "_bulwark_assign";
      case Values.Files _ -> "_files";
      case Values.Folders _ -> "_files -/";
      case Values.Free _ -> " ";
    };
  }

  private static String bracketed(String help) {
    return help.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
