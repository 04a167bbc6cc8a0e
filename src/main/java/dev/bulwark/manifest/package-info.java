/**
 * YAML as people keep it: Kubernetes manifests, Helm charts, Compose files, pipelines. They are
 * read with the exact place of everything in them, and edited without touching any other byte.
 *
 * <p>{@link dev.bulwark.manifest.YamlFile} is the way in, {@link dev.bulwark.manifest.Editor} makes
 * edits, and {@link dev.bulwark.manifest.KubernetesObject}, {@link
 * dev.bulwark.manifest.ComposeService}, {@link dev.bulwark.manifest.HelmValues}, {@link
 * dev.bulwark.manifest.Kustomization} and {@link dev.bulwark.manifest.Pipeline} name what is in a
 * file.
 */
@NullMarked
package dev.bulwark.manifest;

import org.jspecify.annotations.NullMarked;
