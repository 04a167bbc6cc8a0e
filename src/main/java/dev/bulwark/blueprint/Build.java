package dev.bulwark.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * How the image is built. Paths are relative to the build context, with forward slashes.
 *
 * @param project project file
 * @param folder folder of the project file; {@code .} for the context itself
 * @param assembly entry assembly without extension
 * @param restore copies that a restore needs, one per destination folder, in order
 * @param restoreFiles the same files as one sorted list, as the answers file has them
 * @param locked whether restore must keep to the lock files
 * @param feed answer word: {@code public}, {@code config} or {@code secret}
 * @param nugetConfig configuration that becomes a secret mount; present exactly when feed is {@code
 *     secret}
 * @param publish answer word: {@code framework}, {@code self-contained}, {@code trimmed} or {@code
 *     aot}
 * @param publishProperties properties of {@code dotnet publish}, such as {@code
 *     -p:UseAppHost=false}
 * @param entrypoint program and arguments, exec form
 */
public record Build(
    String project,
    String folder,
    String assembly,
    List<Copy> restore,
    List<String> restoreFiles,
    boolean locked,
    String feed,
    Optional<String> nugetConfig,
    String publish,
    List<String> publishProperties,
    List<String> entrypoint) {

  /**
   * One COPY instruction.
   *
   * @param sources files or folders (ending in a slash)
   * @param destination folder, ending in a slash
   */
  public record Copy(List<String> sources, String destination) {}
}
