package dev.bulwark.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One published combination of .NET version, distribution and flavor, with the tag of each image
 * repository.
 *
 * @param version release line
 * @param distro answer word of the distribution: {@code noble}, {@code alpine} (its newest), {@code
 *     alpine3.23}, {@code azurelinux}, {@code bookworm}, {@code nanoserver-ltsc2022}, …
 * @param flavor answer word: {@code full}, {@code extra}, {@code chiseled}, {@code chiseled-extra},
 *     {@code distroless}, {@code composite}, {@code chiseled-composite-extra}, …
 * @param suffix what follows the version in the tag, for example {@code noble-chiseled}
 * @param distroName for people, for example {@code Ubuntu 24.04 (noble)}
 * @param os operating system
 * @param aspnet whole reference in the aspnet repository
 * @param runtime whole reference in the runtime repository; of a composite image the one without
 *     it, since composite images hold ASP.NET Core
 * @param runtimeDeps whole reference in the runtime-deps repository, likewise; empty on Windows
 * @param sdk the SDK image that builds for it
 * @param sdkAot the SDK image with a native tool chain, where one is published
 * @param architectures {@code amd64}, {@code arm64v8}, {@code arm32v7}
 * @param shell whether a shell is inside
 * @param packageManager {@code apt-get}, {@code apk}, {@code tdnf}, {@code dnf}; empty when there
 *     is none
 * @param icu whether cultures work without adding a package
 * @param timeZones whether time zone data is inside
 * @param user the user a container starts as when nothing says otherwise: {@code root}, {@code
 *     1654}, {@code app}, {@code ContainerUser}, {@code ContainerAdministrator}
 * @param appUid the uid that {@code APP_UID} holds; empty on Windows, and before 8.0 except in
 *     jammy-chiseled images
 * @param httpPort the port ASP.NET Core listens on when nothing says otherwise
 * @param isDefault whether the tag without a suffix means this image
 * @param certainty {@code confirmed}, {@code derived} or {@code unconfirmed}
 */
public record BaseImage(
    DotnetVersion version,
    String distro,
    String flavor,
    String suffix,
    String distroName,
    Os os,
    String aspnet,
    String runtime,
    Optional<String> runtimeDeps,
    String sdk,
    Optional<String> sdkAot,
    List<String> architectures,
    boolean shell,
    Optional<String> packageManager,
    boolean icu,
    boolean timeZones,
    String user,
    Optional<Integer> appUid,
    int httpPort,
    boolean isDefault,
    String certainty) {

  /** The distribution as tags spell it, for example {@code bookworm-slim} or {@code alpine3.24}. */
  public String distroTag() {
    return flavor.equals("full")
        ? suffix
        : suffix.substring(0, suffix.length() - flavor.length() - 1);
  }

  /** Whether libc is musl, where binaries built for glibc do not load. */
  public boolean musl() {
    return distro.startsWith("alpine");
  }

  /** Whether the framework in it is one composite binary, which an app cannot override in part. */
  public boolean composite() {
    return flavor.contains("composite");
  }
}
