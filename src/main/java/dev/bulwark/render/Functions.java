package dev.bulwark.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What templates can call, by format. */
final class Functions {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9=./-]*");

  private static final Map<Format, Map<String, TemplateModel>> BY_FORMAT = byFormat();

  private Functions() {}

  static Map<String, TemplateModel> of(Format format) {
    return BY_FORMAT.getOrDefault(format, Map.of());
  }

  private static Map<Format, Map<String, TemplateModel>> byFormat() {
    var functions = new HashMap<Format, Map<String, TemplateModel>>();
    for (var format :
        List.of(
            Format.YAML,
            Format.DOCKERFILE,
            Format.WINDOWS_DOCKERFILE,
            Format.MARKDOWN,
            Format.PLAIN)) {
      functions.put(format, forFormat(format));
    }
    return Map.copyOf(functions);
  }

  private static Map<String, TemplateModel> forFormat(Format format) {
    var functions = new HashMap<String, TemplateModel>();
    put(functions, format, "q", arguments -> links(flat(arguments)));
    put(
        functions,
        format,
        "blockStart",
        arguments -> marked(Marks.BLOCK, flat(arguments), Marks.LINK));
    put(functions, format, "blockEnd", arguments -> String.valueOf(Marks.BLOCK_END));
    if (format == Format.MARKDOWN) {
      put(functions, format, "code", arguments -> Markdown.code(text(arguments)));
      put(functions, format, "prose", arguments -> Markdown.prose(text(arguments)));
      put(functions, format, "shell", arguments -> DockerfileWord.shell(text(arguments)));
    } else {
      put(
          functions,
          format,
          "noteOf",
          arguments -> marked(Marks.NOTE, flat(arguments), Marks.NOTE));
      put(
          functions,
          format,
          "headlineOf",
          arguments -> marked(Marks.HEADLINE, flat(arguments), Marks.HEADLINE));
    }
    if (format == Format.YAML) {
      putText(functions, "literal", arguments -> Compose.literal(text(arguments)));
      putText(functions, "size", arguments -> Compose.size(text(arguments)));
      putText(functions, "cpus", arguments -> Compose.cpus(text(arguments)));
    }
    if (format.dockerfile()) {
      put(functions, format, "json", Functions::json);
      put(functions, format, "paths", arguments -> DockerfileWord.paths(flat(arguments)));
      put(functions, format, "env", arguments -> DockerfileWord.env(text(arguments)));
      put(
          functions,
          format,
          "shell",
          format == Format.DOCKERFILE
              ? arguments -> DockerfileWord.shell(text(arguments))
              : arguments -> DockerfileWord.cmd(text(arguments)));
    }
    return Map.copyOf(functions);
  }

  /** A function from arguments to text. */
  private interface Function {
    String apply(List<?> arguments) throws Refused, TemplateModelException;
  }

  /** A function whose text needs no escaping. */
  private static void put(
      Map<String, TemplateModel> functions, Format format, String name, Function function) {
    TemplateMethodModelEx method = arguments -> format.fromMarkup(called(function, arguments));
    functions.put(name, method);
  }

  /** A function whose text is escaped like any other. */
  private static void putText(
      Map<String, TemplateModel> functions, String name, Function function) {
    TemplateMethodModelEx method = arguments -> new SimpleScalar(called(function, arguments));
    functions.put(name, method);
  }

  private static String called(Function function, List<?> arguments) throws TemplateModelException {
    try {
      return function.apply(arguments);
    } catch (Refused refused) {
      throw new TemplateModelException(refused.reason(), refused);
    }
  }

  /** What no question decides has no mark. */
  private static String links(List<String> questions) throws Refused {
    return questions.isEmpty() ? "" : marked(Marks.LINK, questions, Marks.LINK);
  }

  private static String marked(char open, List<String> keys, char close) throws Refused {
    for (var key : keys) {
      if (!KEY.matcher(key).matches()) {
        throw new Refused(key + " is not a question", "write ids such as http-port");
      }
    }
    return open + String.join(",", keys) + close;
  }

  private static String json(List<?> arguments) throws Refused, TemplateModelException {
    return arguments.size() == 1 && arguments.getFirst() instanceof TemplateSequenceModel
        ? DockerfileWord.json(flat(arguments))
        : DockerfileWord.json(text(arguments));
  }

  private static String text(List<?> arguments) throws Refused, TemplateModelException {
    var texts = flat(arguments);
    if (texts.size() != 1) {
      throw new Refused("the function takes one text", "give it one");
    }
    return texts.getFirst();
  }

  private static List<String> flat(List<?> arguments) throws Refused, TemplateModelException {
    var texts = new ArrayList<String>();
    for (var argument : arguments) {
      if (argument instanceof TemplateSequenceModel sequence) {
        for (int i = 0; i < sequence.size(); i++) {
          texts.add(scalar(sequence.get(i)));
        }
      } else {
        texts.add(scalar(argument));
      }
    }
    return texts;
  }

  private static String scalar(Object argument) throws Refused, TemplateModelException {
    if (argument instanceof TemplateScalarModel scalar) {
      return Marks.plain(scalar.getAsString());
    }
    throw new Refused("the function takes texts, not this", "give it a text");
  }
}
