package dev.bulwark.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What holds inside an image of .NET.
 *
 * @param user the user it starts as: {@code root}, {@code 1654}, {@code app}, {@code
 *     ContainerUser}, {@code ContainerAdministrator}
 * @param appUid the uid that {@code APP_UID} holds
 * @param appUser the account made for services, where there is one
 * @param httpPort the port ASP.NET Core listens on when nothing says otherwise; empty in SDK images
 * @param httpSetting the variable that sets it, for example {@code ASPNETCORE_URLS=http://+:80}
 * @param shell whether a shell is inside
 * @param packageManager {@code apt-get}, {@code apk}, {@code tdnf}, {@code dnf}
 * @param icu whether cultures work without adding a package
 * @param timeZones whether time zone data is inside
 * @param entrypoint what the image starts; empty when it sets nothing
 * @param httpClients {@code curl} and {@code wget}, as far as they are known to be inside
 * @param exact false where the facts are those of the nearest image of the release, because this
 *     one is not served any more
 */
public record ImageContents(
    String user,
    Optional<Integer> appUid,
    Optional<String> appUser,
    Optional<Integer> httpPort,
    Optional<String> httpSetting,
    boolean shell,
    Optional<String> packageManager,
    boolean icu,
    boolean timeZones,
    List<String> entrypoint,
    List<String> httpClients,
    boolean exact) {}
