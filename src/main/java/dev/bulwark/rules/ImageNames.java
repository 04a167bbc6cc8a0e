package dev.bulwark.rules;

import dev.bulwark.dockerfile.CommandForm;
import dev.bulwark.dockerfile.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that the image of a Dockerfile may go by. */
final class ImageNames {
  /** Folders that say nothing of what is built in them. */
  private static final Set<String> PLAIN =
      Set.of(
          "src",
          "source",
          "app",
          "docker",
          "build",
          "linux",
          "windows",
          "amd64",
          "deploy",
          "samples",
          "services",
          "");

  private ImageNames() {}

  static Set<String> of(ImageFile file) {
    var names = new LinkedHashSet<String>();
    var path = file.path();
    var name = path.substring(path.lastIndexOf('/') + 1);
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("dockerfile.")) {
      add(names, name.substring("dockerfile.".length()));
    } else if (lower.endsWith(".dockerfile")) {
      add(names, name.substring(0, name.length() - ".dockerfile".length()));
    }
    int slash = path.lastIndexOf('/');
    if (slash > 0) {
      var folder = path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
      if (!PLAIN.contains(folder.toLowerCase(Locale.ROOT))) {
        add(names, folder);
      }
    }
    file.image()
        .ifPresent(image -> {
          image
              .end()
              .entrypoint()
              .flatMap(entry -> entry.command())
              .ifPresent(command -> program(command, names));
          image
              .end()
              .cmd()
              .flatMap(cmd -> cmd.command())
              .ifPresent(command -> program(command, names));
        });
    return Set.copyOf(names);
  }

  /** {@code dotnet Orders.Api.dll} or {@code ./Orders.Api}. */
  private static void program(CommandForm form, Set<String> names) {
    var words =
        switch (form) {
          case CommandForm.ExecForm(var _, var arguments) ->
              arguments.stream().map(Word::value).toList();
          case CommandForm.ShellForm(var word) -> List.of(word.raw().split("\\s+"));
        };
    for (var word : words) {
      var program = word.substring(word.lastIndexOf('/') + 1);
      if (program.endsWith(".dll")) {
        add(names, program.substring(0, program.length() - ".dll".length()));
      } else if (word.startsWith("./") && !program.contains(".sh")) {
        add(names, program);
      }
    }
  }

  private static void add(Set<String> names, String name) {
    var plain = plain(name);
    if (plain.length() > 1) {
      names.add(plain);
    }
  }

  /**
   * Small letters and digits only, so that {@code Orders.Api}, {@code orders-api} and {@code
   * ordersapi} are one.
   */
  static String plain(String name) {
    var plain = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
