package dev.bulwark.dockerfile;

import dev.bulwark.source.Span;

/**
 * Text that follows an instruction instead of standing in a file.
 *
 * @param name behind {@code <<}, without quotes
 * @param expands whether variables in it are replaced: the name was not quoted
 * @param trimsTabs whether tabs at the start of its lines are taken away: {@code <<-}
 * @param body its lines with their line ends
 * @param end the line that ends it, without its line end; empty where none does
 */
public record Heredoc(String name, boolean expands, boolean trimsTabs, Span body, Span end) {}
