package dev.bulwark.rules;

/** Who the processes of an image run as when the cluster or Compose says nothing. */
public sealed interface RunsAs {
  /** Root, by name, by number, or because nobody says otherwise. */
  record Root() implements RunsAs {}

  /**
   * A number, which the kubelet can see is not root.
   *
   * @param uid 1 or more
   */
  record Number(long uid) implements RunsAs {}

  /**
   * A name, which the kubelet cannot look up.
   *
   * @param name as it is written
   */
  record Named(String name) implements RunsAs {}

  /**
   * It cannot be told from the file.
   *
   * @param reason one line
   */
  record Unclear(String reason) implements RunsAs {}
}
