package dev.bulwark.msbuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names the packages that go with a release of .NET and are pinned to an older one. Which version
 * there is cannot be known without a feed, so nothing is edited.
 */
public final class PackageAge {
  private static final List<String> WITH_THE_RELEASE =
      List.of("microsoft.aspnetcore.", "microsoft.entityframeworkcore", "microsoft.extensions.");

  /** Since ASP.NET Core 3.0 a part of the SDK's framework and no package any more. */
  private static final List<String> FRAMEWORK =
      List.of("microsoft.aspnetcore.app", "microsoft.aspnetcore.all");

  private PackageAge() {}

  /**
   * The packages to look at.
   *
   * @param major of the release that the project moves to, for example 10
   */
  public static List<Change.Left> behind(ProjectText project, int major) {
    List<Change.Left> left = new ArrayList<>();
    for (var kind : List.of("PackageReference", "PackageVersion")) {
      for (var item : project.items(kind)) {
        var name = item.name().toLowerCase(Locale.ROOT);
        if (FRAMEWORK.contains(name)) {
          left.add(
              Change.Left.of(
                  item.span(),
                  item.name()
                      + " is no package since 3.0: take it out, Microsoft.NET.Sdk.Web has"
                      + " it"));
        } else if (WITH_THE_RELEASE.stream().anyMatch(name::startsWith)) {
          item.version()
              .filter(version -> isOlder(version.value(), major))
              .ifPresent(version ->
                  left.add(
                      Change.Left.of(
                          version.span(),
                          item.name()
                              + " "
                              + version.value()
                              + " goes with its release of .NET: take the newest "
                              + major
                              + ".x")));
        }
      }
    }
    for (var pin : project.properties("RuntimeFrameworkVersion")) {
      if (isOlder(pin.value(), major)) {
        left.add(
            Change.Left.of(
                pin.span(),
                "RuntimeFrameworkVersion "
                    + pin.value()
                    + " asks for a runtime that the new image does not have: take it out"));
      }
    }
    return List.copyOf(left);
  }

  /** Whether a version, or the lowest one of a range, begins with a smaller number. */
  private static boolean isOlder(String version, int major) {
    int start = !version.isEmpty() && "[(".indexOf(version.charAt(0)) >= 0 ? 1 : 0;
    int end = start;
    while (end < version.length()
        && end - start < 4
        && version.charAt(end) >= '0'
        && version.charAt(end) <= '9') {
      end++;
    }
    return end > start && Integer.parseInt(version, start, end, 10) < major;
  }
}
