package dev.bulwark.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds topics by words, the best first, always in the same order. */
public final class TopicSearch {
  private static final Set<String> SMALL_WORDS =
      Set.of(
          ("a an and are as at be by can do does for from has how i in is it my no not of on or"
                  + " the this to what when where which why with")
              .split(" "));

  private static final int IN_KEY = 8;
  private static final int IN_TITLE = 5;
  private static final int IN_SUMMARY = 3;
  private static final int IN_TEXT = 1;
  private static final int PHRASE = 10;
  private static final int SHORTEST_STEM = 4;

  private final List<Topic> topics;

  /** Searches these topics. */
  public TopicSearch(List<Topic> topics) {
    this.topics = List.copyOf(topics);
  }

  /**
   * A topic with how well it fits.
   *
   * @param topic the topic
   * @param score higher is better; never 0
   * @param whole whether every word was found in it
   */
  public record Hit(Topic topic, int score, boolean whole) {}

  /** The topics in which words occur, the best first. */
  public List<Hit> find(String words) {
    var asked = tokens(words);
    var wanted = new LinkedHashSet<>(asked);
    wanted.removeAll(SMALL_WORDS);
    var hits = new ArrayList<Hit>();
    for (var topic : topics) {
      var hit = hit(topic, asked, wanted);
      if (hit.score > 0) {
        hits.add(hit);
      }
    }
    hits.sort(
        Comparator.comparing((Hit hit) -> !hit.whole)
            .thenComparing(Comparator.comparingInt(Hit::score).reversed()));
    return hits;
  }

  private static Hit hit(Topic topic, List<String> asked, Set<String> wanted) {
    var key = tokens(topic.key());
    var title = tokens(topic.title());
    var summary = tokens(topic.summary());
    var text = new ArrayList<String>();
    topic.parts().forEach(part -> text.addAll(tokens(part.text())));
    int score = 0;
    boolean whole = true;
    for (var word : wanted) {
      int found =
          (has(key, word) ? IN_KEY : 0)
              + (has(title, word) ? IN_TITLE : 0)
              + (has(summary, word) ? IN_SUMMARY : 0)
              + (has(text, word) ? IN_TEXT : 0);
      whole &= found > 0;
      score += found;
    }
    var phrase = String.join(" ", asked);
    if (asked.size() > 1
        && (String.join(" ", key).contains(phrase) || String.join(" ", title).contains(phrase))) {
      score += PHRASE;
    }
    // A key of few words that were all asked for is closer than one of many.
    return new Hit(topic, score == 0 ? 0 : score * 10 - key.size(), whole && score > 0);
  }

  private static boolean has(List<String> tokens, String word) {
    for (var token : tokens) {
      if (token.equals(word) || (word.length() >= SHORTEST_STEM && token.startsWith(word))) {
        return true;
      }
    }
    return false;
  }

  /** Words in small letters, without the s of a plural; {@code readOnly} is two. */
  private static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    var token = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean letter = Character.isLetterOrDigit(c);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(text.charAt(i - 1));
      if (!token.isEmpty() && (!letter || hump)) {
        tokens.add(stem(token.toString().toLowerCase(Locale.ROOT)));
        token.setLength(0);
      }
      if (letter) {
        token.append(c);
      }
    }
    return tokens;
  }

  private static String stem(String word) {
    return word.length() > SHORTEST_STEM && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
