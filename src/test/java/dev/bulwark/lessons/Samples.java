package dev.bulwark.lessons;

import java.util.Map;
import java.util.TreeMap;

/** A small lesson, and others that differ from it in one file. */
final class Samples {
  static final String TEXT =
      """
      # A title

      The summary
      of it.

      ## Situation
      It is `so`.

      ## Files
      - `Dockerfile`: look here
      - `a/b.yaml`

      ## Step
      Do it.

      ## Predict
      What now?

      - [ ] This.
      - [x] That `thing`.

      ## Output
      See:

      [Seen](session/start.txt)

      [Quoted](session/quote.txt)

      ## Mend
      Change it.

      [Better](session/solution.txt)

      ## Diagram: ports
      Who listens.

      | who | asks at | listens at | outcome |
      |---|---|---|---|
      | Service | :80 | 8080 | refused |
      | Other | :8080 | 8080 | answers |

      ## Why
      - one
      - two

      ## Further reading
      - [A page](https://example.org/a?b=1&c=2)
      """;

  private Samples() {}

  static Map<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("lesson.md", TEXT);
    files.put("start/Dockerfile", "FROM a\n");
    files.put("start/a/b.yaml", "kind: Pod\n");
    files.put("solution/Dockerfile", "FROM b\n");
    files.put(
        "session/start.txt", "$ run\nfailed\n[exit 1]\n-- before: build\n-- normalised: ids\n");
    files.put("session/quote.txt", "source: https://example.org/s\nError: no\n");
    files.put("session/solution.txt", "$ run again\nfine\n-- before: build\n");
    return files;
  }

  static Map<String, String> with(String path, String text) {
    var files = files();
    files.put(path, text);
    return files;
  }

  static Map<String, String> withText(String target, String replacement) {
    if (!TEXT.contains(target)) {
      throw new IllegalArgumentException(target + " does not stand in the sample");
    }
    return with("lesson.md", TEXT.replace(target, replacement));
  }

  static Lesson lesson(Map<String, String> files) throws BadLesson {
    return LessonReader.read("01-a-title", files);
  }

  static Lesson lesson() throws BadLesson {
    return lesson(files());
  }
}
