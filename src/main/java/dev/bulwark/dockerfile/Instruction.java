package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;
import java.util.List;

/** An instruction of a Dockerfile. */
public sealed interface Instruction
    permits Add,
        Arg,
        Cmd,
        Copy,
        Entrypoint,
        Env,
        Expose,
        From,
        Healthcheck,
        Label,
        Maintainer,
        Onbuild,
        Run,
        Shell,
        Stopsignal,
        Unknown,
        User,
        Volume,
        Workdir {

  /** What every instruction has. */
  Head head();

  /** The keyword in capital letters. */
  default String keyword() {
    return normalised(head().keyword().raw());
  }

  /** All of it, without the line end. */
  default Span span() {
    return head().span();
  }

  /** The line it begins in, from 1. */
  default int line() {
    return head().line();
  }

  /** Its flags. */
  default List<Flag> flags() {
    return head().flags();
  }

  /** A keyword in capital letters, letter by letter as Go folds them. */
  static String normalised(String keyword) {
    var letters = keyword.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      char small = Character.toLowerCase(letters[i]);
      letters[i] = small >= 'a' && small <= 'z' ? (char) (small - 'a' + 'A') : small;
    }
    return new String(letters);
  }
}
