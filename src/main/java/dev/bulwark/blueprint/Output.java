package dev.bulwark.blueprint;

import java.util.List;

/**
 * Files asked for and the cluster they are for.
 *
 * @param image whole image reference
 * @param cluster Kubernetes version, for example {@code 1.35}
 * @param evictsUnhealthy whether a PodDisruptionBudget can say that unhealthy pods may always be
 *     evicted
 * @param layout answer word: {@code plain} or {@code kustomize}
 * @param compose whether a compose file is written
 * @param comments answer word: {@code none}, {@code short} or {@code teaching}
 * @param folder folder of the files, relative to the build context; {@code .} for the context
 *     itself
 * @param trustedRegistries registries for the trivy check that wants a list; empty when it needs
 *     none
 */
public record Output(
    String image,
    String cluster,
    boolean evictsUnhealthy,
    String layout,
    boolean compose,
    String comments,
    String folder,
    List<String> trustedRegistries) {

  /** Whether comments are for those who learn. */
  public boolean teaching() {
    return comments.equals("teaching");
  }

  /** The image as it is built and pushed: by its tag, since only the push gives it a digest. */
  public String tagged() {
    return ImageName.withoutDigest(image);
  }

  /** The way from the folder of the files to the build context, {@code .} where they are one. */
  public String context() {
    return folder.equals(".") ? "." : folder.replaceAll("[^/]+", "..");
  }
}
