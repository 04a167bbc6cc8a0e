package dev.bulwark.blueprint;

import java.util.Optional;

/**
 * Names and labels.
 *
 * @param name name of every object and value of the instance label
 * @param kind answer word of the service's kind, for example {@code webapi}
 * @param component {@code api}, {@code web} or {@code worker}
 * @param namespace namespace of every namespaced object
 * @param version version label, the image's tag
 * @param owner value of the owner label
 * @param email address for the annotation
 */
public record Identity(
    String name,
    String kind,
    String component,
    String namespace,
    String version,
    Optional<String> owner,
    Optional<String> email) {}
