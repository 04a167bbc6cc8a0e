package dev.bulwark.notes;

import java.util.List;

/**
 * A failure that can be recognized by what a program prints.
 *
 * @param key for {@code bulwark explain KEY}
 * @param title a few words
 * @param weight whether it is the reason or only its outcome
 * @param says which program prints it, for example {@code kubelet}
 * @param prints the wordings: plain text in which {@code …} stands for anything on the line and
 *     {@code {path}} for a part that is shown; a blank stands for any run of blanks
 * @param cause why it is printed
 * @param mend how to put it right
 * @param topics keys of the notes that say more
 * @param lessons ids of the lessons that show it
 * @param explains keys of the symptoms that follow from this one
 * @param sources where the facts are from; at least one
 */
public record Symptom(
    String key,
    String title,
    Weight weight,
    String says,
    List<String> prints,
    String cause,
    String mend,
    List<String> topics,
    List<String> lessons,
    List<String> explains,
    List<String> sources) {

  /** Keeps its own copies of the lists. */
  public Symptom {
    prints = List.copyOf(prints);
    topics = List.copyOf(topics);
    lessons = List.copyOf(lessons);
    explains = List.copyOf(explains);
    sources = List.copyOf(sources);
  }
}
