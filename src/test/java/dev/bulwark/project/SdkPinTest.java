package dev.bulwark.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.DotnetVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkPinTest {
  private static final Origin ORIGIN = new Origin("global.json", 1);

  @Test
  void the_version_and_the_policy_are_read_with_their_line() {
    var repo =
        Repo.withOrders()
            .file(
                "global.json",
                """
                {
                  // a comment
                  "sdk": {
                    "version": "10.0.100",
                    "rollForward": "latestFeature",
                  }
                }
                """);
    assertThat(repo.read().sdk())
        .hasValue(
            new SdkPin("10.0.100", Optional.of("latestFeature"), new Origin("global.json", 4)));
  }

  @Test
  void without_a_version_there_is_no_pin() {
    assertThat(Repo.withOrders().read().sdk()).isEmpty();
    assertThat(Repo.withOrders().file("global.json", "{\"sdk\": {}}").read().sdk()).isEmpty();
    assertThat(
            Repo.withOrders()
                .file("Orders/global.json", "{\"sdk\": {\"version\": \"1.0.1\"}}")
                .read()
                .sdk())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.100, latestFeature",
    "10.0.100, feature",
    "10.0.0, latestMinor",
    "10.0.0, minor",
    "8.0.404, latestMajor",
    "8.0.404, MAJOR",
    "not a version,"
  })
  void a_policy_that_reaches_every_sdk_of_the_image_is_fine(String version, String policy) {
    assertThat(doubt(version, policy)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.302,, and no other feature band",
    "10.0.302, latestPatch, and no other feature band",
    "10.0.302, disable, and no other feature band",
    "8.0.100,, does not roll forward to the image's SDK 10.0",
    "8.0.100, latestMinor, does not roll forward to the image's SDK 10.0",
    "11.0.100, latestMajor, too old",
    "11.0.100-preview.1.25077.2,, too old"
  })
  void a_policy_that_may_miss_the_sdk_of_the_image_is_said(
      String version, String policy, String reason) {
    assertThat(doubt(version, policy).orElseThrow()).contains(reason);
  }

  @Test
  void the_doubt_is_a_caution_of_the_service() {
    var repo = Repo.withOrders().file("global.json", "{\"sdk\":\n{\"version\": \"8.0.100\"}}");
    assertThat(repo.service().cautions())
        .singleElement()
        .satisfies(caution -> assertThat(caution.origin()).isEqualTo(new Origin("global.json", 2)));
  }

  private static Optional<String> doubt(String version, String policy) {
    return new SdkPin(version, Optional.ofNullable(policy), ORIGIN).doubt(new DotnetVersion(10, 0));
  }
}
