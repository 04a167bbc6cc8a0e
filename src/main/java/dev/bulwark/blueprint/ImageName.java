package dev.bulwark.blueprint;

import java.util.List;
import java.util.Optional;

/** Takes image references apart. */
final class ImageName {
  /**
   * Registries that trivy's KSV-0125 trusts by itself (trivy 0.76.0). It also knows some regions of
   * Amazon's, but not all.
   */
  private static final List<String> TRUSTED = List.of("azurecr.io", "gcr.io");

  private ImageName() {}

  /** The tag. */
  static String tag(String reference) {
    var tagged = withoutDigest(reference);
    return tagged.substring(tagged.lastIndexOf(':') + 1);
  }

  /** Whether the reference names its content. */
  static boolean pinned(String reference) {
    return reference.contains("@sha256:");
  }

  /** Whether only a default of the container runtime says where the image is. */
  static boolean withoutRegistry(String reference) {
    return registry(reference).isEmpty();
  }

  /**
   * The registry to name to trivy, where it needs one to be named: it takes whatever stands before
   * the first slash for a registry.
   */
  static Optional<String> registryToTrust(String reference) {
    int slash = withoutDigest(reference).indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    var registry = reference.substring(0, slash);
    return TRUSTED.stream()
            .anyMatch(trusted -> registry.equals(trusted) || registry.endsWith("." + trusted))
        ? Optional.empty()
        : Optional.of(registry);
  }

  private static Optional<String> registry(String reference) {
    var place = withoutDigest(reference);
    int slash = place.indexOf('/');
    return Optional.of(place.substring(0, Math.max(0, slash)))
        .filter(first -> first.contains(".") || first.contains(":") || first.equals("localhost"));
  }

  /** The reference up to its digest. */
  static String withoutDigest(String reference) {
    int at = reference.indexOf('@');
    return at < 0 ? reference : reference.substring(0, at);
  }
}
