package dev.bulwark.rules;

/**
 * Which Dockerfile makes the image of a container.
 *
 * @param image what is known of that Dockerfile
 * @param sureness how sure that is
 * @param because why, in a few words for people
 */
record Link(ImageFacts image, Sureness sureness, String because) {
  /** How sure a link is. */
  enum Sureness {
    /** A file says so. */
    SURE,
    /** The names agree. */
    LIKELY,
    /** There is nothing else it could be. */
    GUESSED
  }
}
