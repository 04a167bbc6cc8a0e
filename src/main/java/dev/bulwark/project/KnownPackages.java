package dev.bulwark.project;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known about NuGet packages that decides on the base image. */
final class KnownPackages {
  /**
   * SqlClient refuses to start in invariant mode, and these bring it along (dotnet/dotnet-docker
   * {@code samples/enable-globalization.md}).
   */
  private static final Set<String> SQL_CLIENT =
      Set.of(
          "aspire.microsoft.data.sqlclient",
          "aspire.microsoft.entityframeworkcore.sqlserver",
          "microsoft.data.sqlclient",
          "microsoft.entityframeworkcore.sqlserver",
          "microsoft.extensions.caching.sqlserver",
          "system.data.sqlclient");

  /**
   * Packages without a build for musl: Grpc.Core (grpc/grpc#21446), the Db2 drivers
   * (ibmdb/node-ibm_db#217), ONNX Runtime (microsoft/onnxruntime#12439). SkiaSharp and librdkafka
   * are left out, as they have one.
   */
  private static final Set<String> GLIBC_ONLY =
      Set.of(
          "grpc.core",
          "ibm.data.db2.core-lnx",
          "microsoft.ml.onnxruntime",
          "net.ibm.data.db2-lnx",
          "net5.ibm.data.db2-lnx");

  /**
   * Beginnings of packages of ASP.NET Core itself that ask for its shared framework; many others,
   * such as the client of SignalR, do without.
   */
  private static final List<String> ASP_NET_CORE =
      List.of(
          "microsoft.aspnetcore.authentication.",
          "microsoft.aspnetcore.diagnostics.",
          "microsoft.aspnetcore.identity.",
          "microsoft.aspnetcore.mvc.",
          "microsoft.aspnetcore.openapi");

  /** Packages that take the version from the history (their own readme files). */
  private static final Set<String> HISTORY =
      Set.of("gitinfo", "gitversion.msbuild", "gitversiontask", "minver", "nerdbank.gitversioning");

  /** Packages that only test projects use. */
  private static final Set<String> TEST =
      Set.of(
          "microsoft.aspnetcore.mvc.testing",
          "microsoft.net.test.sdk",
          "mstest",
          "mstest.testframework",
          "nunit",
          "tunit",
          "xunit");

  private KnownPackages() {}

  static List<Found<String>> needIcu(Map<String, Found<String>> packages) {
    return in(packages, SQL_CLIENT);
  }

  static List<Found<String>> glibcOnly(Map<String, Found<String>> packages) {
    return in(packages, GLIBC_ONLY);
  }

  /**
   * Packages that ask for the shared framework of ASP.NET Core, as those of others that are named
   * after it do. It does no harm where one of them does not: the image only is the larger one.
   */
  static List<Found<String>> needAspNetCore(Map<String, Found<String>> packages) {
    return packages.entrySet().stream()
        .filter(entry ->
            entry.getKey().startsWith("microsoft.aspnetcore.")
                ? ASP_NET_CORE.stream().anyMatch(entry.getKey()::startsWith)
                : entry.getKey().contains("aspnetcore"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** A caution for each package that looks for the history, which no build context holds. */
  static List<Found<String>> needHistory(Map<String, Found<String>> packages) {
    return in(packages, HISTORY).stream()
        .map(found ->
            new Found<>(
                found.value()
                    + " reads the version from .git, which .dockerignore keeps out of the build;"
                    + " give the version another way, or let .git in",
                found.origin()))
        .toList();
  }

  static boolean isTest(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return TEST.contains(folded) || folded.startsWith("xunit.v3");
  }

  private static List<Found<String>> in(Map<String, Found<String>> packages, Set<String> wanted) {
    return packages.entrySet().stream()
        .filter(entry -> wanted.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
