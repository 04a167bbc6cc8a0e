package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Puts a lesson together from the files of its folder, and checks that they belong together. */
final class LessonReader {
  private static final String TEXT = "lesson.md";
  private static final Pattern FOLDER = Pattern.compile("([0-9]{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)");

  private final String folder;
  private final String file;
  private final Map<String, String> files;

  private LessonReader(String folder, Map<String, String> files) {
    this.folder = folder;
    this.file = folder + "/" + TEXT;
    this.files = files;
  }

  /**
   * A lesson.
   *
   * @param folder the name of its folder
   * @param files their texts by path in that folder, with forward slashes
   * @throws BadLesson when something breaks the format
   */
  static Lesson read(String folder, Map<String, String> files) throws BadLesson {
    return new LessonReader(folder, files).lesson();
  }

  private Lesson lesson() throws BadLesson {
    var name = FOLDER.matcher(folder);
    if (!name.matches()) {
      throw new BadLesson(
          folder, "a lesson's folder is a number and an id; name it like 01-root-refused");
    }
    var text = files.get(TEXT);
    if (text == null) {
      throw new BadLesson(folder, "there is no " + TEXT + "; add it");
    }
    for (var path : files.keySet()) {
      if (!path.equals(TEXT) && !path.matches("(start|solution)/.*|session/[^/]+\\.txt")) {
        throw new BadLesson(
            folder + "/" + path,
            "is no part of a lesson; move it to start/, solution/ or session/NAME.txt, or remove"
                + " it");
      }
    }
    var parsed = LessonParser.parse(file, text);
    var start = below("start/");
    if (start.isEmpty()) {
      throw new BadLesson(folder, "start/ holds no file; add those that the lesson begins with");
    }
    var sessions = sessions();
    requireShown(parsed, sessions.keySet());
    return new Lesson(
        Integer.parseInt(name.group(1)),
        name.group(2),
        parsed.title(),
        parsed.summary(),
        parsed.sections(),
        shown(parsed.sections().getOrDefault(Section.FILES, List.of()), start),
        PredictionReader.read(file, parsed.sections().getOrDefault(Section.PREDICT, List.of())),
        List.copyOf(parsed.diagrams()),
        reading(parsed.sections().getOrDefault(Section.READING, List.of())),
        start,
        solution(start),
        sessions);
  }

  private SortedMap<String, String> below(String prefix) {
    var found = new TreeMap<String, String>();
    files.forEach((path, text) -> {
      if (path.startsWith(prefix)) {
        found.put(path.substring(prefix.length()), text);
      }
    });
    return Collections.unmodifiableSortedMap(found);
  }

  private SortedMap<String, String> solution(SortedMap<String, String> start) throws BadLesson {
    var changed = below("solution/");
    if (changed.isEmpty()) {
      throw new BadLesson(folder, "solution/ holds no file; add those that the mend changes");
    }
    for (var entry : changed.entrySet()) {
      if (entry.getValue().equals(start.get(entry.getKey()))) {
        throw new BadLesson(
            folder + "/solution/" + entry.getKey(),
            "is the same as in start/; remove it, since solution/ holds only what the mend"
                + " changes");
      }
    }
    var all = new TreeMap<>(start);
    all.putAll(changed);
    return Collections.unmodifiableSortedMap(all);
  }

  private SortedMap<String, Session> sessions() throws BadLesson {
    var sessions = new TreeMap<String, Session>();
    for (var entry : below("session/").entrySet()) {
      sessions.put(
          entry.getKey(), Session.read(folder + "/session/" + entry.getKey(), entry.getValue()));
    }
    return Collections.unmodifiableSortedMap(sessions);
  }

  private void requireShown(LessonParser.Parsed parsed, Iterable<String> sessions)
      throws BadLesson {
    var named = new HashSet<String>();
    for (var entry : parsed.sections().entrySet()) {
      for (var block : entry.getValue()) {
        if (block instanceof Block.Table) {
          throw wrong(block, "a table stands only below ## Diagram: KIND; write a list");
        }
        if (block instanceof Block.Recording recording) {
          if (entry.getKey() != Section.OUTPUT && entry.getKey() != Section.MEND) {
            throw wrong(block, "a session stands only below ## Output or ## Mend; move it there");
          }
          if (!files.containsKey("session/" + recording.name())) {
            throw wrong(block, "session/" + recording.name() + " is not there; record it");
          }
          named.add(recording.name());
        }
      }
    }
    for (var session : sessions) {
      if (!named.contains(session)) {
        throw new BadLesson(
            folder + "/session/" + session,
            "is shown nowhere; write [words](session/" + session + ") in " + TEXT);
      }
    }
    var output = parsed.sections().getOrDefault(Section.OUTPUT, List.of());
    if (output.stream().noneMatch(Block.Recording.class::isInstance)) {
      throw new BadLesson(file, "Output shows no session; write [words](session/NAME.txt) in it");
    }
  }

  private List<ShownFile> shown(List<Block> blocks, SortedMap<String, String> start)
      throws BadLesson {
    var shown = new ArrayList<ShownFile>();
    for (var block : blocks) {
      if (!(block instanceof Block.Bullets bullets)) {
        throw wrong(block, "Files is a list; write - `path`: words");
      }
      for (var item : bullets.items()) {
        if (!(item.getFirst() instanceof Inline.Code path) || !start.containsKey(path.text())) {
          throw wrong(
              block,
              Plain.of(item) + " does not begin with a file of start/; write - `path`: words");
        }
        shown.add(new ShownFile(path.text(), remark(item.subList(1, item.size()))));
      }
    }
    return List.copyOf(shown);
  }

  /** The words behind the path, without the colon. */
  private static List<Inline> remark(List<Inline> rest) {
    var words = new ArrayList<>(rest);
    if (!words.isEmpty() && words.getFirst() instanceof Inline.Words(var text)) {
      var stripped = text.startsWith(":") ? text.substring(1).stripLeading() : text;
      words.set(0, new Inline.Words(stripped));
    }
    return List.copyOf(words);
  }

  private List<Inline> reading(List<Block> blocks) throws BadLesson {
    var ways = new ArrayList<Inline>();
    for (var block : blocks) {
      if (!(block instanceof Block.Bullets bullets)) {
        throw wrong(block, "Further reading is a list; write - [title](https://…)");
      }
      for (var item : bullets.items()) {
        if (item.size() != 1 || !leads(item.getFirst())) {
          throw wrong(
              block,
              Plain.of(item)
                  + " is no link; write - [title](https://…) or - `bulwark explain TOPIC`");
        }
        ways.add(item.getFirst());
      }
    }
    return List.copyOf(ways);
  }

  private static boolean leads(Inline way) {
    return switch (way) {
      case Inline.Link _ -> true;
      case Inline.Code(var command) -> command.startsWith("bulwark explain ");
      case Inline.Words _ -> false;
    };
  }

  private BadLesson wrong(Block block, String what) {
    return BadLesson.at(file, block.line(), what);
  }
}
