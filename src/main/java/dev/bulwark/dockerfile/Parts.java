package dev.bulwark.dockerfile;

import java.util.List;

/**
 * What every instruction is made of, before its kind is looked at.
 *
 * @param whole all of it
 * @param keyword as it is written
 * @param flags between keyword and arguments
 * @param arguments the rest without space around it, often several words
 */
record Parts(Word whole, Word keyword, List<Flag> flags, Word arguments) {
  static Parts of(Joined line, int start, int end, char escape) {
    var whole = Word.plain(line, start, end).trimmed();
    int from = whole.start();
    int to = whole.end();
    int keywordEnd = from;
    while (keywordEnd < to && !Space.plain(line.text().charAt(keywordEnd))) {
      keywordEnd++;
    }
    int rest = keywordEnd;
    while (rest < to && Space.plain(line.text().charAt(rest))) {
      rest++;
    }
    var reader = new FlagReader(line, rest, to, escape);
    var arguments = Word.plain(line, reader.read(), to).trimmed();
    return new Parts(whole, Word.plain(line, from, keywordEnd), reader.flags(), arguments);
  }

  /** The keyword in capital letters. */
  String name() {
    return Instruction.normalised(keyword.raw());
  }
}
