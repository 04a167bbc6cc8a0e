package dev.bulwark.dockerfile;

import dev.bulwark.dockerfile.ShellLexer.NotLexed;
import dev.bulwark.dockerfile.ShellLexer.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The variables at one place of a file. */
final class Scope {
  private record Entry(Lookup lookup, List<String> arguments) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Lookup missing;

  /**
   * Begins with no variable.
   *
   * @param missing what is known of those that are never set
   */
  Scope(Lookup missing) {
    this.missing = missing;
  }

  void set(String name, Lookup lookup, List<String> arguments) {
    entries.put(name, new Entry(lookup, arguments));
  }

  void set(String name, Expansion value, List<String> arguments) {
    switch (value) {
      case Expansion.Resolved(var text, var restsOn) -> {
        var all = new TreeSet<>(arguments);
        all.addAll(restsOn);
        set(name, new Lookup.Value(text), List.copyOf(all));
      }
      case Expansion.Uncertain(var reason) -> set(name, new Lookup.Unknown(reason), arguments);
    }
  }

  /** Takes a variable over as it is in another scope, where it has one. */
  boolean take(String name, Scope other, List<String> arguments) {
    var entry = other.entries.get(name);
    if (entry == null) {
      return false;
    }
    var all = new TreeSet<>(arguments);
    all.addAll(entry.arguments());
    entries.put(name, new Entry(entry.lookup(), List.copyOf(all)));
    return true;
  }

  Expansion expand(String word, char escape) {
    if (word.indexOf('$') < 0
        && word.indexOf(escape) < 0
        && word.indexOf('"') < 0
        && word.indexOf('\'') < 0
        && word.indexOf('\uFEFF') < 0) {
      return new Expansion.Resolved(word, List.of());
    }
    var used = new TreeSet<String>();
    var lexer = new ShellLexer(word, Style.expanding(escape), name -> look(name, used));
    try {
      var text = lexer.text();
      return lexer.doubt().isPresent()
          ? new Expansion.Uncertain(lexer.doubt().get())
          : new Expansion.Resolved(text, List.copyOf(used));
    } catch (NotLexed refused) {
      return new Expansion.Uncertain(word + " cannot be expanded: " + refused.getMessage());
    }
  }

  private Lookup look(String name, Set<String> used) {
    var entry = entries.get(name);
    if (entry == null) {
      return missing;
    }
    used.addAll(entry.arguments());
    return entry.lookup();
  }
}
