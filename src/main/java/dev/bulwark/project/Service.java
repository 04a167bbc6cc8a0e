package dev.bulwark.project;

import dev.bulwark.catalog.DotnetVersion;
import java.util.List;
import java.util.Optional;

/**
 * What the repository says about one program that can be put into a container. Every path is
 * relative to the folder that was read, with forward slashes. An empty optional or list means that
 * nothing certain was found.
 *
 * @param project path of the project file
 * @param assembly name of the entry assembly without extension; the empty text, with the place,
 *     where only a build could tell
 * @param kind web API, MVC, Blazor, gRPC or worker
 * @param targets target frameworks of the form netX.Y or netcoreappX.Y, newest last
 * @param publish publish mode the project file asks for
 * @param aspNetCore what needs the shared framework of ASP.NET Core beside .NET itself, such as
 *     {@code FrameworkReference Microsoft.AspNetCore.App}
 * @param invariantGlobalization value of {@code InvariantGlobalization}
 * @param needsIcu reasons to need cultures, each a word for people such as {@code
 *     Microsoft.Data.SqlClient}
 * @param needsTimeZones uses of named time zones
 * @param glibcNatives packages with native parts that are known to be built for glibc
 * @param restoreFiles every file a restore needs: project files of all references, props, targets,
 *     package versions, lock files, global.json, NuGet configuration; sorted, without duplicates
 * @param lockFile whether the service's restore is locked by a packages.lock.json
 * @param nugetConfig the NuGet configuration in force
 * @param feedCredentials package sources that want credentials (named in the configuration with
 *     credentials, or on a host that is private)
 * @param ports ports named for HTTP in launch settings or Kestrel configuration, most certain first
 * @param addressOverrides settings that win over the container's port variable, such as {@code
 *     UseUrls("http://*:5005")}
 * @param legacyWebHost use of {@code WebHost.CreateDefaultBuilder}, which ignores {@code
 *     HTTP_PORTS}
 * @param httpsRedirection use of {@code UseHttpsRedirection}
 * @param livePaths health paths that look like liveness, or serve both
 * @param readyPaths health paths that look like readiness
 * @param dataProtection use of cookies, antiforgery, sessions or Data Protection itself
 * @param dataProtectionStore where keys are persisted, for example {@code
 *     PersistKeysToStackExchangeRedis}
 * @param localFiles files or folders the program itself writes, such as a SQLite data source
 * @param cautions what a person should know and no answer settles, each a sentence that follows its
 *     place
 */
public record Service(
    String project,
    Found<String> assembly,
    Found<ServiceKind> kind,
    List<Found<DotnetVersion>> targets,
    Optional<Found<PublishMode>> publish,
    Optional<Found<String>> aspNetCore,
    Optional<Found<Boolean>> invariantGlobalization,
    List<Found<String>> needsIcu,
    List<Found<String>> needsTimeZones,
    List<Found<String>> glibcNatives,
    List<String> restoreFiles,
    boolean lockFile,
    Optional<Found<String>> nugetConfig,
    List<Found<String>> feedCredentials,
    List<Found<Integer>> ports,
    List<Found<String>> addressOverrides,
    Optional<Found<String>> legacyWebHost,
    Optional<Found<String>> httpsRedirection,
    List<Found<String>> livePaths,
    List<Found<String>> readyPaths,
    Optional<Found<String>> dataProtection,
    Optional<Found<String>> dataProtectionStore,
    List<Found<String>> localFiles,
    List<Found<String>> cautions) {}
