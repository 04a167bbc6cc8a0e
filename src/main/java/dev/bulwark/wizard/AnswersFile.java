package dev.bulwark.wizard;

import dev.bulwark.project.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads an answers file: a YAML mapping of question ids to texts, numbers, booleans or lists of
 * them.
 *
 * @param answers what it says, by id, with the line of each
 * @param problems what could not be understood
 */
public record AnswersFile(Map<String, Answer> answers, List<Problem> problems) {
  /** Large enough for the restore list of a large solution. */
  private static final int LONGEST = 1_048_576;

  /**
   * Reads the text of a file.
   *
   * @param name the file's name for messages
   */
  public static AnswersFile read(String text, String name) {
    if (text.length() > LONGEST) {
      return broken(name, "longer than " + LONGEST + " characters; is it an answers file?");
    }
    var settings =
        LoadSettings.builder()
            .setLabel(name)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .build();
    try {
      var root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        return new AnswersFile(Map.of(), List.of());
      }
      return root.get() instanceof MappingNode mapping
          ? read(mapping, name)
          : broken(name, "not a list of answers; write one `id: value` a line");
    } catch (MarkedYamlEngineException e) {
      var line = e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      return broken(name + line, "not YAML (" + e.getProblem() + "); mend the line");
    } catch (YamlEngineException e) {
      return broken(name, "not YAML; write one `id: value` a line");
    } catch (StackOverflowError e) {
      // The composer goes as deep as the text does, and knows no bound of its own.
      return broken(name, "nested too deep; write one `id: value` a line");
    }
  }

  private static AnswersFile broken(String where, String reason) {
    return new AnswersFile(Map.of(), List.of(new Problem(where, "", reason)));
  }

  private static AnswersFile read(MappingNode mapping, String name) {
    var answers = new LinkedHashMap<String, Answer>();
    var problems = new ArrayList<Problem>();
    for (var pair : mapping.getValue()) {
      var origin = new Origin(name, line(pair.getKeyNode()));
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        problems.add(
            new Problem(origin.toString(), "", "not a question's name; write `id: value`"));
        continue;
      }
      var id = key.getValue();
      switch (pair.getValueNode()) {
        case ScalarNode scalar -> put(answers, problems, id, scalar.getValue(), origin);
        case SequenceNode list
            when list.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
            put(
                answers,
                problems,
                id,
                list.getValue().stream()
                    .map(item -> ((ScalarNode) item).getValue())
                    .collect(Collectors.joining(",")),
                origin);
        default ->
            problems.add(
                new Problem(
                    Form.shown(id),
                    "",
                    "its value at "
                        + origin
                        + " is neither a text nor a list of texts; write one of them"));
      }
    }
    return new AnswersFile(answers, List.copyOf(problems));
  }

  private static void put(
      Map<String, Answer> answers, List<Problem> problems, String id, String value, Origin origin) {
    if (answers.putIfAbsent(id, new Answer(value, new Provenance.InFile(origin))) != null) {
      problems.add(
          new Problem(
              Form.shown(id), "", "answered twice, again at " + origin + "; leave one out"));
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
