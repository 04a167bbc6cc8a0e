package dev.bulwark.notes;

import dev.bulwark.notes.Topic.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that can be asked about, by the names people have for it. */
public final class Topics {
  private static final Map<String, Group> FILES = new LinkedHashMap<>();

  static {
    FILES.put("topics-variables.md", Group.VARIABLE);
    FILES.put("topics-fields.md", Group.FIELD);
    FILES.put("topics-instructions.md", Group.INSTRUCTION);
  }

  private static final String NAMES = "topics-names.md";
  private static final String LESSONS = "topics-lessons.md";

  private final List<Topic> all = new ArrayList<>();
  private final Map<String, Topic> byName = new LinkedHashMap<>();
  private final Map<String, List<String>> lessons;

  private Topics(Notes notes) {
    lessons = lessons(Notes.resource(LESSONS));
    boolean files = false;
    for (var note : notes.all()) {
      files |= note.key().startsWith("file/");
      add(Topic.of(group(note.key(), files), note));
    }
    FILES.forEach((file, group) -> {
      var read = new LinkedHashMap<String, Note>();
      NoteParser.read(file, Notes.resource(file), read);
      read.values().forEach(note -> add(Topic.of(group, note)));
    });
    names(Notes.resource(NAMES));
    requireKnown(lessons.keySet());
  }

  /**
   * The topics that come with the program, failures left out.
   *
   * @throws IllegalArgumentException when a text file is malformed, with its name and line
   */
  public static Topics load() {
    return new Topics(Notes.load());
  }

  /** The failures as topics. */
  public static List<Topic> failures(Symptoms symptoms) {
    return symptoms.all().stream().map(Topic::of).toList();
  }

  /** Every topic once: questions with their choices, files, lines, rules, then the rest. */
  public List<Topic> all() {
    return List.copyOf(all);
  }

  /** Every name by which a topic is found, in small letters. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /**
   * The topic of a name: {@code http-port}, {@code k8s/deployment.yaml}, {@code ASPNETCORE_URLS},
   * {@code securityContext.runAsNonRoot}, {@code DOTNET_EnableDiagnostics=0}. Case does not matter.
   */
  public Optional<Topic> find(String name) {
    var whole = name.strip().toLowerCase(Locale.ROOT);
    var file = whole.substring(whole.lastIndexOf('/') + 1);
    int equals = whole.indexOf('=');
    var candidates =
        List.of(
            whole,
            file,
            equals < 0 ? whole : whole.substring(0, equals),
            whole.substring(whole.lastIndexOf('.') + 1));
    for (var candidate : candidates) {
      var topic = byName.get(plain(candidate));
      if (topic != null) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }

  private static Group group(String key, boolean behindFiles) {
    if (key.startsWith("file/")) {
      return Group.FILE;
    }
    if (key.matches("BW[0-9]{3}")) {
      return Group.RULE;
    }
    return key.contains("=") ? Group.CHOICE : behindFiles ? Group.LINE : Group.QUESTION;
  }

  private void add(Topic known) {
    var topic = known.in(lessons.getOrDefault(known.key(), List.of()));
    all.add(topic);
    if (topic.group() == Group.FILE) {
      name("file/" + topic.key(), topic);
      name(topic.key() + ".yaml", topic);
    }
    name(topic.key(), topic);
  }

  /** The first to claim a name keeps it: the question namespace before the file. */
  private void name(String name, Topic topic) {
    byName.putIfAbsent(plain(name), topic);
  }

  /** {@code runAsNonRoot} and {@code run-as-non-root} are the same name. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /** Reads lines such as {@code - port-8080: http-port service-port}, by topic. */
  private static Map<String, List<String>> lessons(String text) {
    var lessons = new LinkedHashMap<String, List<String>>();
    for (var line : text.lines().filter(content -> content.startsWith("- ")).toList()) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException(LESSONS + ": " + line + ": write - LESSON: KEY KEY");
      }
      for (var key : line.substring(colon + 2).strip().split(" ")) {
        lessons.computeIfAbsent(key, _ -> new ArrayList<>()).add(line.substring(2, colon));
      }
    }
    return lessons;
  }

  private void requireKnown(Set<String> keys) {
    for (var key : keys) {
      if (all.stream().noneMatch(topic -> topic.key().equals(key))) {
        throw new IllegalArgumentException(
            LESSONS + ": " + key + ": leads to no topic; write the key of one");
      }
    }
  }

  /** Reads lines such as {@code - WORKDIR: copy-then-workdir}. */
  private void names(String text) {
    for (var line : text.lines().filter(content -> content.startsWith("- ")).toList()) {
      int colon = line.lastIndexOf(": ");
      var key = line.substring(colon + 2).strip();
      var topic = byName.get(plain(key));
      if (colon < 0 || topic == null) {
        throw new IllegalArgumentException(
            NAMES + ": " + line + ": leads to no topic; write - NAME: KEY");
      }
      name(line.substring(2, colon), topic);
    }
  }
}
