package dev.bulwark.notes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Looks for many words at once, in one pass over a text (Aho and Corasick's automaton). Words are
 * ASCII; other characters of the text belong to none.
 */
final class Anchors {
  private static final int ALPHABET = 128;

  /** Enough to tell words apart, and it keeps the table small. */
  private static final int LONGEST = 14;

  private final int[] next;
  private final List<BitSet> found = new ArrayList<>();

  Anchors(List<String> words) {
    int states = 1 + words.stream().mapToInt(word -> prefix(word).length()).sum();
    next = new int[states * ALPHABET];
    found.add(new BitSet());
    for (int i = 0; i < words.size(); i++) {
      insert(prefix(words.get(i)), i);
    }
    link();
  }

  private static String prefix(String word) {
    return word.substring(0, Math.min(word.length(), LONGEST));
  }

  private void insert(String word, int index) {
    int state = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= ALPHABET) {
        throw new IllegalArgumentException(word + ": write it in ASCII");
      }
      int edge = state * ALPHABET + c;
      if (next[edge] == 0) {
        next[edge] = found.size();
        found.add(new BitSet());
      }
      state = next[edge];
    }
    found.get(state).set(index);
  }

  /** Where a word cannot go on, continues with the longest end of it that begins another word. */
  private void link() {
    int[] fallback = new int[found.size()];
    var open = new ArrayDeque<Integer>();
    open.add(0);
    while (!open.isEmpty()) {
      int state = open.remove();
      for (int c = 0; c < ALPHABET; c++) {
        int edge = state * ALPHABET + c;
        int child = next[edge];
        int other = state == 0 ? 0 : next[fallback[state] * ALPHABET + c];
        if (child == 0) {
          next[edge] = other;
        } else {
          fallback[child] = other;
          found.get(child).or(found.get(other));
          open.add(child);
        }
      }
    }
  }

  /** Adds the indexes of the words that a text may hold; each that it holds is among them. */
  void scan(char[] text, int length, BitSet into) {
    int state = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      state = c < ALPHABET ? next[state * ALPHABET + c] : 0;
      if (!found.get(state).isEmpty()) {
        into.or(found.get(state));
      }
    }
  }
}
