package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What every instruction has, whatever its kind.
 *
 * @param span all of it with continued lines and heredocs, from its keyword to the end of its last
 *     line, without the line end
 * @param keyword as it is written
 * @param flags between keyword and arguments
 * @param arguments all that follows, without space around it; empty where there is nothing
 * @param heredocs that it announces
 * @param above comment lines directly above it, no blank line between
 * @param inside comment lines between its continued lines
 * @param line where it begins, from 1
 * @param lastLine where it ends, from 1
 * @param dangling the escape character that announces a further line, where the file ends instead
 */
public record Head(
    Span span,
    Word keyword,
    List<Flag> flags,
    Word arguments,
    List<Heredoc> heredocs,
    List<Comment> above,
    List<Comment> inside,
    int line,
    int lastLine,
    Optional<Span> dangling) {

  /** The flag of a name, the first where there are several. */
  public Optional<Flag> flag(String name) {
    for (var flag : flags) {
      if (flag.name().equals(name)) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }
}
