package dev.bulwark.project;

import java.util.List;
import java.util.Optional;

/**
 * The SDK that {@code global.json} asks for. An image with another SDK refuses to build when
 * rolling forward does not reach it.
 *
 * @param version the version as written, for example {@code 8.0.100}
 * @param rollForward the policy as written, for example {@code latestMajor}
 * @param origin where the version stands
 */
public record SdkPin(String version, Optional<String> rollForward, Origin origin) {

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

  private static Optional<Setting> value(List<Setting> settings, String key) {
    return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }
}
