package dev.bulwark.dockerfile;

/**
 * An environment variable of the container.
 *
 * @param name of it
 * @param value of it
 * @param pair where it was set last
 * @param env the instruction the pair stands in
 */
public record Variable(String name, Expansion value, KeyValue pair, Env env) {}
