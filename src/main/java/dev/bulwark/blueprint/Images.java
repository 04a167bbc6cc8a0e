package dev.bulwark.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * What the image is built with and on.
 *
 * @param dotnet release line, for example {@code 10.0}
 * @param os {@code linux} or {@code windows}
 * @param sdk whole reference of the SDK image, with digest when pinned
 * @param base whole reference of the final stage's base image, with digest when pinned
 * @param distro for people, for example {@code Ubuntu 24.04 (noble)}
 * @param flavor answer word, for example {@code chiseled}
 * @param suffix tag suffix, for example {@code noble-chiseled}
 * @param shell whether the final stage has a shell
 * @param supportEnds last day of support, ISO form
 * @param platforms {@code linux/amd64} and the like
 * @param architectures values of {@code kubernetes.io/arch}
 * @param environment variables written into the image, in order
 */
public record Images(
    String dotnet,
    String os,
    String sdk,
    String base,
    String distro,
    String flavor,
    String suffix,
    boolean shell,
    String supportEnds,
    List<String> platforms,
    List<String> architectures,
    List<Variable> environment) {

  /** Whether these are Windows images. */
  public boolean windows() {
    return os.equals("windows");
  }

  /** Whether the image is for more than one processor. */
  public boolean severalPlatforms() {
    return platforms.size() > 1;
  }

  /** The whole reference of the base image's digest, when pinned. */
  public Optional<String> digest() {
    int at = base.indexOf('@');
    return at < 0 ? Optional.empty() : Optional.of(base.substring(at + 1));
  }
}
