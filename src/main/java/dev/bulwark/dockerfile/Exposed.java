package dev.bulwark.dockerfile;

/**
 * A port that is exposed.
 *
 * @param port where it is written
 * @param value of it, protocol included
 * @param expose the instruction it stands in
 */
public record Exposed(Port port, Expansion value, Expose expose) {}
