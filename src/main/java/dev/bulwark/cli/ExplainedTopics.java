package dev.bulwark.cli;

import dev.bulwark.notes.Topic;
import dev.bulwark.notes.TopicSearch.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows topics: one of them in full, or many by name. */
final class ExplainedTopics {
  private static final int KEY_COLUMN = 26;

  private ExplainedTopics() {}

  static void show(Topic topic, Sheet sheet) {
    sheet.heading(topic.title() + "  (" + topic.key() + ")");
    for (var part : topic.parts()) {
      sheet.gap().heading(part.heading()).paragraph(part.text());
    }
    sheet.gap().heading("Sources");
    topic.sources().forEach(source -> sheet.paragraph("  ", "    ", source));
    if (!topic.lessons().isEmpty()) {
      sheet.gap().heading("Lessons");
      topic.lessons().forEach(lesson -> sheet.paragraph("bulwark teach " + lesson));
    }
  }

  static void list(List<Topic> topics, Sheet sheet) {
    for (var topic : topics) {
      var key = topic.key();
      var start = "  " + key + " ".repeat(Math.max(2, KEY_COLUMN - key.length()));
      sheet.paragraph(start, " ".repeat(KEY_COLUMN + 2), topic.title());
    }
  }

  /** Everything that can be asked about, without the choices and failures, which are many. */
  static void overview(List<Topic> topics, int failures, Sheet sheet) {
    for (var group : Topic.Group.values()) {
      var keys = new ArrayList<String>();
      topics.stream().filter(t -> t.group() == group).forEach(t -> keys.add(t.key()));
      if (!keys.isEmpty() && group != Topic.Group.CHOICE) {
        sheet.heading(group.title()).paragraph(String.join(", ", keys)).gap();
      }
    }
    sheet
        .paragraph(
            "", "", "Also a choice (http-port=80), other names of these (WORKDIR, hostUsers),")
        .paragraph("", "", "words (read only upload), or one of " + failures + " failures:")
        .paragraph("kubectl describe pod POD | bulwark explain -")
        .paragraph("kubectl logs POD --previous | bulwark explain -")
        .paragraph("docker build . 2>&1 | bulwark explain -");
  }

  static Map<String, Object> json(Topic topic) {
    var json = named(topic);
    topic.parts().forEach(part -> json.put(part.heading().toLowerCase(Locale.ROOT), part.text()));
    json.put("sources", topic.sources());
    json.put("teach", topic.lessons());
    return json;
  }

  static List<Object> json(List<Topic> topics) {
    return topics.stream().<Object>map(ExplainedTopics::named).toList();
  }

  private static Map<String, Object> named(Topic topic) {
    var json = new LinkedHashMap<String, Object>();
    json.put("topic", topic.key());
    json.put("group", topic.group().name().toLowerCase(Locale.ROOT));
    json.put("title", topic.title());
    json.put("summary", topic.summary());
    return json;
  }

  /** Whether the first hit is what was meant, and not one of several. */
  static boolean clear(List<Hit> hits, String asked) {
    if (hits.size() == 1 || hits.getFirst().topic().title().equalsIgnoreCase(asked)) {
      return true;
    }
    var first = hits.getFirst();
    var second = hits.get(1);
    return first.whole() && (!second.whole() || first.score() >= second.score() * 5 / 4);
  }
}
