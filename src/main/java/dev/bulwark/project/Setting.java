package dev.bulwark.project;

/**
 * One value of a JSON file in the form .NET's configuration gives it.
 *
 * @param key the names on the way to it, joined by colons; positions in lists count from 0
 * @param value the value as text; empty for null
 * @param line where the value stands
 */
record Setting(String key, String value, int line) {

  /** Whether the key begins with the names, in any letter case. */
  boolean isUnder(String names) {
    return key.regionMatches(true, 0, names + ":", 0, names.length() + 1);
  }

  /** Whether the key ends with the names, in any letter case. */
  boolean endsWith(String names) {
    String tail = ":" + names;
    return key.regionMatches(true, key.length() - tail.length(), tail, 0, tail.length());
  }
}
