package dev.bulwark.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What commands are for; the help lists them by it. */
enum CommandGroup {
  WRITE("Write files", List.of("new", "migrate", "update")),
  LOOK("Look at files", List.of("check", "verify")),
  KNOW("Know more", List.of("questions", "explain", "images", "teach"));

  private final String title;
  private final List<String> commands;

  CommandGroup(String title, List<String> commands) {
    this.title = title;
    this.commands = commands;
  }

  /** Has the help of the program list its commands, by their names, in groups. */
  static void arrange(CommandLine line, Supplier<Map<String, CommandSpec>> commands) {
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
    line.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> list(help, commands.get()));
  }

  /** The commands of each group, and in the end those of none. */
  private static String list(Help help, Map<String, CommandSpec> commands) {
    var text = new StringBuilder();
    var rest = new LinkedHashMap<String, Help>();
    commands.forEach((name, spec) -> rest.put(name, new Help(spec, help.colorScheme())));
    for (var group : values()) {
      var listed = new LinkedHashMap<String, Help>();
      for (var name : group.commands) {
        var command = rest.remove(name);
        if (command != null) {
          listed.put(name, command);
        }
      }
      text.append(listed(group.title, listed, help));
    }
    return text.append(listed("Other", rest, help)).toString();
  }

  private static String listed(String title, Map<String, Help> commands, Help help) {
    return commands.isEmpty() ? "" : title + ":\n" + help.commandList(commands);
  }
}
