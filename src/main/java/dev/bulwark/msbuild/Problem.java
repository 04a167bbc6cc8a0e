package dev.bulwark.msbuild;

import dev.bulwark.source.Position;

/**
 * Why a file, or the rest of it, could not be read.
 *
 * @param position where
 * @param text in one line, without a full stop
 */
public record Problem(Position position, String text) {}
