package dev.bulwark.rules;

import dev.bulwark.dockerfile.CommandForm;
import dev.bulwark.dockerfile.CommandForm.ExecForm;
import dev.bulwark.dockerfile.CommandForm.ShellForm;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.StageEnd;
import dev.bulwark.dockerfile.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a container starts, as its Dockerfile says.
 *
 * @param instruction ENTRYPOINT, or CMD where there is none
 * @param command of it
 * @param words what is executed, the arguments of a CMD behind an ENTRYPOINT included; of a shell
 *     line its first command
 */
record Start(Instruction instruction, CommandForm command, List<String> words) {
  /** Programs that begin as root and become somebody else, or look after several processes. */
  private static final Set<String> HELPERS =
      Set.of(
          "gosu",
          "su-exec",
          "su",
          "sudo",
          "runuser",
          "setpriv",
          "supervisord",
          "s6-svscan",
          "init",
          "my_init",
          "runsvdir");

  private static final Set<String> SCRIPTS = Set.of("sh", "bash", "ps1", "py", "pl");

  Start {
    words = List.copyOf(words);
  }

  /** The start of a stage; empty where its file says nothing of it. */
  static Optional<Start> of(StageEnd end) {
    var entrypoint = end.entrypoint().flatMap(entry -> entry.command());
    var cmd = end.cmd().flatMap(entry -> entry.command());
    if (entrypoint.isPresent()) {
      var words = new ArrayList<>(words(entrypoint.get()));
      if (entrypoint.get() instanceof ExecForm) {
        cmd.filter(ExecForm.class::isInstance).ifPresent(more -> words.addAll(words(more)));
      }
      return Optional.of(new Start(end.entrypoint().get(), entrypoint.get(), words));
    }
    return cmd.map(command -> new Start(end.cmd().orElseThrow(), command, words(command)));
  }

  private static List<String> words(CommandForm form) {
    return switch (form) {
      case ExecForm(var _, var arguments) -> arguments.stream().map(Word::value).toList();
      case ShellForm _ ->
          ShellCommand.of(form).stream().findFirst().map(ShellCommand::words).orElse(List.of());
    };
  }

  /** Whether a shell is asked to start it. */
  boolean shellForm() {
    return command instanceof ShellForm;
  }

  /** The helper that it starts as root, such as gosu. */
  Optional<String> helper() {
    return words.stream()
        .limit(1)
        .map(ShellCommand::baseName)
        .filter(HELPERS::contains)
        .findFirst();
  }

  /** Whether a program is one that begins as root to become somebody else. */
  static boolean isHelper(String program) {
    return HELPERS.contains(ShellCommand.baseName(program));
  }

  /** The script that it starts, alone or through a shell. */
  Optional<String> script() {
    return words.stream()
        .limit(1)
        .filter(word -> !ShellCommand.isShell(word))
        .findFirst()
        .or(() -> words.stream().skip(1).filter(word -> !word.startsWith("-")).findFirst())
        .filter(word -> isScript(word) || ShellCommand.isShell(words.getFirst()));
  }

  private static boolean isScript(String word) {
    int dot = word.lastIndexOf('.');
    return dot > word.lastIndexOf('/') && SCRIPTS.contains(word.substring(dot + 1));
  }

  /** Whether it is the service alone: {@code dotnet Orders.dll} or {@code ./Orders}. */
  boolean plain() {
    if (words.isEmpty() || script().isPresent() || helper().isPresent()) {
      return false;
    }
    var name = ShellCommand.baseName(words.getFirst());
    boolean single = ShellCommand.of(command).size() == 1;
    return single && !name.contains("entrypoint") && !name.contains("start");
  }

  /** Whether the arguments say where to listen. */
  boolean listens() {
    return command.word().value().contains("--urls")
        || words.stream()
            .anyMatch(word ->
                word.startsWith("--urls")
                    || word.startsWith("--http_ports")
                    || word.startsWith("--https_ports")
                    || word.startsWith("--Kestrel"));
  }
}
