package dev.bulwark.rules;

/**
 * One line of a script or a pipeline that gives a name to what a Dockerfile makes.
 *
 * @param image without its tag; begins with {@code /} where a variable names the registry
 * @param dockerfile its path in the set
 * @param place of the line, for example {@code build.sh:3}
 */
record BuildLine(String image, String dockerfile, String place) {
  /** Whether the whole name is known. */
  boolean whole() {
    return !image.startsWith("/");
  }

  /** Why the image is made by the Dockerfile, in a few words. */
  String because() {
    return place + " builds it from " + dockerfile;
  }
}
