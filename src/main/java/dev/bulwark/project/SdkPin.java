package dev.bulwark.project;

import dev.bulwark.catalog.DotnetVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SDK that {@code global.json} asks for. An image with another SDK refuses to build when
 * rolling forward does not reach it.
 *
 * @param version the version as written, for example {@code 8.0.100}
 * @param rollForward the policy as written, for example {@code latestMajor}
 * @param origin where the version stands
 */
public record SdkPin(String version, Optional<String> rollForward, Origin origin) {
  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.\\d");

  /** The pin of the top folder, which is the one that counts where a container is built. */
  static Optional<SdkPin> of(Tree tree, Remarks remarks) {
    Optional<String> file = tree.nearestAbove("", "global.json");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<Setting> settings =
        tree.text(file.get())
            .map(text -> JsonReader.read(file.get(), text, remarks))
            .orElse(List.of());
    return value(settings, "sdk:version")
        .map(version ->
            new SdkPin(
                version.value(),
                value(settings, "sdk:rollForward").map(Setting::value),
                new Origin(file.get(), version.line())));
  }

  /**
   * Why the SDK of a release's image may refuse to build. The tag of an image follows the newest
   * feature band, so only a policy that reaches every band of the release will do; without a policy
   * the SDK takes {@code latestPatch} (learn.microsoft.com: global.json overview).
   */
  Optional<String> doubt(DotnetVersion image) {
    Matcher asked = VERSION.matcher(version);
    if (!asked.lookingAt()) {
      return Optional.empty();
    }
    int order = new DotnetVersion(number(asked, 1), number(asked, 2)).compareTo(image);
    boolean sameMajor = number(asked, 1) == image.major();
    boolean reached =
        switch (rollForward.orElse("").toLowerCase(Locale.ROOT)) {
          case "feature", "latestfeature" -> order == 0;
          case "minor", "latestminor" -> sameMajor && order <= 0;
          case "major", "latestmajor" -> order <= 0;
          default -> false;
        };
    if (reached) {
      return Optional.empty();
    }
    String asks = "asks for SDK " + version;
    if (order > 0) {
      return Optional.of(
          asks
              + ", which the image's SDK "
              + image
              + " is too old for; ask for "
              + image
              + ".100, or raise TargetFramework");
    }
    return Optional.of(
        order == 0
            ? asks
                + " and no other feature band, while the image follows the newest; set rollForward"
                + " to latestFeature"
            : asks
                + ", from which it does not roll forward to the image's SDK "
                + image
                + "; set rollForward to latestMajor");
  }

  private static int number(Matcher asked, int group) {
    return Integer.parseInt(asked.group(group));
  }

  private static Optional<Setting> value(List<Setting> settings, String key) {
    return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }
}
