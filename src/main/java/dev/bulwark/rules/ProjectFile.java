package dev.bulwark.rules;

import dev.bulwark.source.SourceText;
import java.util.stream.Stream;

/**
 * A project file of the set: {@code .csproj}, {@code Directory.*.props}, {@code global.json}.
 *
 * @param path where it is
 * @param source what it says
 */
public record ProjectFile(String path, SourceText source) implements CheckedFile {
  @Override
  public Stream<Finding> findings(Rule rule, ContainerSet set) {
    return rule.check(this, set);
  }
}
