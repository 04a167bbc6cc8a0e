package dev.bulwark.cli.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What bash completes. It needs no helper but bash 4. */
public final class BashCompletion {
  /**
   * Bash takes {@code --flag=value} and {@code id=value} apart at the sign; this puts them back.
   */
  private static final String START =
      """
      # bash completion for bulwark, generated from its own specs

      _bulwark() {
        local line=${COMP_LINE:0:COMP_POINT} cur prev command='' head='' place
        local -a typed
        COMPREPLY=()
        read -ra typed <<<"$line"
        [[ $line == *[[:space:]] ]] && typed+=('')
        cur=${typed[${#typed[@]} - 1]}
        prev=${typed[${#typed[@]} - 2]}
        for ((place = 1; place < ${#typed[@]} - 1; place++)); do
          [[ ${typed[place]} == -* ]] || { command=${typed[place]}; break; }
        done
        if [[ $cur == --*=* ]]; then
          prev=${cur%%=*} head=${cur%%=*}= cur=${cur#*=}
        fi

        case "$command $prev" in
      """;

  private static final String END =
      """
        esac
      }

      # Offers those of the words that begin with what is typed.
      _bulwark_offer() {
        local word
        for word in $1; do
          [[ $word == "$cur"* ]] && COMPREPLY+=("$word")
        done
        # Readline replaces what stands behind the last =, if that parts words here.
        [[ $COMP_WORDBREAKS == *=* ]] || COMPREPLY=("${COMPREPLY[@]/#/$head}")
      }

      _bulwark_assign() {
        case $cur in
      """;

  private BashCompletion() {}

  /** The text of the file {@code bulwark} among bash's completions. */
  public static String of(Program program) {
    var text = new StringBuilder(START);
    for (var command : program.commands()) {
      for (var flag : command.flags()) {
        if (flag.label().isPresent()) {
          var pattern =
              flag.names().stream()
                  .map(name -> "'" + command.name() + " " + name + "'")
                  .collect(Collectors.joining(" | "));
          text.append("    ").append(pattern).append(") ").append(offer(flag.values()));
          text.append("; return ;;\n");
        }
      }
    }
    text.append("  esac\n\n  case \"$command $cur\" in\n");
    text.append("    ' -'*) ").append(words(flags(program.root()))).append(" ;;\n");
    text.append("    ' '*) ").append(words(program.commands().stream().map(Verb::name)));
    text.append(" ;;\n");
    for (var command : program.commands()) {
      text.append("    '").append(command.name()).append(" -'*) ");
      text.append(words(flags(command))).append(" ;;\n");
      command
          .arguments()
          .ifPresent(following ->
              text.append("    '")
                  .append(command.name())
                  .append(" '*) ")
                  .append(offer(following.values()))
                  .append(" ;;\n"));
    }
    text.append(END);
    program.assignments().ifPresent(assignments -> assign(assignments, text));
    return text.append("  esac\n}\n\ncomplete -F _bulwark bulwark\n").toString();
  }

  private static void assign(Values.Assignments assignments, StringBuilder text) {
    assignments
        .values()
        .forEach((id, values) ->
            text.append("    ")
                .append(id)
                .append("=*) head+=")
                .append(id)
                .append("= cur=${cur#*=}; ")
                .append(offer(values))
                .append(" ;;\n"));
    text.append("    *=*) ;;\n    *) compopt -o nospace; ");
    text.append(words(assignments.ids().words().stream().map(word -> word.text() + "=")));
    text.append(" ;;\n");
  }

  private static Stream<String> flags(Verb command) {
    return command.flags().stream().map(Flag::names).flatMap(List::stream);
  }

  private static String offer(Values values) {
    return switch (values) {
      case Values.Words known -> words(known.words().stream().map(Word::text));
      case Values.Assignments _ -> "_bulwark_assign";
      case Values.Files _ -> "compopt -o default";
      case Values.Folders _ -> "compopt -o dirnames";
      case Values.Free _ -> ":";
    };
  }

  private static String words(Stream<String> words) {
    return "_bulwark_offer '" + words.collect(Collectors.joining(" ")) + "'";
  }
}
