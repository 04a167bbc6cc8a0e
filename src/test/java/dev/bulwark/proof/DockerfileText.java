package dev.bulwark.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Dockerfile as lines of instructions, for files without continuation lines.
 *
 * @param instructions in order, comments left out
 */
record DockerfileText(List<Instruction> instructions) {

  /**
   * One instruction.
   *
   * @param keyword in capitals
   * @param flags what follows it with two dashes
   * @param rest what follows the flags
   */
  record Instruction(String keyword, List<String> flags, String rest) {}

  static DockerfileText of(String text) {
    var instructions = new ArrayList<Instruction>();
    for (var line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      if (line.endsWith("\\")) {
        throw new IllegalArgumentException("a continued line: " + line);
      }
      int space = line.indexOf(' ');
      var rest = line.substring(space + 1).strip();
      var flags = new ArrayList<String>();
      while (rest.startsWith("--")) {
        int end = rest.indexOf(' ');
        flags.add(rest.substring(0, end));
        rest = rest.substring(end + 1).strip();
      }
      instructions.add(new Instruction(line.substring(0, space), List.copyOf(flags), rest));
    }
    return new DockerfileText(List.copyOf(instructions));
  }

  /** The instructions from the last FROM on. */
  DockerfileText finalStage() {
    int from = 0;
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i).keyword().equals("FROM")) {
        from = i;
      }
    }
    return new DockerfileText(instructions.subList(from, instructions.size()));
  }

  /** What follows each instruction of that name. */
  List<String> all(String keyword) {
    return instructions.stream()
        .filter(instruction -> instruction.keyword().equals(keyword))
        .map(Instruction::rest)
        .toList();
  }

  /** What follows the only instruction of that name. */
  Optional<String> one(String keyword) {
    var all = all(keyword);
    if (all.size() > 1) {
      throw new IllegalArgumentException(keyword + " more than once");
    }
    return all.stream().findFirst();
  }

  /** The image of the first FROM of these instructions, without the stage's name. */
  String image() {
    return images().getFirst();
  }

  /** The images of its FROM instructions. */
  List<String> images() {
    return all("FROM").stream().map(from -> from.replaceFirst(" AS [a-z]+$", "")).toList();
  }

  /** The variables of its ENV instructions, each with one. */
  Map<String, String> environment() {
    var pair = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(\"?)(.*)\\2");
    var variables = new LinkedHashMap<String, String>();
    for (var env : all("ENV")) {
      var form = pair.matcher(env);
      if (!form.matches()) {
        throw new IllegalArgumentException("ENV " + env);
      }
      variables.put(form.group(1), form.group(3));
    }
    return variables;
  }
}
