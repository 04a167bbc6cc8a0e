package dev.bulwark.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Few sets of answers in which every two choices that are possible together meet at least once, the
 * same ones at every run.
 */
final class CheckerCover {
  private final List<List<Map<String, String>>> factors;
  private final Predicate<Map<String, String>> possible;

  /**
   * Covers the factors.
   *
   * @param factors what varies; for each its choices, the most usual one first
   * @param possible whether a full set is one that the program accepts
   */
  CheckerCover(List<List<Map<String, String>>> factors, Predicate<Map<String, String>> possible) {
    this.factors = factors;
    this.possible = possible;
  }

  /** A choice of a factor. */
  private record Pick(int factor, int choice) {}

  private record Pair(Pick one, Pick other) {}

  List<Map<String, String>> sets() {
    var open = pairs();
    var sets = new ArrayList<Map<String, String>>();
    while (!open.isEmpty()) {
      var seed = open.getFirst();
      complete(seed, open)
          .ifPresent(picks -> {
            sets.add(answers(picks));
            open.removeIf(pair -> chosen(picks, pair.one()) && chosen(picks, pair.other()));
          });
      open.remove(seed);
    }
    return List.copyOf(sets);
  }

  private LinkedHashSet<Pair> pairs() {
    var pairs = new LinkedHashSet<Pair>();
    for (int one = 0; one < factors.size(); one++) {
      for (int other = one + 1; other < factors.size(); other++) {
        for (var pick : picks(one)) {
          picks(other).forEach(second -> pairs.add(new Pair(pick, second)));
        }
      }
    }
    return pairs;
  }

  private List<Pick> picks(int factor) {
    return IntStream.range(0, factors.get(factor).size())
        .mapToObj(choice -> new Pick(factor, choice))
        .toList();
  }

  /** A set that holds the pair and meets many others; empty when the two exclude each other. */
  private Optional<Map<Integer, Integer>> complete(Pair seed, Set<Pair> open) {
    Map<Integer, Integer> picks = new LinkedHashMap<>();
    picks.put(seed.one().factor(), seed.one().choice());
    picks.put(seed.other().factor(), seed.other().choice());
    if (!possible.test(answers(picks))) {
      return Optional.empty();
    }
    for (int factor = 0; factor < factors.size(); factor++) {
      if (!picks.containsKey(factor)) {
        var best =
            picks(factor).stream()
                .sorted(Comparator.comparingLong(pick -> -met(picks, pick, open)))
                .filter(pick -> possible.test(answers(with(picks, pick))))
                .findFirst();
        if (best.isEmpty()) {
          return Optional.empty();
        }
        picks.put(factor, best.get().choice());
      }
    }
    return Optional.of(picks);
  }

  private static long met(Map<Integer, Integer> picks, Pick next, Set<Pair> open) {
    return open.stream()
        .filter(pair ->
            (pair.one().equals(next) && chosen(picks, pair.other()))
                || (pair.other().equals(next) && chosen(picks, pair.one())))
        .count();
  }

  private static boolean chosen(Map<Integer, Integer> picks, Pick pick) {
    return Integer.valueOf(pick.choice()).equals(picks.get(pick.factor()));
  }

  private static Map<Integer, Integer> with(Map<Integer, Integer> picks, Pick next) {
    var more = new LinkedHashMap<>(picks);
    more.put(next.factor(), next.choice());
    return more;
  }

  /** The answers of the picks, and the most usual ones where nothing is picked yet. */
  private Map<String, String> answers(Map<Integer, Integer> picks) {
    var answers = new LinkedHashMap<String, String>();
    for (int factor = 0; factor < factors.size(); factor++) {
      answers.putAll(factors.get(factor).get(picks.getOrDefault(factor, 0)));
    }
    return answers;
  }
}
