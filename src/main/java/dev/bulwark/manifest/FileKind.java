package dev.bulwark.manifest;

/** What a YAML file is for. */
public enum FileKind {
  /** Objects for a cluster. */
  KUBERNETES,
  /** Services for Docker Compose. */
  COMPOSE,
  /** The values of a Helm chart. */
  HELM_VALUES,
  /** A template of a Helm chart. */
  HELM_TEMPLATE,
  /** The description of a Helm chart. */
  CHART,
  /** A kustomization. */
  KUSTOMIZATION,
  /** A pipeline of GitHub, Azure or GitLab. */
  PIPELINE,
  /** Anything else. */
  OTHER
}
