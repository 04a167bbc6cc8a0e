package dev.bulwark.dockerfile;

/** What a stage builds on. */
public sealed interface Base {
  /**
   * An earlier stage of the same file.
   *
   * @param stage that stage
   */
  record OfStage(Stage stage) implements Base {}

  /**
   * An image from elsewhere.
   *
   * @param reference its name, variables replaced
   * @param name the same, and the build arguments it rests on
   */
  record OfImage(ImageReference reference, Expansion.Resolved name) implements Base {}

  /** The empty image. */
  record Scratch() implements Base {}

  /**
   * It cannot be told from the file.
   *
   * @param reason one line
   */
  record Unclear(String reason) implements Base {}
}
