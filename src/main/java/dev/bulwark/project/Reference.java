package dev.bulwark.project;

/**
 * A project that another one refers to.
 *
 * @param path the project file, inside the repository
 * @param linked whether its code certainly becomes part of the program
 * @param origin where it is written
 */
record Reference(String path, boolean linked, Origin origin) {}
