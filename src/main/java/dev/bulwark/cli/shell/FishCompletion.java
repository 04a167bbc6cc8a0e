package dev.bulwark.cli.shell;

import java.util.List;
import java.util.stream.Collectors;

/** What fish completes. */
public final class FishCompletion {
  private static final String START =
      """
      # fish completion for bulwark, generated from its own specs

      complete -c bulwark -f
      """;

  private FishCompletion() {}

  /** The text of {@code bulwark.fish}. */
  public static String of(Program program) {
    var text = new StringBuilder(START);
    program
        .dictionaries()
        .forEach((name, values) ->
            text.append("\nfunction __bulwark_")
                .append(name)
                .append('\n')
                .append(printed("    ", ((Values.Words) values).words(), "", ""))
                .append("end\n"));
    program.assignments().ifPresent(assignments -> assign(assignments, text));
    text.append('\n');
    program.root().flags().forEach(flag -> line(text, "__fish_use_subcommand", flag, ""));
    for (var command : program.commands()) {
      text.append("complete -c bulwark -n __fish_use_subcommand -a ")
          .append(command.name())
          .append(" -d ")
          .append(quoted(command.brief()))
          .append('\n');
    }
    for (var command : program.commands()) {
      var when = "'__fish_seen_subcommand_from " + command.name() + "'";
      text.append('\n');
      command
          .flags()
          .forEach(
              flag -> line(text, when, flag, offer(flag.values(), Program.name(command, flag))));
      command
          .arguments()
          .ifPresent(following ->
              text.append("complete -c bulwark -n ")
                  .append(when)
                  .append(offer(following.values(), Program.name(command, following)))
                  .append('\n'));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String when, Flag flag, String offer) {
    text.append("complete -c bulwark -n ").append(when);
    flag.shortNames().forEach(name -> text.append(" -s ").append(name));
    flag.longNames().forEach(name -> text.append(" -l ").append(name));
    if (flag.label().isPresent()) {
      text.append(flag.values() instanceof Values.Files ? " -r" : " -x").append(offer);
    }
    text.append(" -d ").append(quoted(flag.help())).append('\n');
  }

  private static String offer(Values values, String name) {
    return switch (values) {
      case Values.Words _ -> " -a '(__bulwark_" + name + ")'";
      case Values.Assignments _ -> " -a '(__bulwark_assign)'";
      case Values.Files _ -> " -F";
      case Values.Folders _ -> " -a '(__fish_complete_directories)'";
      case Values.Free _ -> "";
    };
  }

  private static void assign(Values.Assignments assignments, StringBuilder text) {
    text.append("\nfunction __bulwark_assign\n    switch (commandline -ct)\n");
    assignments
        .values()
        .forEach((id, values) ->
            text.append("        case '")
                .append(id)
                .append("=*' '*=")
                .append(id)
                .append("=*'\n")
                .append(printed("            ", values.words(), id + "=", "")));
    text.append("        case '*'\n");
    text.append(printed("            ", assignments.ids().words(), "", "="));
    text.append("    end\nend\n");
  }

  private static String printed(String indent, List<Word> words, String before, String after) {
    if (words.isEmpty()) {
      return indent + "true\n";
    }
    return words.stream()
        .map(word -> quoted(before + word.text() + after) + " " + quoted(word.help()))
        .collect(
            Collectors.joining(
                " \\\n" + indent + "    ",
                indent + "printf '%s\\t%s\\n' \\\n" + indent + "    ",
                "\n"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
