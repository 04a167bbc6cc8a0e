package dev.bulwark.blueprint;

import java.util.Optional;

/**
 * Requests and limits as Kubernetes quantities.
 *
 * @param cpu request, for example {@code 500m}
 * @param cpuLimit limit; empty when none is written
 * @param memory request and limit
 * @param ephemeralStorage request and limit
 */
public record Resources(
    String cpu, Optional<String> cpuLimit, String memory, String ephemeralStorage) {}
