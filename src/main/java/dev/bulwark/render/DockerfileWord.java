package dev.bulwark.render;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of a Dockerfile. Anything that BuildKit, a shell or a pattern could give a meaning to is
 * refused; the functions are for places that allow more than a bare word.
 */
final class DockerfileWord implements Escaper {
  private static final String BARE = "._/:@%+=,~-";

  /** What is processed again after JSON or quotes are undone, or opens a here-document. */
  private static final String NEVER = "$\\\"'`<>*?[]{}!;|^%";

  @Override
  public String escape(String text) throws Refused {
    var word = Marks.plain(text);
    if (word.isEmpty()) {
      throw new Refused("an empty value cannot be a word of a Dockerfile", "give it a value");
    }
    for (int c : word.codePoints().toArray()) {
      if (!isBare(c)) {
        throw Refused.character(word, c, "a Dockerfile");
      }
    }
    return word;
  }

  /** A list of the exec form, or of COPY's JSON form. */
  static String json(Collection<String> words) throws Refused {
    for (var word : words) {
      requireHarmless(word, NEVER, "the JSON form");
    }
    return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", ", "[", "]"));
  }

  /** The arguments of COPY: bare words, or the JSON form where one of them needs it. */
  static String paths(Collection<String> paths) throws Refused {
    for (var path : paths) {
      requireNoOption(path);
    }
    return paths.stream().allMatch(DockerfileWord::isBareWord)
        ? String.join(" ", paths)
        : json(paths);
  }

  private static boolean isBareWord(String word) {
    return !word.isEmpty() && word.chars().allMatch(DockerfileWord::isBare) && !word.contains("%");
  }

  /** One text of the JSON form. */
  static String json(String word) throws Refused {
    var list = json(List.of(word));
    return list.substring(1, list.length() - 1);
  }

  /** The value of an ENV instruction. */
  static String env(String value) throws Refused {
    requireHarmless(value, "$\\\"'`", "an ENV instruction");
    return !value.isEmpty() && value.chars().allMatch(DockerfileWord::isBare)
        ? value
        : '"' + value + '"';
  }

  /** A word of cmd, the shell of Windows images. */
  static String cmd(String word) throws Refused {
    requireHarmless(word, NEVER, "a command line of Windows");
    requireNoOption(word);
    return !word.isEmpty() && word.chars().allMatch(c -> isBare(c) && c != ',' && c != '=')
        ? word
        : '"' + word + '"';
  }

  /** A word of a POSIX shell, in single quotes where needed. */
  static String shell(String word) throws Refused {
    requireHarmless(word, "", "a command line");
    requireNoOption(word);
    return !word.isEmpty() && word.chars().allMatch(c -> isBare(c) && c != '~')
        ? word
        : '\'' + word.replace("'", "'\\''") + '\'';
  }

  private static boolean isBare(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || BARE.indexOf(c) >= 0;
  }

  private static void requireNoOption(String word) throws Refused {
    if (word.startsWith("-")) {
      throw new Refused(word + " would be read as an option", "put ./ before it");
    }
  }

  private static void requireHarmless(String text, String never, String where) throws Refused {
    for (int c : text.codePoints().toArray()) {
      if (never.indexOf(c) >= 0 || Unprintable.is(c)) {
        throw Refused.character(text, c, where);
      }
    }
  }
}
